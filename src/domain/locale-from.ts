import type { Locale } from './person.ts';

/** Picks the closest language that the product speaks. */
export function localeFrom(tag: string | undefined): Locale {
  const wanted = (tag ?? '').toLowerCase();
  if (!wanted.startsWith('zh')) return 'en';
  return /hant|-(tw|hk|mo)/.test(wanted) ? 'zh-TW' : 'zh-CN';
}
