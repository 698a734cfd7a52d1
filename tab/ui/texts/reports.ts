import { reportWords } from '../../../src/contract/report-words.ts';
import type { FigureName } from '../../../src/domain/report-sentences.ts';
import { texts } from '../locale.tsx';

export type { FigureName };

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
  readonly target: (share: string, target: string) => string;
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
  readonly nothingDue: string;
  readonly build: string;
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
    figure: reportWords.en.figure,
    formula: reportWords.en.formula,
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} unchanged`
        : `${arrow[way]} ${by === undefined ? way : `${sign[way]}${by}`} against ${before}`,
    noBefore: 'nothing to compare with',
    target: (share, target) => `${share} of the target of ${target}`,
    results: reportWords.en.results,
    work: reportWords.en.work,
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
    columns: reportWords.en.columns,
    money: reportWords.en.money,
    top: reportWords.en.top,
    starting: reportWords.en.starting,
    ending: reportWords.en.ending,
    nothingStarting: 'Nothing starts.',
    nothingEnding: 'Nothing ends.',
    nothingDue: 'Nothing is due.',
    build: 'Build a report',
    byStatus: reportWords.en.byStatus,
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
    figure: reportWords['zh-CN'].figure,
    formula: reportWords['zh-CN'].formula,
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} 与上期持平`
        : `${arrow[way]} ${by === undefined ? (way === 'up' ? '增长' : '下降') : `${sign[way]}${by}`}，上期 ${before}`,
    noBefore: '无上期数据可比',
    target: (share, target) => `完成目标 ${target} 的 ${share}`,
    results: reportWords['zh-CN'].results,
    work: reportWords['zh-CN'].work,
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
    columns: reportWords['zh-CN'].columns,
    money: reportWords['zh-CN'].money,
    top: reportWords['zh-CN'].top,
    starting: reportWords['zh-CN'].starting,
    ending: reportWords['zh-CN'].ending,
    nothingStarting: '没有活动开始。',
    nothingEnding: '没有活动结束。',
    nothingDue: '没有待办。',
    build: '自建报告',
    byStatus: reportWords['zh-CN'].byStatus,
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
    figure: reportWords['zh-TW'].figure,
    formula: reportWords['zh-TW'].formula,
    move: ({ way, by, before }) =>
      way === 'same'
        ? `${arrow.same} 與上期持平`
        : `${arrow[way]} ${by === undefined ? (way === 'up' ? '成長' : '下降') : `${sign[way]}${by}`}，上期 ${before}`,
    noBefore: '無上期資料可比',
    target: (share, target) => `完成目標 ${target} 的 ${share}`,
    results: reportWords['zh-TW'].results,
    work: reportWords['zh-TW'].work,
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
    columns: reportWords['zh-TW'].columns,
    money: reportWords['zh-TW'].money,
    top: reportWords['zh-TW'].top,
    starting: reportWords['zh-TW'].starting,
    ending: reportWords['zh-TW'].ending,
    nothingStarting: '沒有活動開始。',
    nothingEnding: '沒有活動結束。',
    nothingDue: '沒有待辦。',
    build: '自訂報告',
    byStatus: reportWords['zh-TW'].byStatus,
    empty: {
      title: '還沒有傳送過報告',
      detail: '設定一份定期報告：它會在您選定的時間傳送到聊天中，並以傳送當時的樣貌保存在這裡。',
    },
  },
});
