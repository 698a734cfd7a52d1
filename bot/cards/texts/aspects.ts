import type { Locale } from '../../../src/domain/person.ts';

/** What of one campaign can be asked for by its code, beside what Teams offers while somebody types. */
export const aspectNames = ['goals', 'budget', 'content'] as const;
export type AspectName = (typeof aspectNames)[number];

export const isAspect = (name: string): name is AspectName => aspectNames.some((each) => each === name);

interface AspectWords {
  /** What is typed, and what the heading says. */
  readonly title: Record<AspectName, string>;
  /** Other words for the same. */
  readonly also: Record<AspectName, readonly string[]>;
  readonly heading: (aspect: string, campaign: string) => string;
  readonly nothing: (aspect: string, campaign: string) => string;
  readonly see: (aspect: string) => string;
  /** How these are asked for, on the card that says what one can type. */
  readonly hint: (examples: string) => string;
  readonly planned: (planned: string, budget: string) => string;
  readonly stands: (paid: string, committed: string) => string;
  readonly forecast: string;
  readonly reserve: (share: number) => string;
  readonly noDay: string;
}

/** What the bot says of goals, money and content of a campaign. Everything handed in is printed already. */
export const aspectWords: Readonly<Record<Locale, AspectWords>> = {
  en: {
    title: { goals: 'goals', budget: 'budget', content: 'content' },
    also: { goals: ['goals of', 'kpis'], budget: ['budget of', 'money'], content: ['content of'] },
    heading: (aspect, campaign) => `${aspect[0]?.toUpperCase()}${aspect.slice(1)} of ${campaign}`,
    nothing: (aspect, campaign) => `There is nothing under ${aspect} of ${campaign} yet.`,
    see: (aspect) => `Open ${aspect}`,
    hint: (examples) => `Of one campaign, with its code: ${examples}`,
    planned: (planned, budget) => `${planned} of ${budget} planned`,
    stands: (paid, committed) => `paid ${paid} · committed ${committed}`,
    forecast: 'Forecast at the end',
    reserve: (share) => `reserve ${share} %`,
    noDay: 'no day yet',
  },
  'zh-CN': {
    title: { goals: '目标', budget: '预算', content: '内容' },
    also: { goals: ['KPI'], budget: ['活动预算'], content: ['内容计划'] },
    heading: (aspect, campaign) => `${campaign}的${aspect}`,
    nothing: (aspect, campaign) => `${campaign}还没有${aspect}。`,
    see: (aspect) => `打开${aspect}`,
    hint: (examples) => `加上活动编号可查看单个活动：${examples}`,
    planned: (planned, budget) => `已规划 ${planned}，预算 ${budget}`,
    stands: (paid, committed) => `已支付 ${paid} · 已承诺 ${committed}`,
    forecast: '期末预测',
    reserve: (share) => `预备金 ${share}%`,
    noDay: '未定日期',
  },
  'zh-TW': {
    title: { goals: '目標', budget: '預算', content: '內容' },
    also: { goals: ['KPI'], budget: ['活動預算'], content: ['內容企劃'] },
    heading: (aspect, campaign) => `${campaign}的${aspect}`,
    nothing: (aspect, campaign) => `${campaign}還沒有${aspect}。`,
    see: (aspect) => `開啟${aspect}`,
    hint: (examples) => `加上活動編號可查看單一活動：${examples}`,
    planned: (planned, budget) => `已規劃 ${planned}，預算 ${budget}`,
    stands: (paid, committed) => `已支出 ${paid} · 已承諾 ${committed}`,
    forecast: '期末預測',
    reserve: (share) => `預備金 ${share}%`,
    noDay: '未定日期',
  },
};
