import { z } from 'zod';
import { Currency, type Money, exponentOf } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

/** So many units of one currency for a unit of another: whole units, not minor ones. */
const PerUnit = z.number({ error: 'amount' }).positive({ error: 'amount' }).max(1e9, { error: 'amount' });

/** The rate that an amount was saved with; it never changes when the table of the department does. */
export const StoredRate = z.strictObject({
  perUnit: PerUnit,
  date: CalendarDate,
  source: z.enum(['typed', 'table']),
  /** Whoever typed it; null where it is that of the table. */
  byId: Id.nullable(),
});
export type StoredRate = z.infer<typeof StoredRate>;

/** A line of the table of a department: what a unit is worth in the department's currency from a day on. */
export const TableRate = z.strictObject({ currency: Currency, perUnit: PerUnit, from: CalendarDate });
export type TableRate = z.infer<typeof TableRate>;

/** An amount in another currency, rounded half away from zero to its minor unit. */
export function converted({ minor, currency }: Money, perUnit: number, into: string): Money {
  const scale = 10 ** (exponentOf(into) - exponentOf(currency));
  return { minor: Math.round(minor * perUnit * scale), currency: into };
}

/**
 * What a unit of `of` is worth in `into` on a day, by the table of a department whose own currency is `home`; through
 * that where neither is it. Undefined when the table does not say.
 */
export function tableRate(
  rates: readonly TableRate[],
  home: string,
  { of, into }: { readonly of: string; readonly into: string },
  date: CalendarDate,
): number | undefined {
  const inHome = (currency: string): number | undefined =>
    currency === home
      ? 1
      : rates
          .filter((each) => each.currency === currency && each.from <= date)
          .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]?.perUnit;
  const [worth, unit] = [inHome(of), inHome(into)];
  return worth === undefined || unit === undefined ? undefined : worth / unit;
}
