import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { useRef, useState, type KeyboardEvent } from 'react';
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
import { FinishDialog } from './FinishDialog.tsx';
import { Recurring } from './Recurring.tsx';
import { branchesOf, type Branch } from './task-branches.ts';
import { indentation, moveBetweenTitles } from './task-keys.ts';
import { TaskClash, type Clash } from './TaskClash.tsx';
import { TaskRow } from './TaskRow.tsx';
import { usePutUnder } from './use-put-under.ts';
import styles from './TasksSection.module.css';

/** The tasks of a campaign: added in one line, ticked in place, edited where they stand. */
export default function TasksSection({ campaign }: SectionProps) {
  const text = useTexts(taskTexts);
  const troubleOf = useTroubleOf();
  const [clash, setClash] = useState<Clash>();
  const [finishing, setFinishing] = useState<TaskView>();
  const list = useRef<HTMLDivElement>(null);
  const put = usePutUnder(list, setClash);
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params: { campaignId: campaign.id } });

  if (tasks.isPending) return <ScreenSkeleton rows={5} />;
  if (tasks.error && !tasks.data) {
    return <RefusedFace inPart trouble={troubleOf(tasks.error)} onRetry={() => void tasks.refetch()} />;
  }
  const canAdd = campaign.can.addTask && campaign.status !== 'archived';
  const { open, over } = branchesOf(tasks.data);
  const openCount = tasks.data.filter(({ status }) => isOpenTask(status)).length;
  const row = ({ task, parts }: Branch) => (
    <TaskRow
      key={task.id}
      task={task}
      parts={parts}
      tasks={tasks.data}
      guestIds={campaign.guestIds}
      onClash={setClash}
      onFinish={setFinishing}
    />
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    moveBetweenTitles(event);
    const wanted = indentation(event, tasks.data, open);
    if (!wanted) return;
    event.preventDefault();
    void put(wanted.task, wanted.parentId);
  };
  return (
    <div className={styles.tasks} ref={list} onKeyDown={onKeyDown} role="presentation">
      {canAdd && <AddTask campaign={campaign} />}
      {tasks.data.length === 0 && (
        <Face {...(canAdd ? text.empty : text.emptyReader)} picture={<TaskListLtrRegular />} />
      )}
      {open.length > 0 && (
        <section>
          <h3 className={styles.heading}>{text.open(openCount)}</h3>
          <ul className={styles.list}>{open.map(row)}</ul>
        </section>
      )}
      <Recurring campaign={campaign} canAdd={canAdd} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary className={styles.heading}>{text.over(tasks.data.length - openCount)}</summary>
          <ul className={styles.list}>{over.map(row)}</ul>
        </details>
      )}
      <Lasting of={clash}>
        {(met, isOpen) => <TaskClash open={isOpen} clash={met} onClose={() => setClash(undefined)} />}
      </Lasting>
      <Lasting of={finishing}>
        {(task, isOpen) => (
          <FinishDialog
            open={isOpen}
            task={task}
            tasks={tasks.data}
            onClash={setClash}
            onClose={() => setFinishing(undefined)}
          />
        )}
      </Lasting>
    </div>
  );
}
