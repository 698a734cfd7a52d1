import { majorOf } from '../../domain/money.ts';
import type { Locale } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** By how much it would be over, as each language writes amounts; empty where nobody says. */
export function amountOver(locale: Locale, facts: NonNullable<Refusal['facts']>): string {
  const { over, currency } = facts;
  if (typeof over !== 'number' || typeof currency !== 'string') return '';
  const amount = majorOf({ minor: over, currency });
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
