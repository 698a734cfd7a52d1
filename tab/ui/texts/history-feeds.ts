import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of calendar subscriptions. */
export const feedSentences: Readonly<Record<Locale, Pick<Sentences, 'feed.made' | 'feed.revoked'>>> = {
  en: {
    'feed.made': ({ name }, { who }) => `${who} made the calendar subscription “${name}”`,
    'feed.revoked': ({ name }, { who }) => `${who} ended the calendar subscription “${name}”`,
  },
  'zh-CN': {
    'feed.made': ({ name }, { who }) => `${who}创建了日历订阅“${name}”`,
    'feed.revoked': ({ name }, { who }) => `${who}停用了日历订阅“${name}”`,
  },
  'zh-TW': {
    'feed.made': ({ name }, { who }) => `${who}建立了行事曆訂閱「${name}」`,
    'feed.revoked': ({ name }, { who }) => `${who}停用了行事曆訂閱「${name}」`,
  },
};
