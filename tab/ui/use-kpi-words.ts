import { formulaOf, resultWords } from '../../src/contract/result-words.ts';
import { type GoalMetric, isRatio, kpiOf } from '../../src/domain/goal.ts';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { goalTexts } from './texts/goals.ts';

/** What a KPI is called, how it is computed, and how its values are printed. */
export function useKpiWords() {
  const locale = useLocale();
  const format = useFormat();
  const text = useTexts(goalTexts);
  const { figure, metric } = resultWords[locale];
  return {
    name: (code: GoalMetric, measure = ''): string => {
      if (code === 'own') return measure || text.own;
      return isRatio(code) ? metric[code] : figure[code];
    },
    formula: (code: GoalMetric): string => {
      if (code === 'own') return '–';
      return isRatio(code) ? formulaOf(locale, code) : text.sum;
    },
    value: (code: GoalMetric, value: number, currency: string | null): string => {
      const number = format.number(value, 2);
      const { unit } = kpiOf(code);
      if (unit === 'percent') return `${number} %`;
      return unit === 'amount' && currency !== null ? `${currency} ${number}` : number;
    },
  };
}
