import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { Link } from 'wouter';
import { may } from '../../../src/domain/policy.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { isOver } from '../../../src/domain/workload.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { loadWarningTexts } from '../../ui/texts/load-warning.ts';
import styles from './LoadWarning.module.css';

interface LoadWarningProps {
  /** Absent for one that is not there yet. */
  readonly taskId?: string;
  readonly personId: string | null;
  readonly start: string | null;
  readonly due: string;
  readonly effort: number | null;
}

/** Says when somebody would have more to do in a week than time for it, by what the workload counts. Hinders nobody. */
export function LoadWarning({ taskId, personId, start, due, effort }: LoadWarningProps) {
  const text = useTexts(loadWarningTexts);
  const format = useFormat();
  const nameOf = useNameOf();
  const today = useToday();
  const { actor, workspace } = useSession();
  const workspaceId = workspace.id;
  const isAsked =
    personId !== null && CalendarDate.safeParse(due).success && may(actor, 'workload.read', { workspaceId });
  const first = start !== null && start < due ? start : due;
  const query = {
    from: first < today ? today : first,
    ...(personId !== null && { personId }),
    ...(taskId !== undefined && { taskId }),
    ...(start !== null && { start }),
    due,
    ...(effort !== null && { effort: String(effort) }),
  };
  const { data } = useRead(
    'GET /api/workspaces/:workspaceId/workload',
    { params: { workspaceId }, query },
    isAsked,
  );
  const weeks = data?.people[0]?.weeks ?? [];
  const at = weeks.findIndex(
    (week) => isOver(week) && week.shares.some((share) => share.taskId === (taskId ?? 'supposed')),
  );
  const [week, monday] = [weeks[at], data?.weeks[at]];
  const hours = (count: number): string => format.number(count, 1);
  return (
    <output className={styles.place}>
      {week && monday !== undefined && personId !== null && (
        <span className={styles.warning}>
          <WarningFilled aria-hidden className={styles.sign} />
          <span>
            {text.over(nameOf(personId), hours(week.demand), hours(week.capacity), format.longDate(monday))}{' '}
            <Link href={`/workload?day=${monday}`}>{text.look}</Link>
          </span>
        </span>
      )}
    </output>
  );
}
