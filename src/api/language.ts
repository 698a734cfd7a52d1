import { localeFrom } from '../domain/locale-from.ts';
import type { Locale } from '../domain/person.ts';

/** The language that a request prefers among ours, by its `Accept-Language`; undefined when it names none of them. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale | undefined {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { tag, weight: Number(weight ?? 1) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(en|zh)(-|$)/i.test(tag))
    .toSorted((one, other) => other.weight - one.weight);
  return wishes[0] && localeFrom(wishes[0].tag);
}
