import { Button } from '@fluentui/react-components';
import { MultiselectLtrRegular } from '@fluentui/react-icons/svg/multiselect-ltr';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CampaignView, TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { usePeople } from '../../data/session.ts';
import { Face } from '../../ui/Face.tsx';
import { Lasting } from '../../ui/Lasting.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { taskBatchTexts } from '../../ui/texts/task-batch.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { useSelection } from '../../ui/use-selection.ts';
import { AddTask } from './AddTask.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { ManyBar } from './ManyBar.tsx';
import { Recurring } from './Recurring.tsx';
import { SelectLine } from './SelectLine.tsx';
import { branchesOf, type Branch } from './task-branches.ts';
import { indentation, moveBetweenTitles } from './task-keys.ts';
import { TaskClash, type Clash } from './TaskClash.tsx';
import { TaskRow } from './TaskRow.tsx';
import styles from './TasksSection.module.css';
import { usePutUnder } from './use-put-under.ts';

interface TaskListsProps {
  readonly campaign: CampaignView;
  readonly tasks: readonly TaskView[];
}

/** From so many rows on those out of sight are not drawn. */
const manyRows = 200;

/** Tasks: added in one line, ticked in place, edited where they stand, or many at once. */
export function TaskLists({ campaign, tasks }: TaskListsProps) {
  const text = useTexts(taskTexts);
  const many = useTexts(taskBatchTexts);
  const [clash, setClash] = useState<Clash>();
  const [finishing, setFinishing] = useState<TaskView>();
  const [selecting, setSelecting] = useState(false);
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const put = usePutUnder(list, setClash);
  const shown = useShown(tasks, filter);
  const { open, over } = branchesOf(shown);
  const inOrder = [...open, ...over].flatMap(({ task, parts }) => [task, ...parts]);
  const selection = useSelection(inOrder);
  const canAdd = campaign.can.addTask && campaign.status !== 'archived';
  const openCount = shown.filter(({ status }) => isOpenTask(status)).length;
  const isLong = shown.length > manyRows;
  const row = ({ task, parts }: Branch) => (
    <TaskRow
      key={task.id}
      task={task}
      parts={parts}
      tasks={tasks}
      guestIds={campaign.guestIds}
      onClash={setClash}
      onFinish={setFinishing}
      selection={selecting ? selection : undefined}
    />
  );
  const stopSelecting = (): void => {
    setSelecting(false);
    setFilter('');
    selection.clear();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    moveBetweenTitles(event);
    const wanted = indentation(event, tasks, open);
    if (!wanted) return;
    event.preventDefault();
    void put(wanted.task, wanted.parentId);
  };
  return (
    <div className={styles.tasks} ref={list} onKeyDown={onKeyDown} role="presentation">
      {selecting ? (
        <SelectLine
          shown={shown}
          selection={selection}
          filter={filter}
          onFilter={setFilter}
          onClose={stopSelecting}
        />
      ) : (
        canAdd && <AddTask campaign={campaign} />
      )}
      {tasks.length === 0 && (
        <Face {...(canAdd ? text.empty : text.emptyReader)} picture={<TaskListLtrRegular />} />
      )}
      {open.length > 0 && (
        <section>
          <div className={styles.head}>
            <h3 className={styles.heading}>{text.open(openCount)}</h3>
            {!selecting && tasks.some(({ canEdit }) => canEdit) && (
              <Button
                appearance="subtle"
                size="small"
                icon={<MultiselectLtrRegular />}
                onClick={() => setSelecting(true)}
              >
                {many.selectSeveral}
              </Button>
            )}
          </div>
          <ul className={styles.list} data-long={isLong}>
            {open.map(row)}
          </ul>
        </section>
      )}
      <Recurring campaign={campaign} canAdd={canAdd} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary className={styles.heading}>{text.over(shown.length - openCount)}</summary>
          <ul className={styles.list} data-long={isLong}>
            {over.map(row)}
          </ul>
        </details>
      )}
      {selecting && (
        <ManyBar campaignId={campaign.id} guestIds={campaign.guestIds} tasks={tasks} selection={selection} />
      )}
      <Lasting of={clash}>
        {(met, isOpen) => <TaskClash open={isOpen} clash={met} onClose={() => setClash(undefined)} />}
      </Lasting>
      <Lasting of={finishing}>
        {(task, isOpen) => (
          <FinishDialog
            open={isOpen}
            task={task}
            tasks={tasks}
            onClash={setClash}
            onClose={() => setFinishing(undefined)}
          />
        )}
      </Lasting>
    </div>
  );
}

/** Those whose title, or whose assignee, has these words in it. */
function useShown(tasks: readonly TaskView[], filter: string): readonly TaskView[] {
  const people = usePeople();
  return useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    if (wanted === '') return tasks;
    const nameOf = (personId: string | null): string => (personId && people.get(personId)?.name) || '';
    return tasks.filter(({ title, assigneeId }) =>
      `${title}\n${nameOf(assigneeId)}`.toLowerCase().includes(wanted),
    );
  }, [tasks, people, filter]);
}
