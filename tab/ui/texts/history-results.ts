import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfResults = 'results.corrected' | 'results.recorded';

/** What the history says of results. */
export const resultSentences: Readonly<Record<Locale, Pick<Sentences, OfResults>>> = {
  en: {
    'results.recorded': ({ rows, source }, { who, number }) =>
      `${who} recorded ${number(rows)} rows of results from ${source}`,
    'results.corrected': ({ date, channel, source, sourceBefore }, { who, words }) =>
      `${who} corrected the results of ${words.channel[channel]} on ${date} from ${source}; before, they came from ${sourceBefore}`,
  },
  'zh-CN': {
    'results.recorded': ({ rows, source }, { who, number }) =>
      `${who}记录了来自 ${source} 的 ${number(rows)} 行效果数据`,
    'results.corrected': ({ date, channel, source, sourceBefore }, { who, words }) =>
      `${who}按 ${source} 更正了 ${date} ${words.channel[channel]}的效果数据；此前来自 ${sourceBefore}`,
  },
  'zh-TW': {
    'results.recorded': ({ rows, source }, { who, number }) =>
      `${who}記錄了來自 ${source} 的 ${number(rows)} 列成效資料`,
    'results.corrected': ({ date, channel, source, sourceBefore }, { who, words }) =>
      `${who}依 ${source} 更正了 ${date} ${words.channel[channel]}的成效資料；先前來自 ${sourceBefore}`,
  },
};
