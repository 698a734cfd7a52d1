import type { Money } from '../../../src/domain/money.ts';
import { useFormat } from '../../ui/locale.tsx';

/** Amounts per currency; "–" where there is none. */
export function useAmounts(): (amounts: readonly Money[]) => string {
  const format = useFormat();
  return (amounts) => amounts.map(({ minor, currency }) => format.money(minor, currency)).join(' + ') || '–';
}
