import { alertTitles } from '../../../src/contract/words/alerts.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the history says of limits that were crossed. */
export const alertSentences: Readonly<Record<Locale, Pick<Sentences, 'alert.raised'>>> = {
  en: { 'alert.raised': ({ alert }) => `Alert: ${alertTitles.en[alert]}` },
  'zh-CN': { 'alert.raised': ({ alert }) => `提醒：${alertTitles['zh-CN'][alert]}` },
  'zh-TW': { 'alert.raised': ({ alert }) => `提醒：${alertTitles['zh-TW'][alert]}` },
};
