import { instantOf } from '../../../src/domain/time.ts';

/** The instant that a date and a clock time mean in a zone; null without a date: no limit. */
export function closingInstant(date: string, time: string, zone: string): string | null {
  return date === '' ? null : instantOf(date, time || '23:59', zone);
}
