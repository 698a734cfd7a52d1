import type { ReportContent } from '../../../src/domain/report.ts';
import { texts } from '../locale.tsx';

export type FigureName = keyof ReportContent['figures'];

/** How a number stands against the period before; everything is printed already. */
export interface Move {
  readonly way: 'up' | 'down' | 'same';
  /** Without a sign; undefined where the period before was zero. */
  readonly by: string | undefined;
  readonly before: string;
}

interface ReportTexts {
  readonly title: string;
  readonly runs: string;
  readonly sent: (when: string) => string;
  readonly to: (names: string) => string;
  readonly open: (name: string) => string;
  readonly back: string;
  readonly asOf: (when: string) => string;
  readonly asSent: string;
  readonly figure: Record<FigureName, string>;
  readonly formula: Partial<Record<FigureName, string>>;
  readonly move: (move: Move) => string;
  readonly noBefore: string;
  readonly results: string;
  readonly work: string;
  readonly leads: {
    readonly finding: (day: string, leads: string) => string;
    readonly none: string;
    readonly axis: string;
  };
  readonly channels: {
    readonly finding: (channel: string, leads: string, all: string) => string;
    readonly none: string;
  };
  readonly table: string;
  readonly columns: {
    readonly day: string;
    readonly channel: string;
    readonly currency: string;
    readonly spend: string;
    readonly revenue: string;
    readonly before: (what: string) => string;
    readonly campaign: string;
    readonly starts: string;
    readonly ends: string;
  };
  readonly money: string;
  readonly top: string;
  readonly starting: string;
  readonly ending: string;
  readonly nothingStarting: string;
  readonly nothingEnding: string;
  readonly byStatus: string;
  readonly empty: { readonly title: string; readonly detail: string };
}

const arrow: Record<Move['way'], string> = { up: '▲', down: '▼', same: '=' };
const sign: Record<Move['way'], string> = { up: '+', down: '−', same: '' };

export const reportTexts = texts<ReportTexts>({
  en: {
    title: 'Reports',
    runs: 'Reports as they were sent',
    sent: (when) => `Made ${when}`,
    to: (names) => `Sent to ${names}`,
    open: (name) => `Open the report “${name}”`,
    back: 'All reports',
    asOf: (when) => `Data as of ${when}`,
    asSent: 'These are the numbers as they were sent; they do not change afterwards.',
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
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} unchanged`
        : `${arrow[way]} ${by === undefined ? way : `${sign[way]}${by}`} against ${before}`,
    noBefore: 'nothing to compare with',
    results: 'Results',
    work: 'Work',
    leads: {
      finding: (day, leads) => `Most leads came on ${day}: ${leads}`,
      none: 'No leads were recorded in this period',
      axis: 'Leads per day',
    },
    channels: {
      finding: (channel, leads, all) => `${channel} brought the most leads: ${leads} of ${all}`,
      none: 'No results by marketing channel in this period',
    },
    table: 'Show the table',
    columns: {
      day: 'Day',
      channel: 'Marketing channel',
      currency: 'Currency',
      spend: 'Spend',
      revenue: 'Revenue',
      before: (what) => `${what}, week before`,
      campaign: 'Campaign',
      starts: 'First day',
      ends: 'Last day',
    },
    money: 'Spend and revenue, each in its own currency',
    top: 'Campaigns with the most leads',
    starting: 'Starting in the next seven days',
    ending: 'Ending in the next seven days',
    nothingStarting: 'Nothing starts.',
    nothingEnding: 'Nothing ends.',
    byStatus: 'Campaigns by status',
    empty: {
      title: 'No report has been sent yet',
      detail: 'Schedule one: it arrives in chat at the hour you choose, and stays here as it was sent.',
    },
  },
  'zh-CN': {
    title: '报告',
    runs: '已发送的报告',
    sent: (when) => `生成于 ${when}`,
    to: (names) => `已发送给${names}`,
    open: (name) => `打开报告“${name}”`,
    back: '全部报告',
    asOf: (when) => `数据截至 ${when}`,
    asSent: '此处为发送时的数字，之后不再变化。',
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
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} 与上期持平`
        : `${arrow[way]} ${by === undefined ? (way === 'up' ? '增长' : '下降') : `${sign[way]}${by}`}，上期 ${before}`,
    noBefore: '无上期数据可比',
    results: '投放效果',
    work: '工作进展',
    leads: {
      finding: (day, leads) => `${day}线索最多：${leads}`,
      none: '本期没有线索数据',
      axis: '每日线索数',
    },
    channels: {
      finding: (channel, leads, all) => `${channel}带来的线索最多：${leads} / ${all}`,
      none: '本期没有分渠道数据',
    },
    table: '查看数据表',
    columns: {
      day: '日期',
      channel: '营销渠道',
      currency: '币种',
      spend: '花费',
      revenue: '收入',
      before: (what) => `${what}（上周）`,
      campaign: '活动',
      starts: '开始日期',
      ends: '结束日期',
    },
    money: '花费与收入（按各自币种）',
    top: '线索最多的活动',
    starting: '未来七天开始',
    ending: '未来七天结束',
    nothingStarting: '没有活动开始。',
    nothingEnding: '没有活动结束。',
    byStatus: '各状态活动数',
    empty: {
      title: '还没有发送过报告',
      detail: '设置一份定期报告：它会在您选定的时间发送到聊天中，并按发送时的样子保存在这里。',
    },
  },
  'zh-TW': {
    title: '報告',
    runs: '已傳送的報告',
    sent: (when) => `產生於 ${when}`,
    to: (names) => `已傳送給${names}`,
    open: (name) => `開啟報告「${name}」`,
    back: '所有報告',
    asOf: (when) => `資料截至 ${when}`,
    asSent: '此處為傳送當時的數字，之後不再變動。',
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
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} 與上期持平`
        : `${arrow[way]} ${by === undefined ? (way === 'up' ? '成長' : '下降') : `${sign[way]}${by}`}，上期 ${before}`,
    noBefore: '無上期資料可比',
    results: '成效',
    work: '工作進度',
    leads: {
      finding: (day, leads) => `${day}名單最多：${leads}`,
      none: '本期沒有名單資料',
      axis: '每日名單數',
    },
    channels: {
      finding: (channel, leads, all) => `${channel}帶來的名單最多：${leads} / ${all}`,
      none: '本期沒有各管道資料',
    },
    table: '查看資料表',
    columns: {
      day: '日期',
      channel: '行銷管道',
      currency: '幣別',
      spend: '花費',
      revenue: '營收',
      before: (what) => `${what}（上週）`,
      campaign: '活動',
      starts: '開始日期',
      ends: '結束日期',
    },
    money: '花費與營收（依各自幣別）',
    top: '名單最多的活動',
    starting: '未來七天開始',
    ending: '未來七天結束',
    nothingStarting: '沒有活動開始。',
    nothingEnding: '沒有活動結束。',
    byStatus: '各狀態活動數',
    empty: {
      title: '還沒有傳送過報告',
      detail: '設定一份定期報告：它會在您選定的時間傳送到聊天中，並以傳送當時的樣貌保存在這裡。',
    },
  },
});
