import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of calendar subscriptions. */
export const feedSentences: Readonly<
  Record<Locale, Pick<Sentences, 'feed.made' | 'feed.revoked' | 'viewLink.made' | 'viewLink.revoked'>>
> = {
  en: {
    'feed.made': ({ name }, { who }) => `${who} made the calendar subscription “${name}”`,
    'feed.revoked': ({ name }, { who }) => `${who} ended the calendar subscription “${name}”`,
    'viewLink.made': ({ name, until }, { who, instant }) =>
      `${who} made the read-only link “${name}”, until ${instant(until)}`,
    'viewLink.revoked': ({ name }, { who }) => `${who} ended the read-only link “${name}”`,
  },
  'zh-CN': {
    'feed.made': ({ name }, { who }) => `${who}创建了日历订阅“${name}”`,
    'feed.revoked': ({ name }, { who }) => `${who}停用了日历订阅“${name}”`,
    'viewLink.made': ({ name, until }, { who, instant }) =>
      `${who}创建了只读链接“${name}”，有效期至${instant(until)}`,
    'viewLink.revoked': ({ name }, { who }) => `${who}停用了只读链接“${name}”`,
  },
  'zh-TW': {
    'feed.made': ({ name }, { who }) => `${who}建立了行事曆訂閱「${name}」`,
    'feed.revoked': ({ name }, { who }) => `${who}停用了行事曆訂閱「${name}」`,
    'viewLink.made': ({ name, until }, { who, instant }) =>
      `${who}建立了唯讀連結「${name}」，有效期至${instant(until)}`,
    'viewLink.revoked': ({ name }, { who }) => `${who}停用了唯讀連結「${name}」`,
  },
};
