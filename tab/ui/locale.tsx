import { createContext, useContext, type ReactNode } from 'react';
import type { Locale } from '../../src/domain/person.ts';
import { words, type Catalogue } from '../../src/contract/words/index.ts';
import { formatFor, type Format } from './format.ts';

const LocaleContext = createContext<Locale>('en');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** One feature's texts in every language; a language in which one is missing does not compile. */
export type Texts<T> = { readonly [L in Locale]: T };

/** Ties the languages together: English gives the shape, the others must fill it. */
export function texts<T>(
  all: { readonly en: T } & { readonly [L in Exclude<Locale, 'en'>]: NoInfer<T> },
): Texts<T> {
  return all;
}

/** A feature's texts in the reader's language. */
export function useTexts<T>(all: Texts<T>): T {
  return all[useLocale()];
}

/** The words that cards and screens share: statuses, types, channels, roles … */
export function useWords(): Catalogue {
  return words(useLocale());
}

/** Dates, numbers and amounts as the reader writes them. */
export function useFormat(): Format {
  return formatFor(useLocale());
}
