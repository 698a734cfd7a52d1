import { texts } from '../locale.tsx';

interface LoadWarningTexts {
  /** "Mei Chen would have 52 of 40 hours in the week of Mon 16 Mar 2026." */
  readonly over: (name: string, demand: string, capacity: string, week: string) => string;
  readonly look: string;
}

/** What giving a task to somebody would come to. */
export const loadWarningTexts = texts<LoadWarningTexts>({
  en: {
    over: (name, demand, capacity, week) =>
      `${name} would have ${demand} of ${capacity} hours in the week of ${week}.`,
    look: 'See the workload',
  },
  'zh-CN': {
    over: (name, demand, capacity, week) =>
      `${week}当周，${name}的工时将达 ${demand} 小时（可用 ${capacity} 小时）。`,
    look: '查看工作量',
  },
  'zh-TW': {
    over: (name, demand, capacity, week) =>
      `${week}當週，${name}的工時將達 ${demand} 小時（可用 ${capacity} 小時）。`,
    look: '檢視工作量',
  },
});
