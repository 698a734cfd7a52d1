import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import styles from './Calendar.module.css';
import { DATE_HEIGHT, LANE_HEIGHT } from './use-lane-room.ts';
import type { Week } from './weeks.ts';

interface MoreDayProps {
  readonly date: string;
  readonly count: number;
  readonly lane: number;
  readonly week: Week;
  readonly column: number;
  readonly onOpen: (campaignId: string) => void;
}

/** "+3 more": everything that runs on the day. */
export function MoreDay({ date, count, lane, week, column, onOpen }: MoreDayProps) {
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const day = format.longDate(date);
  const onClick = (event: MouseEvent, campaignId: string): void => {
    event.preventDefault();
    onOpen(campaignId);
  };
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className={styles.more}
          style={{ top: DATE_HEIGHT + lane * LANE_HEIGHT }}
          aria-label={text.moreOn(count, day)}
        >
          {text.more(count)}
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.popover} aria-label={text.onDay(day)}>
        <h3 className={styles.popoverTitle}>{day}</h3>
        <ul className={styles.popoverList}>
          {week.segments
            .filter(({ from, to }) => from <= column && to >= column)
            .map(({ campaign }) => (
              <li key={campaign.id}>
                <a
                  className={styles.popoverItem}
                  data-status={campaign.status}
                  href={`/tab/campaigns/${campaign.id}`}
                  onClick={(event) => onClick(event, campaign.id)}
                >
                  <span className={styles.dot} aria-hidden />
                  <span className={styles.barName}>{campaign.name}</span>
                </a>
              </li>
            ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
