import type { ForeseeSchedule } from '../../../src/contract/requests.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';
import styles from './ScheduleDialog.module.css';
import { useForeseen } from './use-foreseen.ts';

const mostNamed = 4;

/** The next five runs on every clock that counts, and who receives it by that: said by the rule that will fire them. */
export function NextRuns({ wanted }: { readonly wanted: ForeseeSchedule | undefined }) {
  const text = useTexts(scheduleTexts);
  const terms = useTexts(reportTermsTexts);
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { me } = useSession();
  const data = useForeseen(wanted);
  if (!wanted || !data) return null;
  const headingOf = (clock: string): string => {
    if (wanted.zone !== null) return text.nextRuns;
    return clock === me.person.zone ? text.nextRunsOnMyClock : text.nextRunsIn(clock);
  };
  const namesOf = (personIds: readonly string[], channels: readonly string[]): string => {
    const all = [
      ...channels.map((name) => name || terms.aChannel),
      ...personIds.map((id) => people.get(id)?.name ?? id),
    ];
    const names = all.slice(0, mostNamed);
    const more = all.length - names.length;
    return listed(locale, more > 0 ? [...names, `+${more}`] : names);
  };
  return data.map(({ zone, personIds, channels, runs }) => (
    <section key={zone} className={styles.next}>
      <h3 className={styles.heading}>{headingOf(zone)}</h3>
      {data.length > 1 && <p className={styles.who}>{namesOf(personIds, channels)}</p>}
      <ol className={styles.runs}>
        {runs.map(({ at, campaigns }) => (
          <li key={at}>
            {format.instant(at, zone)}
            {campaigns && <span className={styles.who}> · {listed(locale, campaigns)}</span>}
          </li>
        ))}
      </ol>
      {runs.length === 0 && <p className={styles.who}>{text.noRuns}</p>}
    </section>
  ));
}
