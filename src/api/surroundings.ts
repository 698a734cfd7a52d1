import type { Surroundings } from '../domain/newcomer.ts';
import type { Locale } from '../domain/person.ts';

/** What a new tenant most likely wants, by the language of its first visitor; all of it can be changed later. */
const byLocale: Record<Locale, Surroundings> = {
  en: { locale: 'en', zone: 'Etc/UTC', currency: 'USD' },
  'zh-CN': { locale: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY' },
  'zh-TW': { locale: 'zh-TW', zone: 'Asia/Taipei', currency: 'TWD' },
};

export function surroundingsOf(locale: Locale | undefined): Surroundings {
  return byLocale[locale ?? 'en'];
}
