import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of when is worked. */
export const calendarSentences: Readonly<
  Record<Locale, Pick<Sentences, 'calendar.saved' | 'workingTime.saved'>>
> = {
  en: {
    'calendar.saved': (_, { who }) => `${who} changed when the department works`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])} changed when they work`,
  },
  'zh-CN': {
    'calendar.saved': (_, { who }) => `${who}更改了部门的工作时间`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])}更改了自己的工作时间`,
  },
  'zh-TW': {
    'calendar.saved': (_, { who }) => `${who}變更了部門的工作時間`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])}變更了自己的工作時間`,
  },
};
