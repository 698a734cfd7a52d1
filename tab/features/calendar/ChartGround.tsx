import { memo } from 'react';
import { useSpecialDays } from '../../data/special-days.ts';
import { dateOf, dayNumber } from '../../ui/days.ts';
import type { Scale } from './chart-layout.ts';
import { isOff } from './days-off.ts';
import styles from './LaneChart.module.css';
import { monthsOf, weeksIn, type Zoom } from './spans.ts';

interface ChartGroundProps {
  readonly zoom: Zoom;
  readonly scale: Scale;
  readonly names: number;
  readonly today: string;
}

/** What lies behind the bars: lines between weeks and months, days off, and today. */
export const ChartGround = memo(function ChartGround({ zoom, scale, names, today }: ChartGroundProps) {
  const { first, last, dayWidth } = scale;
  const specials = useSpecialDays(dateOf(first), dateOf(last));
  const x = (day: number): number => (day - first) * dayWidth;
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const offDays = zoom === 'year' ? [] : days.filter((day) => isOff(day, specials.get(dateOf(day))));
  const isSmall = zoom === 'week' || zoom === 'month' || zoom === 'day';
  const lines = isSmall ? days.slice(1) : weeksIn(scale).map((week) => week.first);
  const now = dayNumber(today);
  return (
    <div className={styles.ground} style={{ left: names, width: scale.width }} aria-hidden>
      {offDays.map((day) => (
        <span key={`off ${day}`} className={styles.off} style={{ left: x(day), width: dayWidth }} />
      ))}
      {lines.map((day) => (
        <span key={`line ${day}`} className={styles.line} style={{ left: x(day) }} />
      ))}
      {monthsOf(scale).map(({ month, first: day }) => (
        <span key={month} className={styles.line} data-month style={{ left: x(day) }} />
      ))}
      {now >= first && now <= last && (
        <span
          className={styles.today}
          style={{ left: x(now), width: Math.max(2, isSmall ? dayWidth : 2) }}
          data-wide={isSmall ? '' : undefined}
        />
      )}
    </div>
  );
});
