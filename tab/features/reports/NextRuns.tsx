import { nextRuns } from '../../../src/domain/report-times.ts';
import { ClockTime } from '../../../src/domain/time.ts';
import { serviceNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import styles from './ScheduleDialog.module.css';

interface NextRunsProps {
  readonly weekday: number;
  readonly time: string;
  /** Null for each recipient's own: then those on the reader's clock are shown. */
  readonly zone: string | null;
}

/** The next five runs, by the same rule that will fire them. */
export function NextRuns({ weekday, time, zone }: NextRunsProps) {
  const text = useTexts(scheduleTexts);
  const format = useFormat();
  const { me } = useSession();
  if (!ClockTime.safeParse(time).success) return null;
  const clock = zone ?? me.person.zone;
  const after = new Date(serviceNow(me.now)).toISOString();
  return (
    <section className={styles.next}>
      <h3 className={styles.heading}>{zone === null ? text.nextRunsOnMyClock : text.nextRuns}</h3>
      <ol className={styles.runs}>
        {nextRuns({ weekday, time }, clock, after, 5).map((at) => (
          <li key={at}>{format.instant(at, clock)}</li>
        ))}
      </ol>
    </section>
  );
}
