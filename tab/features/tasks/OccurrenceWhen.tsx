import type { OccurrenceView } from '../../../src/contract/series-endpoints.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import styles from './Recurring.module.css';

/** The day of an occurrence, its time with the zone, what that is for the reader, and the day in whose place it stands. */
export function OccurrenceWhen({ occurrence: { date, on, time, zone } }: { occurrence: OccurrenceView }) {
  const text = useTexts(recurrenceTexts);
  const format = useFormat();
  const mine = useSession().me.person.zone;
  return (
    <>
      <span className={styles.day}>{format.longDate(on)}</span>
      {time !== null && ` ${time} ${zone}`}
      {time !== null && zone !== mine && (
        <span className={styles.aside}> · {text.yours(format.instant(instantOf(on, time, zone), mine))}</span>
      )}
      {on !== date && <span className={styles.aside}> · {text.insteadOf(format.longDate(date))}</span>}
    </>
  );
}
