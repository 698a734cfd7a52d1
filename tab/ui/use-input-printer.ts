import type { Money } from '../../src/domain/money.ts';
import { useFormat } from './locale.tsx';

type Input = number | Money | readonly Money[] | null;
const isList = (input: Input): input is readonly Money[] => Array.isArray(input);

/** Sums as they are printed: amounts per currency, "–" where nobody said anything. */
export function useInputPrinter(): (input: Input) => string {
  const format = useFormat();
  const money = ({ minor, currency }: Money): string => format.money(minor, currency);
  return (input) => {
    if (input === null) return '–';
    if (typeof input === 'number') return format.number(input);
    return isList(input) ? input.map(money).join(' + ') || '–' : money(input);
  };
}
