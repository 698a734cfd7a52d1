import { may } from '../../../src/domain/policy.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { DepartmentDays } from './DepartmentDays.tsx';
import { MyWorkingTime } from './MyWorkingTime.tsx';
import styles from './WorkingTime.module.css';
import { useCalendars } from './use-calendars.ts';

/** When I work and when the department works: what deadlines and reminders are counted in. */
export function WorkingTimePart() {
  const text = useTexts(workingTimeTexts);
  const troubleOf = useTroubleOf();
  const { workspace, actor } = useSession();
  const { mine, ours, saveMine, saveOurs } = useCalendars();
  const error = mine.error ?? ours.error;
  if (error && !(mine.data && ours.data)) return <p role="alert">{troubleOf(error).words}</p>;
  if (!mine.data || !ours.data) return <ScreenSkeleton rows={3} />;
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{text.lead}</p>
      <MyWorkingTime key={`mine ${mine.data.version}`} read={mine.data} save={saveMine} />
      {may(actor, 'calendar.edit', { workspaceId: workspace.id }) && (
        <DepartmentDays key={`ours ${ours.data.version}`} read={ours.data} save={saveOurs} />
      )}
    </div>
  );
}
