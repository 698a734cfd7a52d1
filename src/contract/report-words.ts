import type { Locale } from '../domain/person.ts';
import type { FigureName } from '../domain/report-sentences.ts';

type Way = 'up' | 'down' | 'same';

/** Words of a report wherever it is read: on screen, on pages, in a table, on slides. */
export interface ReportWords {
  readonly figure: Record<FigureName, string>;
  readonly formula: Partial<Record<FigureName, string>>;
  readonly columns: {
    readonly figure: string;
    readonly now: string;
    readonly earlier: string;
    readonly formula: string;
    readonly day: string;
    readonly channel: string;
    readonly currency: string;
    readonly spend: string;
    readonly revenue: string;
    readonly before: (what: string) => string;
    readonly campaign: string;
    readonly code: string;
    readonly starts: string;
    readonly ends: string;
    readonly status: string;
    readonly campaigns: string;
  };
  readonly summary: string;
  readonly results: string;
  readonly work: string;
  readonly leadsByDay: string;
  readonly channels: string;
  readonly money: string;
  readonly top: string;
  readonly starting: string;
  readonly ending: string;
  readonly byStatus: string;
  readonly metrics: string;
  readonly weak: string;
  readonly due: string;
  readonly risks: string;
  readonly risk: string;
  readonly score: string;
  readonly plan: (planned: boolean) => string;
  readonly planHeading: string;
  readonly task: string;
  readonly dueOn: string;
  /** Where the period is no week. */
  readonly startingNext: string;
  readonly endingNext: string;
  readonly against: (days: string) => string;
  readonly asOf: (when: string) => string;
  readonly page: (page: number, of: number) => string;
  readonly morePages: (pages: number) => string;
  /** Everything handed in is printed already. */
  readonly sentence: {
    readonly moved: (what: string, way: Way, now: string, before: string) => string;
    readonly counted: (what: string, now: string) => string;
    readonly overdue: (now: string) => string;
    readonly waiting: (now: string) => string;
    readonly channel: (channel: string, leads: string) => string;
    readonly campaign: (name: string, leads: string) => string;
  };
}

const ways = {
  en: { up: 'rose to', down: 'fell to', same: 'stayed at' },
  'zh-CN': { up: '上升至', down: '下降至', same: '持平，为' },
  'zh-TW': { up: '上升至', down: '下降至', same: '持平，為' },
} as const satisfies Record<Locale, Record<Way, string>>;

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  en: {
    figure: {
      leads: 'Leads',
      orders: 'Orders',
      clicks: 'Clicks',
      impressions: 'Impressions',
      clickThroughRate: 'Click-through rate',
      conversionRate: 'Conversion rate',
      tasksDone: 'Tasks done',
      tasksOverdue: 'Tasks overdue',
      approvalsDecided: 'Approvals decided',
      approvalsWaiting: 'Approvals waiting',
    },
    formula: { clickThroughRate: 'clicks ÷ impressions', conversionRate: 'orders ÷ clicks' },
    columns: {
      figure: 'Figure',
      now: 'This period',
      earlier: 'Period before',
      formula: 'Formula',
      day: 'Day',
      channel: 'Marketing channel',
      currency: 'Currency',
      spend: 'Spend',
      revenue: 'Revenue',
      before: (what) => `${what}, period before`,
      campaign: 'Campaign',
      code: 'Code',
      starts: 'First day',
      ends: 'Last day',
      status: 'Status',
      campaigns: 'Campaigns',
    },
    summary: 'In short',
    results: 'Results',
    work: 'Work',
    leadsByDay: 'Leads per day',
    channels: 'By marketing channel',
    money: 'Spend and revenue, each in its own currency',
    top: 'Campaigns with the most leads',
    starting: 'Starting in the next seven days',
    ending: 'Ending in the next seven days',
    byStatus: 'Campaigns by status',
    metrics: 'Rates and costs',
    weak: 'Ran and brought the fewest leads',
    due: 'To be done next',
    risks: 'High risks',
    risk: 'Risk',
    score: 'Score',
    plan: (planned) => (planned ? 'There' : 'Missing'),
    planHeading: 'Contingency plan',
    task: 'Task',
    dueOn: 'Due',
    startingNext: 'Starting in the next period',
    endingNext: 'Ending in the next period',
    against: (days) => `set against ${days}`,
    asOf: (when) => `Data as of ${when}`,
    page: (page, of) => `Page ${page} of ${of}`,
    morePages: (pages) => `${pages} more pages are in the PDF.`,
    sentence: {
      moved: (what, way, now, before) =>
        way === 'same' ? `${what} stayed at ${now}.` : `${what} ${ways.en[way]} ${now}, from ${before}.`,
      counted: (what, now) => `${what}: ${now}, with nothing to compare with.`,
      overdue: (now) => `Tasks overdue: ${now}.`,
      waiting: (now) => `Approvals waiting: ${now}.`,
      channel: (channel, leads) => `${channel} brought the most leads: ${leads}.`,
      campaign: (name, leads) => `The campaign with the most leads is “${name}”: ${leads}.`,
    },
  },
  'zh-CN': {
    figure: {
      leads: '线索数',
      orders: '订单数',
      clicks: '点击量',
      impressions: '曝光量',
      clickThroughRate: '点击率',
      conversionRate: '转化率',
      tasksDone: '完成任务',
      tasksOverdue: '逾期任务',
      approvalsDecided: '已审批',
      approvalsWaiting: '待审批',
    },
    formula: { clickThroughRate: '点击 ÷ 曝光', conversionRate: '订单 ÷ 点击' },
    columns: {
      figure: '指标',
      now: '本期',
      earlier: '上期',
      formula: '计算公式',
      day: '日期',
      channel: '营销渠道',
      currency: '币种',
      spend: '花费',
      revenue: '收入',
      before: (what) => `${what}（上期）`,
      campaign: '活动',
      code: '编号',
      starts: '开始日期',
      ends: '结束日期',
      status: '状态',
      campaigns: '活动数',
    },
    summary: '要点',
    results: '投放效果',
    work: '工作进展',
    leadsByDay: '每日线索数',
    channels: '分渠道效果',
    money: '花费与收入（按各自币种）',
    top: '线索最多的活动',
    starting: '未来七天开始',
    ending: '未来七天结束',
    byStatus: '各状态活动数',
    metrics: '比率与成本',
    weak: '已投放但线索最少的活动',
    due: '接下来的待办',
    risks: '高风险',
    risk: '风险',
    score: '风险值',
    plan: (planned) => (planned ? '已有' : '缺少'),
    planHeading: '应急预案',
    task: '任务',
    dueOn: '截止日期',
    startingNext: '下一周期开始',
    endingNext: '下一周期结束',
    against: (days) => `对比 ${days}`,
    asOf: (when) => `数据截至 ${when}`,
    page: (page, of) => `第 ${page} 页，共 ${of} 页`,
    morePages: (pages) => `其余 ${pages} 页见 PDF。`,
    sentence: {
      moved: (what, way, now, before) =>
        way === 'same'
          ? `${what}持平，为 ${now}。`
          : `${what}${ways['zh-CN'][way]} ${now}，上期为 ${before}。`,
      counted: (what, now) => `${what}为 ${now}，无上期数据可比。`,
      overdue: (now) => `逾期任务 ${now} 项。`,
      waiting: (now) => `待审批 ${now} 项。`,
      channel: (channel, leads) => `${channel}带来的线索最多：${leads}。`,
      campaign: (name, leads) => `线索最多的活动是“${name}”：${leads}。`,
    },
  },
  'zh-TW': {
    figure: {
      leads: '名單數',
      orders: '訂單數',
      clicks: '點擊數',
      impressions: '曝光數',
      clickThroughRate: '點擊率',
      conversionRate: '轉換率',
      tasksDone: '完成任務',
      tasksOverdue: '逾期任務',
      approvalsDecided: '已簽核',
      approvalsWaiting: '待簽核',
    },
    formula: { clickThroughRate: '點擊 ÷ 曝光', conversionRate: '訂單 ÷ 點擊' },
    columns: {
      figure: '指標',
      now: '本期',
      earlier: '上期',
      formula: '計算公式',
      day: '日期',
      channel: '行銷管道',
      currency: '幣別',
      spend: '花費',
      revenue: '營收',
      before: (what) => `${what}（上期）`,
      campaign: '活動',
      code: '編號',
      starts: '開始日期',
      ends: '結束日期',
      status: '狀態',
      campaigns: '活動數',
    },
    summary: '重點',
    results: '成效',
    work: '工作進度',
    leadsByDay: '每日名單數',
    channels: '各管道成效',
    money: '花費與營收（依各自幣別）',
    top: '名單最多的活動',
    starting: '未來七天開始',
    ending: '未來七天結束',
    byStatus: '各狀態活動數',
    metrics: '比率與成本',
    weak: '已執行但名單最少的活動',
    due: '接下來的待辦',
    risks: '高風險',
    risk: '風險',
    score: '風險值',
    plan: (planned) => (planned ? '已有' : '缺少'),
    planHeading: '應變計畫',
    task: '任務',
    dueOn: '截止日期',
    startingNext: '下一週期開始',
    endingNext: '下一週期結束',
    against: (days) => `對比 ${days}`,
    asOf: (when) => `資料截至 ${when}`,
    page: (page, of) => `第 ${page} 頁，共 ${of} 頁`,
    morePages: (pages) => `其餘 ${pages} 頁請見 PDF。`,
    sentence: {
      moved: (what, way, now, before) =>
        way === 'same'
          ? `${what}持平，為 ${now}。`
          : `${what}${ways['zh-TW'][way]} ${now}，上期為 ${before}。`,
      counted: (what, now) => `${what}為 ${now}，無上期資料可比。`,
      overdue: (now) => `逾期任務 ${now} 項。`,
      waiting: (now) => `待簽核 ${now} 項。`,
      channel: (channel, leads) => `${channel}帶來的名單最多：${leads}。`,
      campaign: (name, leads) => `名單最多的活動是「${name}」：${leads}。`,
    },
  },
};
