import type { RefObject } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { usePlace } from '../../data/place.ts';
import { dayNumber } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { feedTexts } from '../../ui/texts/feeds.ts';
import { momentTexts } from '../../ui/texts/moments.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { type CalendarPlace, laneKinds } from './calendar-place.ts';
import styles from './CalendarHead.module.css';
import { SheetMenu } from './SheetMenu.tsx';
import { spanOf, stepped, zooms } from './spans.ts';

interface CalendarHeadProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly place: CalendarPlace;
  /** What the days are called together. */
  readonly title: string;
  readonly today: string;
  readonly empty: boolean;
  readonly onGo: (changes: Partial<CalendarPlace>) => void;
}

/** Which days in which way, and the way to others. */
export function CalendarHead({ heading, place, title, today, empty, onGo }: CalendarHeadProps) {
  const { zoom, lanes, day } = place;
  const text = useTexts(calendarTexts);
  const zoomed = useTexts(zoomTexts);
  const { subscribe } = useTexts(feedTexts);
  const { title: planAround } = useTexts(momentTexts);
  const [, setPlace] = usePlace();
  const narrow = useNarrow();
  const { first, last } = spanOf(zoom, day);
  const now = dayNumber(today);
  return (
    <header className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={zoomed.previous[zoom]}
        onClick={() => onGo({ day: stepped(zoom, day, -1) })}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={zoomed.next[zoom]}
        onClick={() => onGo({ day: stepped(zoom, day, 1) })}
      />
      <h2 ref={heading} tabIndex={-1} className={styles.title} aria-live="polite">
        {title}
      </h2>
      <Button size="small" disabled={now >= first && now <= last} onClick={() => onGo({ day: today })}>
        {text.today}
      </Button>
      {narrow ? (
        <Select
          size="small"
          aria-label={zoomed.zoomLabel}
          value={zoom}
          onChange={(_, { value }) => onGo({ zoom: zooms.find((one) => one === value) ?? zoom })}
        >
          {zooms.map((one) => (
            <option key={one} value={one}>
              {zoomed.zoom[one]}
            </option>
          ))}
        </Select>
      ) : (
        <>
          <div className={styles.zooms} role="toolbar" aria-label={zoomed.zoomLabel}>
            {zooms.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.zoom}
                aria-pressed={one === zoom}
                onClick={() => onGo({ zoom: one })}
              >
                {zoomed.zoom[one]}
              </button>
            ))}
          </div>
          <Select
            size="small"
            className={styles.lanes ?? ''}
            aria-label={zoomed.lanesLabel}
            value={lanes}
            onChange={(_, { value }) => onGo({ lanes: laneKinds.find((one) => one === value) ?? lanes })}
          >
            {laneKinds.map((one) => (
              <option key={one} value={one}>
                {zoomed.lanes[one]}
              </option>
            ))}
          </Select>
        </>
      )}
      <Button size="small" onClick={() => setPlace({ moment: 'list' }, 'replace')}>
        {planAround}
      </Button>
      <Button
        size="small"
        className={styles.subscribe ?? ''}
        onClick={() => setPlace({ subscribe: '1' }, 'replace')}
      >
        {subscribe}
      </Button>
      <SheetMenu place={place} />
      {empty && <span className={styles.nothing}>{zoomed.nothing(title)}</span>}
    </header>
  );
}
