import { importColumns } from '../../../src/domain/import-columns.ts';
import type { ImportNoun } from '../../../src/domain/import.ts';
import type { Locale } from '../../../src/domain/person.ts';

/** An empty CSV file with our headings; the mark in front tells Excel that it is UTF-8. */
export function templateFor(noun: ImportNoun, locale: Locale): Blob {
  const headings = importColumns[noun].map(({ heading }) => heading[locale]);
  return new Blob([`\uFEFF${headings.join(',')}\r\n`], { type: 'text/csv;charset=utf-8' });
}
