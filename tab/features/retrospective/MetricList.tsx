import { reportWords } from '../../../src/contract/report-words.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import { metrics } from '../../../src/domain/metric.ts';
import type { RetroFacts } from '../../../src/domain/retrospective-facts.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import styles from './Retrospective.module.css';

const counts = ['impressions', 'clicks', 'leads', 'orders'] as const;

/** What the marketing channels brought, as sums and as rates; nothing that was not recorded. */
export function MetricList({ facts }: { readonly facts: RetroFacts }) {
  const text = useTexts(retrospectiveTexts);
  const locale = useLocale();
  const format = useFormat();
  const { figure } = reportWords[locale];
  const summed = counts.flatMap((code) => {
    const value = facts.counts[code];
    return value === null ? [] : [{ name: figure[code], value: format.number(value) }];
  });
  const rates = facts.metrics.map(({ code, value, currency }) => ({
    name: resultWords[locale].metric[code],
    value:
      currency !== null
        ? format.money(Math.round(value), currency)
        : metrics[code].unit === 'percent'
          ? format.percent(value)
          : `${format.number(value, 2)}×`,
  }));
  if (summed.length + rates.length === 0) return <p className={styles.said}>{text.none}</p>;
  return (
    <dl className={styles.figures} aria-label={text.figures}>
      {[...summed, ...rates].map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
