import { z } from 'zod';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 code that the runtime's CLDR data knows. */
export const Currency = z.string().refine((code) => currencies.has(code), { error: 'currency' });

/** An amount in minor units (cents, fen; whole yen), always with its currency. */
export const Money = z.strictObject({
  minor: z
    .number({ error: 'amount' })
    .int({ error: 'amount' })
    .min(0, { error: 'amount' })
    .max(1e15, { error: 'amount' }),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/** Fields of documents that are amounts, or full of them: what a change of them says is for those who may see amounts. */
export const amountFields: ReadonlySet<string> = new Set([
  'budget',
  'budgetWindows',
  'planned',
  'amount',
  'lifetimeValue',
  'spend',
  'revenue',
]);

const exponents = new Map<string, number>();

/** Number of decimal places of a currency: 2 for CNY and EUR, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: string): number {
  let exponent = exponents.get(currency);
  if (exponent === undefined) {
    exponent =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    exponents.set(currency, exponent);
  }
  return exponent;
}

/** The amount in major units, for printing and charts only; never calculate with it. */
export function majorOf(money: Money): number {
  return money.minor / 10 ** exponentOf(money.currency);
}

/** Rounds half away from zero to the currency's minor unit. */
export function moneyOf(major: number, currency: string): Money {
  return { minor: Math.round(major * 10 ** exponentOf(currency)), currency };
}
