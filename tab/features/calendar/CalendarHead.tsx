import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { usePlace } from '../../data/place.ts';
import { plusMonths } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { feedTexts } from '../../ui/texts/feeds.ts';
import styles from './Calendar.module.css';

interface CalendarHeadProps {
  readonly month: string;
  readonly today: string;
  readonly empty: boolean;
  readonly onGo: (month: string) => void;
}

/** Which month, and the way to the others. */
export function CalendarHead({ month, today, empty, onGo }: CalendarHeadProps) {
  const text = useTexts(calendarTexts);
  const { subscribe } = useTexts(feedTexts);
  const [, setPlace] = usePlace();
  const format = useFormat();
  return (
    <header className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={text.previous}
        onClick={() => onGo(plusMonths(month, -1))}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={text.next}
        onClick={() => onGo(plusMonths(month, 1))}
      />
      <h2 className={styles.month} aria-live="polite">
        {format.month(month)}
      </h2>
      <Button size="small" disabled={month === today.slice(0, 7)} onClick={() => onGo(today.slice(0, 7))}>
        {text.today}
      </Button>
      <Button
        size="small"
        className={styles.subscribe}
        onClick={() => setPlace({ subscribe: '1' }, 'replace')}
      >
        {subscribe}
      </Button>
      {empty && <span className={styles.nothing}>{text.nothing(format.month(month))}</span>}
    </header>
  );
}
