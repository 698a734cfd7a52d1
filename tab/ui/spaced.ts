import type { Locale } from '../../src/domain/person.ts';

/** Chinese sets a blank between its own characters and Latin letters: names come in either. */
export function spaced(locale: Locale, text: string): string {
  if (locale === 'en') return text;
  return text
    .replaceAll(/([A-Za-z])(?=\p{Script=Han})/gu, '$1 ')
    .replaceAll(/(\p{Script=Han})(?=[A-Za-z])/gu, '$1 ');
}

const lists = new Map<Locale, Intl.ListFormat>();

/** "Lin, Chen and Wu" in the reader's language. */
export function listed(locale: Locale, parts: readonly string[]): string {
  let list = lists.get(locale);
  if (!list) lists.set(locale, (list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale)));
  return list.format(parts);
}
