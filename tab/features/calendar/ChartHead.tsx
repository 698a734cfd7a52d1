import { dateOf, weekdayOfDay } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import type { Scale } from './chart-layout.ts';
import styles from './LaneChart.module.css';
import { widthOfWords } from './packing.ts';
import { monthsOf, type Span, weekNumber, type Zoom } from './spans.ts';
import { weeksIn } from './spans.ts';

interface ChartHeadProps {
  readonly zoom: Zoom;
  readonly scale: Scale;
  readonly names: number;
  readonly today: string;
}

interface Tick extends Span {
  readonly label: string;
}

/** Months above weeks, or weeks above days. For eyes only: bars say their dates. */
export function ChartHead({ zoom, scale, names, today }: ChartHeadProps) {
  const format = useFormat();
  const text = useTexts(zoomTexts);
  const isLong = zoom === 'quarter' || zoom === 'year';
  const months = monthsOf(scale).map(({ month, first, last }): Tick => ({
    first,
    last,
    label: zoom === 'year' ? format.monthName(month) : format.month(month),
  }));
  const weeks = weeksIn(scale).map(({ first, last }): Tick => ({ first, last, label: weekLabel(first) }));
  const days = isLong
    ? []
    : daysIn(scale).map((day): Tick => ({ first: day, last: day, label: dayLabel(day) }));

  function weekLabel(first: number): string {
    if (zoom === 'quarter') return format.date(dateOf(first), dateOf(first));
    const number = weekNumber(first - weekdayOfDay(first) + 1);
    return zoom === 'year' ? String(number) : text.week(number);
  }
  function dayLabel(day: number): string {
    const date = dateOf(day);
    const number = String(Number(date.slice(8)));
    if (zoom === 'month') return number;
    return zoom === 'week' ? `${format.weekday(weekdayOfDay(day))} ${number}` : format.longDate(date);
  }
  const above = isLong ? months : weeks;
  const below = isLong ? weeks : days;
  const tick = ({ first, last, label }: Tick) => (
    <span
      key={first}
      className={styles.tick}
      style={{ left: (first - scale.first) * scale.dayWidth, width: (last - first + 1) * scale.dayWidth }}
      data-today={days.length > 0 && dateOf(first) === today ? '' : undefined}
    >
      <span className={styles.tickWords} style={{ left: names + 6 }}>
        {(last - first + 1) * scale.dayWidth >= widthOfWords(label) + 6 && label}
      </span>
    </span>
  );
  return (
    <div className={styles.head} aria-hidden>
      <div className={styles.corner} style={{ width: names }} />
      <div className={styles.ticks} style={{ width: scale.width }}>
        <div className={styles.tickRow} data-above>
          {above.map(tick)}
        </div>
        <div className={styles.tickRow} data-small={zoom === 'year' ? '' : undefined}>
          {below.map(tick)}
        </div>
      </div>
    </div>
  );
}

function daysIn({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
