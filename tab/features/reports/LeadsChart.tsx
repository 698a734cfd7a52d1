import type { ReportContent } from '../../../src/domain/report.ts';
import { dayNumber, weekdayOfDay } from '../../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import styles from '../../ui/Chart.module.css';
import { ticksUpTo } from '../../ui/chart-scale.ts';

const HEIGHT = 220;
const INSIDE = { top: 40, right: 24, bottom: 28, left: 40 };

/** Leads day by day as a line. The title says what there is to see; the table is one click away. */
export function LeadsChart({ days }: { days: ReportContent['leadsByDay'] }) {
  const text = useTexts(reportTexts);
  const locale = useLocale();
  const format = useFormat();
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const most = Math.max(0, ...days.map(({ leads }) => leads));
  const best = days.find(({ leads }) => leads === most && most > 0);
  const title = best
    ? spaced(locale, text.leads.finding(format.longDate(best.date), format.number(best.leads)))
    : text.leads.none;

  const ticks = ticksUpTo(most);
  const highest = ticks.at(-1) ?? 1;
  const x = (index: number): number =>
    INSIDE.left + (index * (width - INSIDE.left - INSIDE.right)) / Math.max(1, days.length - 1);
  const y = (leads: number): number =>
    HEIGHT - INSIDE.bottom - (leads / highest) * (HEIGHT - INSIDE.top - INSIDE.bottom);
  const labelled = Math.ceil((days.length * 44) / width);

  return (
    <ChartFrame
      title={title}
      columns={[text.columns.day, text.figure.leads]}
      rows={days.map(({ date, leads }) => [format.longDate(date), format.number(leads)])}
    >
      <div ref={holder}>
        {best && (
          <svg className={styles.chart} width={width} height={HEIGHT} aria-hidden>
            <text className={styles.axis} x={0} y={12}>
              {text.leads.axis}
            </text>
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  className={styles.grid}
                  x1={INSIDE.left}
                  x2={width - INSIDE.right}
                  y1={y(tick)}
                  y2={y(tick)}
                />
                <text className={styles.tick} x={INSIDE.left - 8} y={y(tick) + 4} textAnchor="end">
                  {format.number(tick)}
                </text>
              </g>
            ))}
            <polyline
              className={styles.line}
              points={days.map(({ leads }, index) => `${x(index)},${y(leads)}`).join(' ')}
            />
            {days.map(({ date, leads }, index) => (
              <g key={date}>
                <circle className={styles.dot} cx={x(index)} cy={y(leads)} r={date === best.date ? 5 : 3} />
                {date === best.date && (
                  <text
                    className={styles.value}
                    x={x(index)}
                    y={y(leads) - 10}
                    textAnchor={anchorOf(index, days.length)}
                  >
                    {format.number(leads)}
                  </text>
                )}
                {index % labelled === 0 && (
                  <text className={styles.tick} x={x(index)} y={HEIGHT - 8} textAnchor="middle">
                    {format.weekday(weekdayOfDay(dayNumber(date)))}
                  </text>
                )}
              </g>
            ))}
          </svg>
        )}
      </div>
    </ChartFrame>
  );
}

/** At the edges a label leans inwards. */
function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}
