import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type MouseEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useSpecialDays } from '../../data/special-days.ts';
import { dateOf, dayNumber, plusMonths } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import type { RecurringDays } from './recurring-days.ts';
import { RecurringWords } from './RecurringWords.tsx';
import { agendaOf, type AgendaLine } from './agenda-lines.ts';
import styles from './Agenda.module.css';

interface AgendaProps {
  readonly month: string;
  readonly campaigns: readonly SummaryView[];
  readonly recurring: RecurringDays;
  readonly today: string;
}

/** The month on a phone: what begins and ends, day by day. */
export function Agenda({ month, campaigns, recurring, today }: AgendaProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const { open } = useOpenCampaign();
  const lines = useMemo(() => agendaOf(month, campaigns, recurring), [month, campaigns, recurring]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? 36 : 52),
    overscan: 8,
    paddingEnd: 88,
    initialRect: { width: 360, height: 600 },
  });
  const onClick = (event: MouseEvent, campaignId: string, section?: string): void => {
    event.preventDefault();
    open(campaignId, section);
  };
  const specials = useSpecialDays(`${month}-01`, dateOf(dayNumber(`${plusMonths(month, 1)}-01`) - 1));
  const specialOn = (date: string): string => {
    const special = specials.get(date);
    return special ? text.special(special) : '';
  };
  const line = (row: AgendaLine) =>
    row.kind === 'day' ? (
      <h3 className={styles.day} aria-current={row.date === today ? 'date' : undefined}>
        {row.date ? [format.longDate(row.date), specialOn(row.date)].filter(Boolean).join(' · ') : text.since}
      </h3>
    ) : row.kind === 'recurring' ? (
      <a
        className={styles.item}
        href={`/tab/campaigns/${row.line.campaignId}/tasks`}
        onClick={(event) => onClick(event, row.line.campaignId, 'tasks')}
      >
        <ArrowRepeatAllRegular aria-hidden />
        <RecurringWords line={row.line} />
      </a>
    ) : (
      <a
        className={styles.item}
        data-status={row.campaign.status}
        href={`/tab/campaigns/${row.campaign.id}`}
        onClick={(event) => onClick(event, row.campaign.id)}
      >
        <span className={styles.stripe} aria-hidden />
        <span className={styles.name}>{row.campaign.name}</span>
        <span className={styles.facts}>
          {row.what === 'runs' ? '' : `${text[row.what]} · `}
          {row.campaign.flight && format.range(row.campaign.flight.start, row.campaign.flight.end, today)}
        </span>
      </a>
    );
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
