import type { AlertAbout, AlertKind } from '../../domain/alert.ts';
import type { Locale } from '../../domain/person.ts';

/** How figures are printed where the sentence stands. */
export interface AlertPrinter {
  readonly money: (minor: number, currency: string) => string;
  readonly number: (value: number) => string;
  readonly day: (date: string) => string;
}

export const alertTitles: Readonly<Record<Locale, Record<AlertKind, string>>> = {
  en: {
    budgetNear: '80 % of the budget is spent',
    budgetOver: 'The budget is spent',
    budgetForecast: 'The budget will not last',
    goalOffTrack: 'A goal is off track',
    goalMissed: 'A goal was missed',
    dataOld: 'The results are old',
  },
  'zh-CN': {
    budgetNear: '预算已花费 80%',
    budgetOver: '预算已用完',
    budgetForecast: '预算预计不足',
    goalOffTrack: '目标偏离',
    goalMissed: '目标未达成',
    dataOld: '结果数据过旧',
  },
  'zh-TW': {
    budgetNear: '預算已花費 80%',
    budgetOver: '預算已用完',
    budgetForecast: '預算預計不足',
    goalOffTrack: '目標偏離',
    goalMissed: '目標未達成',
    dataOld: '成果數據過舊',
  },
};

interface Said {
  readonly spent: (spent: string, budget: string) => string;
  readonly forecast: (forecast: string, budget: string) => string;
  readonly goal: (name: string, current: string, target: string) => string;
  readonly old: (last: string) => string;
  readonly never: string;
  readonly nothing: string;
}

const said: Record<Locale, Said> = {
  en: {
    spent: (spent, budget) => `${spent} of ${budget} is spent, by the results of the marketing channels.`,
    forecast: (forecast, budget) =>
      `If it goes on like this, ${forecast} will be spent by the end of the flight; the budget is ${budget}.`,
    goal: (name, current, target) => `${name}: at ${current}, the target is ${target}.`,
    old: (last) => `It runs, and the newest day with results is ${last}.`,
    never: 'It runs, and there are no results yet.',
    nothing: 'no figure',
  },
  'zh-CN': {
    spent: (spent, budget) => `根据各营销渠道的结果，预算 ${budget} 中已花费 ${spent}。`,
    forecast: (forecast, budget) => `按目前进度，投放期结束时预计花费 ${forecast}，预算为 ${budget}。`,
    goal: (name, current, target) => `${name}：当前 ${current}，目标 ${target}。`,
    old: (last) => `活动进行中，最近有结果的一天是${last}。`,
    never: '活动进行中，但还没有任何结果。',
    nothing: '暂无数据',
  },
  'zh-TW': {
    spent: (spent, budget) => `根據各行銷管道的成果，預算 ${budget} 中已花費 ${spent}。`,
    forecast: (forecast, budget) => `依目前進度，檔期結束時預計花費 ${forecast}，預算為 ${budget}。`,
    goal: (name, current, target) => `${name}：目前 ${current}，目標 ${target}。`,
    old: (last) => `活動進行中，最近有成果的一天是${last}。`,
    never: '活動進行中，但還沒有任何成果。',
    nothing: '尚無數據',
  },
};

/** What crossed which limit, in one sentence; names of goals are as they are given. */
export function alertSentence(locale: Locale, about: AlertAbout, print: AlertPrinter): string {
  const say = said[locale];
  switch (about.kind) {
    case 'budgetNear':
    case 'budgetOver':
      return say.spent(
        print.money(about.minor, about.of.currency),
        print.money(about.of.minor, about.of.currency),
      );
    case 'budgetForecast':
      return say.forecast(
        print.money(about.minor, about.of.currency),
        print.money(about.of.minor, about.of.currency),
      );
    case 'goalOffTrack':
    case 'goalMissed': {
      const number = (value: number | null): string => (value === null ? say.nothing : print.number(value));
      return say.goal(about.name, number(about.current), number(about.target));
    }
    case 'dataOld':
      return about.last === null ? say.never : say.old(print.day(about.last));
  }
}
