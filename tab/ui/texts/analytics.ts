import { texts } from '../locale.tsx';

/** The names are printed already; so are the hours, without their unit. */
interface Held {
  readonly stage: string;
  readonly hours: string;
  readonly times: string;
  readonly share: string;
}

interface AnalyticsTexts {
  readonly title: string;
  readonly link: string;
  readonly reach: Record<'everybody' | 'mine', string>;
  readonly lead: (days: string, zone: string) => string;
  readonly period: string;
  readonly days: (count: number) => string;
  readonly year: string;
  readonly ownDays: string;
  readonly from: string;
  readonly to: string;
  readonly badDays: string;
  readonly headline: string;
  readonly figure: Record<'decisions' | 'median' | 'slow' | 'rounds' | 'expired', string>;
  readonly figureMeans: Record<'decisions' | 'median' | 'slow' | 'rounds' | 'expired', string>;
  readonly hours: (hours: string) => string;
  readonly bottleneck: (held: Held) => string;
  readonly bottleneckTitle: string;
  readonly noBottleneck: string;
  readonly stages: { readonly finding: (stage: string, hours: string) => string; readonly plain: string };
  readonly approvers: { readonly finding: (name: string, hours: string) => string; readonly plain: string };
  readonly key: string;
  readonly quoted: (words: string) => string;
  readonly stage: (name: string, route: string) => string;
  readonly byHand: string;
  readonly goneRoute: string;
  readonly unnamed: string;
  readonly slow: (hours: string) => string;
  readonly noAnswer: string;
  readonly decisions: (count: number) => string;
  readonly rounds: (count: string) => string;
  readonly expired: (share: string) => string;
  readonly waiting: (share: string) => string;
  readonly sentBack: (reasons: string) => string;
  readonly reason: (words: string, count: number) => string;
  readonly reasons: string;
  readonly reasonsMean: string;
  readonly table: string;
  readonly columns: Record<
    'stage' | 'approver' | 'decisions' | 'median' | 'slow' | 'rounds' | 'expired' | 'waiting',
    string
  >;
  readonly capped: (count: string, since: string) => string;
  readonly empty: {
    readonly title: string;
    readonly detail: Record<'everybody' | 'mine', string>;
    readonly longer: string;
  };
}

export const analyticsTexts = texts<AnalyticsTexts>({
  en: {
    title: 'Approval figures',
    link: 'Approval figures',
    reach: {
      everybody: 'Everybody who decides in this department.',
      mine: 'Only your own decisions; managers see everybody’s.',
    },
    lead: (days, zone) => `${days} (${zone})`,
    period: 'Period',
    days: (count) => `The last ${count} days`,
    year: 'The last 12 months',
    ownDays: 'Other days',
    from: 'From',
    to: 'To',
    badDays: 'The first day has to come before the last, and at most 366 days fit.',
    headline: 'In short',
    figure: {
      decisions: 'Decisions',
      median: 'Half decided within',
      slow: '95 of 100 decided within',
      rounds: 'Rounds until an outcome',
      expired: 'Expired',
    },
    figureMeans: {
      decisions: 'answers given',
      median: 'working hours since being asked',
      slow: 'working hours since being asked',
      rounds: 'on average, until a yes or a no',
      expired: 'of the requests nobody answered in time',
    },
    hours: (hours) => `${hours} h`,
    bottleneckTitle: 'A bottleneck',
    bottleneck: ({ stage, hours, times, share }) =>
      `${stage} holds requests up: half of its answers take up to ${hours} working hours, ${times} times as long as in the other stages, and ${share} of all waiting is here. Another approver, a stand-in or a shorter deadline would help.`,
    noBottleneck: 'No stage stands out as a bottleneck.',
    stages: {
      finding: (stage, hours) => `Requests wait longest in ${stage}: ${hours} working hours together`,
      plain: 'By stage',
    },
    approvers: {
      finding: (name, hours) => `${name} decided most: half of the answers within ${hours} working hours`,
      plain: 'By approver',
    },
    key: 'Filled: half of the answers came within this time. Outlined: 95 of 100 did.',
    quoted: (words) => `“${words}”`,
    stage: (name, route) => `“${name}” (${route})`,
    byHand: 'approvers chosen by hand',
    goneRoute: 'a route that is gone',
    unnamed: 'Approval',
    slow: (hours) => `95 of 100 within ${hours} h`,
    noAnswer: 'no answer',
    decisions: (count) => `${count} ${count === 1 ? 'decision' : 'decisions'}`,
    rounds: (count) => `${count} ${count === '1' ? 'round' : 'rounds'}`,
    expired: (share) => `${share} expired`,
    waiting: (share) => `${share} of all waiting`,
    sentBack: (reasons) => `Sent back for ${reasons}`,
    reason: (words, count) => `${words} (${count})`,
    reasons: 'Why requests were sent back or rejected',
    reasonsMean: 'The most common reasons, and in how many answers they were given.',
    table: 'Show the table',
    columns: {
      stage: 'Stage',
      approver: 'Approver',
      decisions: 'Decisions',
      median: 'Half within (h)',
      slow: '95 of 100 within (h)',
      rounds: 'Rounds',
      expired: 'Expired',
      waiting: 'Share of waiting',
    },
    capped: (count, since) =>
      `So many requests fall into these days that only the newest ${count} are counted, back to ${since}. Choose fewer days to see all of them.`,
    empty: {
      title: 'No decisions in these days',
      detail: {
        everybody: 'As soon as somebody answers a request, the time it took is counted here.',
        mine: 'As soon as you answer a request, the time it took is counted here.',
      },
      longer: 'Look at the last 12 months',
    },
  },
  'zh-CN': {
    title: '审批分析',
    link: '审批分析',
    reach: { everybody: '本部门的全部审批人。', mine: '仅显示您自己的审批；主管可以看到所有人的数据。' },
    lead: (days, zone) => `${days}（${zone}）`,
    period: '时间范围',
    days: (count) => `最近 ${count} 天`,
    year: '最近 12 个月',
    ownDays: '自定义日期',
    from: '开始日期',
    to: '结束日期',
    badDays: '开始日期不能晚于结束日期，最多可选 366 天。',
    headline: '概览',
    figure: {
      decisions: '审批次数',
      median: '用时中位数',
      slow: '95% 用时不超过',
      rounds: '审批轮次',
      expired: '超时失效',
    },
    figureMeans: {
      decisions: '已给出的审批意见',
      median: '从送达算起的工作小时',
      slow: '从送达算起的工作小时',
      rounds: '到通过或驳回为止的平均轮次',
      expired: '无人按时审批的申请占比',
    },
    hours: (hours) => `${hours} 小时`,
    bottleneckTitle: '审批瓶颈',
    bottleneck: ({ stage, hours, times, share }) =>
      `${stage}是瓶颈：用时中位数为 ${hours} 个工作小时，是其他环节的 ${times} 倍，全部等待时间的 ${share} 在这里。可以考虑增加审批人、设置代理审批或缩短时限。`,
    noBottleneck: '没有明显的审批瓶颈。',
    stages: {
      finding: (stage, hours) => `申请在${stage}等待最久：合计 ${hours} 个工作小时`,
      plain: '按审批环节',
    },
    approvers: {
      finding: (name, hours) => `${name}审批最多：用时中位数 ${hours} 个工作小时`,
      plain: '按审批人',
    },
    key: '实心：一半的审批在此时间内完成。空心：95% 在此时间内完成。',
    quoted: (words) => `“${words}”`,
    stage: (name, route) => `“${name}”（${route}）`,
    byHand: '手动选择审批人',
    goneRoute: '已删除的流程',
    unnamed: '审批',
    slow: (hours) => `95% 不超过 ${hours} 小时`,
    noAnswer: '未审批',
    decisions: (count) => `审批 ${count} 次`,
    rounds: (count) => `${count} 轮`,
    expired: (share) => `${share} 超时失效`,
    waiting: (share) => `占全部等待的 ${share}`,
    sentBack: (reasons) => `退回原因：${reasons}`,
    reason: (words, count) => `${words}（${count}）`,
    reasons: '退回或驳回的原因',
    reasonsMean: '最常见的原因，以及提到它的审批次数。',
    table: '显示表格',
    columns: {
      stage: '审批环节',
      approver: '审批人',
      decisions: '审批次数',
      median: '中位数（小时）',
      slow: '95% 不超过（小时）',
      rounds: '轮次',
      expired: '超时失效',
      waiting: '等待占比',
    },
    capped: (count, since) =>
      `这段时间内的申请太多，只统计了最近的 ${count} 项，从 ${since} 起。请缩短时间范围以查看全部。`,
    empty: {
      title: '这段时间没有审批',
      detail: {
        everybody: '有人审批后，这里会统计所用的时间。',
        mine: '您审批后，这里会统计所用的时间。',
      },
      longer: '查看最近 12 个月',
    },
  },
  'zh-TW': {
    title: '簽核分析',
    link: '簽核分析',
    reach: { everybody: '本部門的所有簽核者。', mine: '僅顯示您自己的簽核；主管可以看到所有人的資料。' },
    lead: (days, zone) => `${days}（${zone}）`,
    period: '期間',
    days: (count) => `最近 ${count} 天`,
    year: '最近 12 個月',
    ownDays: '自訂日期',
    from: '開始日期',
    to: '結束日期',
    badDays: '開始日期不能晚於結束日期，最多可選 366 天。',
    headline: '總覽',
    figure: {
      decisions: '簽核次數',
      median: '用時中位數',
      slow: '95% 用時不超過',
      rounds: '簽核輪次',
      expired: '逾期失效',
    },
    figureMeans: {
      decisions: '已給出的簽核意見',
      median: '自送達起的工作小時',
      slow: '自送達起的工作小時',
      rounds: '到核准或駁回為止的平均輪次',
      expired: '無人按時簽核的申請占比',
    },
    hours: (hours) => `${hours} 小時`,
    bottleneckTitle: '簽核瓶頸',
    bottleneck: ({ stage, hours, times, share }) =>
      `${stage}是瓶頸：用時中位數為 ${hours} 個工作小時，是其他關卡的 ${times} 倍，全部等待時間的 ${share} 在這裡。可以考慮增加簽核者、設定代理簽核或縮短時限。`,
    noBottleneck: '沒有明顯的簽核瓶頸。',
    stages: {
      finding: (stage, hours) => `申請在${stage}等待最久：合計 ${hours} 個工作小時`,
      plain: '依簽核關卡',
    },
    approvers: {
      finding: (name, hours) => `${name}簽核最多：用時中位數 ${hours} 個工作小時`,
      plain: '依簽核者',
    },
    key: '實心：一半的簽核在此時間內完成。空心：95% 在此時間內完成。',
    quoted: (words) => `「${words}」`,
    stage: (name, route) => `「${name}」（${route}）`,
    byHand: '手動選擇簽核者',
    goneRoute: '已刪除的流程',
    unnamed: '簽核',
    slow: (hours) => `95% 不超過 ${hours} 小時`,
    noAnswer: '未簽核',
    decisions: (count) => `簽核 ${count} 次`,
    rounds: (count) => `${count} 輪`,
    expired: (share) => `${share} 逾期失效`,
    waiting: (share) => `占全部等待的 ${share}`,
    sentBack: (reasons) => `退回原因：${reasons}`,
    reason: (words, count) => `${words}（${count}）`,
    reasons: '退回或駁回的原因',
    reasonsMean: '最常見的原因，以及提到它的簽核次數。',
    table: '顯示表格',
    columns: {
      stage: '簽核關卡',
      approver: '簽核者',
      decisions: '簽核次數',
      median: '中位數（小時）',
      slow: '95% 不超過（小時）',
      rounds: '輪次',
      expired: '逾期失效',
      waiting: '等待占比',
    },
    capped: (count, since) =>
      `這段期間的申請太多，只統計了最近的 ${count} 項，自 ${since} 起。請縮短期間以查看全部。`,
    empty: {
      title: '這段期間沒有簽核',
      detail: {
        everybody: '有人簽核後，這裡會統計所用的時間。',
        mine: '您簽核後，這裡會統計所用的時間。',
      },
      longer: '查看最近 12 個月',
    },
  },
});
