import { nextRuns, zonesOf } from '../../../src/domain/report-times.ts';
import { ClockTime } from '../../../src/domain/time.ts';
import { serviceNow } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import styles from './ScheduleDialog.module.css';

interface NextRunsProps {
  readonly weekday: number;
  readonly time: string;
  /** Null for each recipient's own. */
  readonly zone: string | null;
  readonly recipientIds: readonly string[];
}

/** The next five runs on every clock that counts, by the same rule that will fire them. */
export function NextRuns({ weekday, time, zone, recipientIds }: NextRunsProps) {
  const text = useTexts(scheduleTexts);
  const format = useFormat();
  const people = usePeople();
  const { me } = useSession();
  if (!ClockTime.safeParse(time).success) return null;
  const recipients = recipientIds.flatMap((id) => people.get(id) ?? []);
  const found = zonesOf({ zone }, recipients);
  const clocks = found.length > 0 ? found : [me.person.zone];
  const after = new Date(serviceNow(me.now)).toISOString();
  const headingOf = (clock: string): string => {
    if (zone !== null) return text.nextRuns;
    return clock === me.person.zone ? text.nextRunsOnMyClock : text.nextRunsIn(clock);
  };
  return clocks.map((clock) => (
    <section key={clock} className={styles.next}>
      <h3 className={styles.heading}>{headingOf(clock)}</h3>
      <ol className={styles.runs}>
        {nextRuns({ weekday, time }, clock, after, 5).map((at) => (
          <li key={at}>{format.instant(at, clock)}</li>
        ))}
      </ol>
    </section>
  ));
}
