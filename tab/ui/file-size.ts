import type { Locale } from '../../src/domain/person.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "3.4 MB", as file managers count: 1 MB is 1,048,576 bytes. */
export function fileSize(locale: Locale, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  });
  return format.format(bytes / 1024 ** step);
}
