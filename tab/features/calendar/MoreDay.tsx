import { Popover, PopoverSurface } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { useEffect, useRef, type MouseEvent } from 'react';
import { dayNumber } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import styles from './Calendar.module.css';
import recurs from './Recurring.module.css';
import type { RecurringLine } from './recurring-days.ts';
import { RecurringWords } from './RecurringWords.tsx';
import type { Week } from './weeks.ts';

/** A day whose bars do not all fit, and the button that was pressed to see them. */
export interface CrowdedDay {
  readonly date: string;
  readonly anchor: HTMLElement;
}

interface MoreDayProps {
  readonly day: CrowdedDay;
  readonly weeks: readonly Week[];
  readonly recurring: readonly RecurringLine[];
  readonly onOpen: (campaignId: string, section?: string) => void;
  readonly onClose: () => void;
}

/** Everything that runs on one day. */
export function MoreDay({ day: { date, anchor }, weeks, recurring, onOpen, onClose }: MoreDayProps) {
  const text = useTexts(calendarTexts);
  const title = useFormat().longDate(date);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('a')?.focus(), []);
  const number = dayNumber(date);
  const week = weeks.find(({ monday }) => number >= monday && number < monday + 7);
  const column = number - (week?.monday ?? 0);
  const onClick = (event: MouseEvent, campaignId: string, section?: string): void => {
    event.preventDefault();
    onClose();
    onOpen(campaignId, section);
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <PopoverSurface className={styles.popover} aria-label={text.onDay(title)}>
        <h3 className={styles.popoverTitle}>{title}</h3>
        <ul ref={list} className={styles.popoverList}>
          {week?.segments
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
          {recurring.map((line) => (
            <li key={line.taskId ?? `${line.seriesId} ${line.date}`}>
              <a
                className={styles.popoverItem}
                href={`/tab/campaigns/${line.campaignId}/tasks`}
                onClick={(event) => onClick(event, line.campaignId, 'tasks')}
              >
                <ArrowRepeatAllRegular className={recurs.repeats} aria-hidden />
                <RecurringWords line={line} />
              </a>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
