import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useSpecialDays } from '../../data/special-days.ts';
import { dateOf } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import type { AgendaLine } from './agenda-lines.ts';
import styles from './Agenda.module.css';
import { AgendaThing } from './AgendaThing.tsx';
import type { Span } from './spans.ts';

interface AgendaProps {
  readonly span: Span;
  readonly lines: readonly AgendaLine[];
  readonly today: string;
}

const heights: Record<AgendaLine['kind'], number> = { day: 36, month: 40, item: 52, thing: 52 };

/** The calendar on a phone: day by day, or month by month where there are many. */
export function Agenda({ span, lines, today }: AgendaProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'thing'],
    overscan: 8,
    paddingEnd: 88,
    initialRect: { width: 360, height: 600 },
  });
  const specials = useSpecialDays(dateOf(span.first), dateOf(span.last));
  const specialOn = (date: string): string => {
    const special = specials.get(date);
    return special ? text.special(special) : '';
  };
  const line = (row: AgendaLine) => {
    if (row.kind === 'day')
      return (
        <h3 className={styles.day} aria-current={row.date === today ? 'date' : undefined}>
          {row.date
            ? [format.longDate(row.date), specialOn(row.date)].filter(Boolean).join(' · ')
            : text.since}
        </h3>
      );
    if (row.kind === 'month')
      return (
        <h3 className={styles.day}>
          {row.month ? format.month(row.month) : text.since}
          <span className={styles.count}>{row.count}</span>
        </h3>
      );
    return <AgendaThing row={row} today={today} />;
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.lines} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start, size }) => {
          const row = lines[index];
          return (
            row && (
              <div
                key={key}
                className={styles.place}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {line(row)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
