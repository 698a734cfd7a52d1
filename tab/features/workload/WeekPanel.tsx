import { Link } from 'wouter';
import { may } from '../../../src/domain/policy.ts';
import type { LoadedTaskView, LoadedWeekView } from '../../../src/contract/workload-endpoints.ts';
import { isOver } from '../../../src/domain/workload.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { plusDays } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { workloadTexts } from '../../ui/texts/workload.ts';
import { useCampaignNames, useGiveTask } from './use-workload.ts';
import styles from './Workload.module.css';

interface WeekPanelProps {
  readonly personId: string;
  readonly monday: string;
  readonly week: LoadedWeekView;
  readonly tasks: readonly LoadedTaskView[];
  readonly onClose: () => void;
}

/** What the hours of a week come from, each with its campaign and the way to give it to somebody else. */
export function WeekPanel({ personId, monday, week, tasks, onClose }: WeekPanelProps) {
  const text = useTexts(workloadTexts);
  const format = useFormat();
  const nameOf = useNameOf();
  const today = useToday();
  const campaigns = useCampaignNames();
  const { capacity, demand, shares } = week;
  const items = shares.flatMap(({ taskId, hours, late }) => {
    const task = tasks.find(({ id }) => id === taskId);
    return task ? [{ task, hours, late }] : [];
  });
  return (
    <SidePanel
      title={text.week(nameOf(personId), format.range(monday, plusDays(monday, 6), today))}
      closeLabel={text.close}
      onClose={onClose}
    >
      <p className={styles.sum}>
        {text.cell(format.number(demand, 1), format.number(capacity, 1))}
        {isOver(week) && (
          <span className={styles.over}> {text.over(format.number(demand - capacity, 1))}</span>
        )}
      </p>
      <ul className={styles.items}>
        {items.map(({ task, hours, late }) => (
          <li key={task.id}>
            <Link className={styles.title} href={`/campaigns/${task.campaignId}/tasks`}>
              {task.title}
            </Link>
            <span className={styles.quiet}>
              {[
                campaigns.get(task.campaignId),
                task.start ? format.longRange(task.start, task.end) : format.longDate(task.end),
                text.hours(format.number(hours, 1)),
              ]
                .filter(Boolean)
                .join(' · ')}
              {late && <strong className={styles.over}>{text.late}</strong>}
            </span>
            <GiveTo task={task} fromId={personId} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function GiveTo({ task, fromId }: { readonly task: LoadedTaskView; readonly fromId: string }) {
  const text = useTexts(workloadTexts);
  const people = usePeople();
  const give = useGiveTask();
  const { actor, workspace } = useSession();
  if (!may(actor, 'task.edit', { workspaceId: workspace.id, meantFor: [fromId] })) return null;
  const others = [...people.values()].filter(
    ({ id, active, role }) => active && role !== null && role !== 'guest' && id !== fromId,
  );
  return (
    <div className={styles.give}>
      <span aria-hidden="true">{text.giveTo}</span>
      <PersonPicker
        label={text.give(task.title)}
        clearable={false}
        size="small"
        people={others}
        value={null}
        onChange={(toId) => void (toId !== null && give(task, toId))}
      />
    </div>
  );
}
