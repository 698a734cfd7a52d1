import type { Locale } from '../../../src/domain/person.ts';

interface Words {
  readonly newest: (day: string) => string;
  readonly tooOld: string;
  readonly nothingNew: (report: string) => string;
}

/** How old the data of a report is, and that nothing is new in it. */
export const reportTermsWords: Record<Locale, Words> = {
  en: {
    newest: (day) => `Newest results: ${day}`,
    tooOld: 'Its data is older than it should be.',
    nothingNew: (report) => `Nothing is new: ${report}`,
  },
  'zh-CN': {
    newest: (day) => `最新数据：${day}`,
    tooOld: '数据已超过允许的时效。',
    nothingNew: (report) => `没有新变化：${report}`,
  },
  'zh-TW': {
    newest: (day) => `最新數據：${day}`,
    tooOld: '數據已超過允許的時效。',
    nothingNew: (report) => `沒有新變化：${report}`,
  },
};
