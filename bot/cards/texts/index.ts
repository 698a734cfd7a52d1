import type { Locale } from '../../../src/domain/person.ts';
import type { CardWords } from './catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export { commandNames } from './catalogue.ts';
export type { CardWords, CommandName, FigureName, Move } from './catalogue.ts';

const catalogues: Record<Locale, CardWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The words of cards in the reader's language. */
export function cardWords(locale: Locale): CardWords {
  return catalogues[locale];
}
