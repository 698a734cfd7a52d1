import { Button, Input, ProgressBar, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PersonView, TaskView } from '../../../src/contract/views.ts';
import { priorities, taskStatuses } from '../../../src/domain/task.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { taskBatchTexts } from '../../ui/texts/task-batch.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import type { Selection } from '../../ui/use-selection.ts';
import { useAssignable } from './assignable.ts';
import { changeIn, type ManyDraft, manyKinds, nobody } from './many-draft.ts';
import styles from './ManyTasks.module.css';
import { type LeftTask, useChangeMany } from './use-change-many.ts';

interface ManyBarProps {
  readonly campaignId: string;
  readonly guestIds: readonly string[];
  readonly tasks: readonly TaskView[];
  readonly selection: Selection<TaskView>;
}

const mostNamed = 5;

/** What is to happen to all selected tasks; stays at the foot of the list while something is selected. */
export function ManyBar({ campaignId, guestIds, tasks, selection }: ManyBarProps) {
  const text = useTexts(taskBatchTexts);
  const id = useId();
  const assignable = useAssignable(guestIds);
  const [draft, setDraft] = useState<ManyDraft>({ kind: undefined, value: '' });
  const [left, setLeft] = useState<readonly LeftTask[]>([]);
  const many = useChangeMany(campaignId);
  const { progress } = many;
  const wanted = changeIn(draft);
  const { chosen } = selection;

  const apply = async (): Promise<void> => {
    if (!wanted) return;
    const stays = await many.change(wanted, chosen);
    setLeft(stays);
    selection.only(stays.map(({ taskId }) => taskId));
  };
  if (chosen.length === 0 && left.length === 0 && !progress) return null;
  return (
    <section className={styles.bar} aria-label={text.bar}>
      <strong className={styles.chosen}>{text.chosen(chosen.length)}</strong>
      <span className={styles.what}>
        <label htmlFor={id}>{text.what}</label>
        <Select
          id={id}
          value={draft.kind ?? ''}
          onChange={(_, { value }) => setDraft({ kind: manyKinds.find((kind) => kind === value), value: '' })}
        >
          <option value="">{text.choose}</option>
          {manyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
        <ValueField
          draft={draft}
          assignable={assignable}
          onChange={(value) => setDraft({ ...draft, value })}
        />
      </span>
      <Button
        appearance="primary"
        disabled={!wanted || progress !== undefined || chosen.length === 0}
        onClick={() => void apply()}
      >
        {text.apply}
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          setLeft([]);
          selection.clear();
        }}
      >
        {text.clear}
      </Button>
      <output className={styles.told}>
        {progress && (
          <>
            {text.progress(progress.done, progress.all)}
            <ProgressBar value={progress.done / progress.all} aria-label={text.bar} />
          </>
        )}
        {left.length > 0 && !progress && (
          <>
            {text.left(left.length)}
            <ul className={styles.left}>
              {left.slice(0, mostNamed).map(({ taskId, said }) => (
                <li key={taskId}>{text.pair(tasks.find((task) => task.id === taskId)?.title ?? '', said)}</li>
              ))}
              {left.length > mostNamed && <li>{text.more(left.length - mostNamed)}</li>}
            </ul>
          </>
        )}
      </output>
    </section>
  );
}

interface ValueFieldProps {
  readonly draft: ManyDraft;
  readonly assignable: readonly PersonView[];
  readonly onChange: (value: string) => void;
}

/** The field that this kind of change needs. */
function ValueField({ draft: { kind, value }, assignable, onChange }: ValueFieldProps) {
  const text = useTexts(taskBatchTexts);
  const { unassigned } = useTexts(taskTexts);
  const words = useWords();
  if (kind === undefined || kind === 'delete') return null;
  if (kind === 'due' || kind === 'shift')
    return (
      <Input
        type={kind === 'due' ? 'date' : 'number'}
        aria-label={kind === 'due' ? text.kinds.due : text.daysHint}
        placeholder={text.daysHint}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    );
  const choices = {
    owner: [{ id: nobody, name: unassigned }, ...assignable],
    status: taskStatuses.map((id) => ({ id, name: words.taskStatus[id] })),
    priority: priorities.map((id) => ({ id, name: words.priority[id] })),
  }[kind];
  return (
    <Select aria-label={text.kinds[kind]} value={value} onChange={(_, { value: picked }) => onChange(picked)}>
      <option value="">–</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
