import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateOf, dayNumber } from '../../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './Results.module.css';

const HEIGHT = 120;

/** Leads day by day as bars. The title says what there is to see; the table is one click away. */
export function DayChart({ rows }: { rows: readonly ResultView[] }) {
  const text = useTexts(resultTexts);
  const { figure } = resultWords[useLocale()];
  const format = useFormat();
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const byDay = Map.groupBy(rows, ({ date }) => dayNumber(date));
  const [first, last] = [Math.min(...byDay.keys()), Math.max(...byDay.keys())];
  const days = Array.from({ length: last - first + 1 }, (_, at) => {
    const ofDay = byDay.get(first + at) ?? [];
    return { date: dateOf(first + at), leads: ofDay.reduce((sum, { leads }) => sum + leads, 0) };
  });
  const best = days.reduce((one, other) => (other.leads > one.leads ? other : one));
  const step = width / days.length;
  const bar = Math.min(32, Math.max(1, step - 2));
  const title =
    best.leads > 0 ? text.byDay(format.longDate(best.date), format.number(best.leads)) : text.noLeads;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <div ref={holder}>
        {best.leads > 0 && (
          <svg className={styles.chart} width={width} height={HEIGHT} aria-hidden>
            {days.map(({ date, leads }, at) => {
              const height = (leads / best.leads) * HEIGHT;
              const place = { x: at * step, y: HEIGHT - height, width: bar, height };
              return <rect key={date} className={styles.bar} data-best={date === best.date} {...place} />;
            })}
          </svg>
        )}
      </div>
      <details className={styles.behind}>
        <summary>{text.table}</summary>
        <DataTable
          label={title}
          columns={[text.column.day, figure.leads]}
          rows={days.map(({ date, leads }) => [format.longDate(date), format.number(leads)])}
        />
      </details>
    </section>
  );
}
