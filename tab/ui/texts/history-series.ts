import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type Recurring = 'series.created' | 'series.edited' | 'series.skipped' | 'series.resumed';

/** What the history says of tasks that recur. */
export const seriesSentences: Readonly<Record<Locale, Pick<Sentences, Recurring>>> = {
  en: {
    'series.created': ({ title }, { who }) => `${who} let “${title}” recur`,
    'series.edited': ({ title, from, changes }, { who, fields, date }) =>
      from === null
        ? `${who} changed the recurring task “${title}”: ${fields(changes)}`
        : `${who} changed the recurring task “${title}” from ${date(from)} on: ${fields(changes)}`,
    'series.skipped': ({ title, date: day }, { who, date }) => `${who} skipped “${title}” on ${date(day)}`,
    'series.resumed': ({ title, date: day }, { who, date }) =>
      `${who} let “${title}” take place on ${date(day)} after all`,
  },
  'zh-CN': {
    'series.created': ({ title }, { who }) => `${who}将“${title}”设为重复任务`,
    'series.edited': ({ title, from, changes }, { who, fields, date }) =>
      from === null
        ? `${who}更改了重复任务“${title}”：${fields(changes)}`
        : `${who}更改了重复任务“${title}”（自 ${date(from)} 起）：${fields(changes)}`,
    'series.skipped': ({ title, date: day }, { who, date }) => `${who}跳过了“${title}”${date(day)}的一次`,
    'series.resumed': ({ title, date: day }, { who, date }) => `${who}恢复了“${title}”${date(day)}的一次`,
  },
  'zh-TW': {
    'series.created': ({ title }, { who }) => `${who}將「${title}」設為週期性任務`,
    'series.edited': ({ title, from, changes }, { who, fields, date }) =>
      from === null
        ? `${who}變更了週期性任務「${title}」：${fields(changes)}`
        : `${who}變更了週期性任務「${title}」（自 ${date(from)} 起）：${fields(changes)}`,
    'series.skipped': ({ title, date: day }, { who, date }) => `${who}略過了「${title}」${date(day)}的一次`,
    'series.resumed': ({ title, date: day }, { who, date }) => `${who}恢復了「${title}」${date(day)}的一次`,
  },
};
