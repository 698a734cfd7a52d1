import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { useState, type KeyboardEvent } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { useRead } from '../../data/reads.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { Lasting } from '../../ui/Lasting.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { AddTask } from './AddTask.tsx';
import { Recurring } from './Recurring.tsx';
import { TaskClash, type Clash } from './TaskClash.tsx';
import { TaskRow } from './TaskRow.tsx';
import styles from './TasksSection.module.css';

/** The tasks of a campaign: added in one line, ticked in place, edited where they stand. */
export default function TasksSection({ campaign }: SectionProps) {
  const text = useTexts(taskTexts);
  const troubleOf = useTroubleOf();
  const [clash, setClash] = useState<Clash>();
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params: { campaignId: campaign.id } });

  if (tasks.isPending) return <ScreenSkeleton rows={5} />;
  if (tasks.error && !tasks.data) {
    return <RefusedFace inPart trouble={troubleOf(tasks.error)} onRetry={() => void tasks.refetch()} />;
  }
  const canAdd = campaign.can.addTask && campaign.status !== 'archived';
  const open = tasks.data.filter(({ status }) => isOpenTask(status)).toSorted(byDue);
  const over = tasks.data.filter(({ status }) => !isOpenTask(status));
  const row = (task: TaskView) => (
    <TaskRow key={task.id} task={task} tasks={tasks.data} guestIds={campaign.guestIds} onClash={setClash} />
  );
  return (
    <div className={styles.tasks} onKeyDown={moveBetweenTitles} role="presentation">
      {canAdd && <AddTask campaign={campaign} />}
      {tasks.data.length === 0 && (
        <Face {...(canAdd ? text.empty : text.emptyReader)} picture={<TaskListLtrRegular />} />
      )}
      {open.length > 0 && (
        <section>
          <h3 className={styles.heading}>{text.open(open.length)}</h3>
          <ul className={styles.list}>{open.map(row)}</ul>
        </section>
      )}
      <Recurring campaign={campaign} canAdd={canAdd} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary className={styles.heading}>{text.over(over.length)}</summary>
          <ul className={styles.list}>{over.map(row)}</ul>
        </details>
      )}
      <Lasting of={clash}>
        {(met, isOpen) => <TaskClash open={isOpen} clash={met} onClose={() => setClash(undefined)} />}
      </Lasting>
    </div>
  );
}

/** By due date, the undated last, then in the order in which they were added. */
function byDue(one: TaskView, other: TaskView): number {
  const [a, b] = [one.due ?? '9999', other.due ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.createdAt < other.createdAt ? -1 : 1;
}

/** Up and down go from title to title. */
function moveBetweenTitles(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-task-title]')];
  const at = titles.findIndex((title) => title === event.target);
  const next = titles[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
