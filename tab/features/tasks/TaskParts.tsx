import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView, TaskView } from '../../../src/contract/views.ts';
import { refusalText } from '../../../src/contract/words/index.ts';
import { accountableFor, type Raci, raciFault, type RaciPart } from '../../../src/domain/raci.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { parentFault, subtasksOf } from '../../../src/domain/subtask.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { stepFault } from '../../../src/domain/task-steps.ts';
import { usePeople } from '../../data/session.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { subtaskTexts } from '../../ui/texts/subtasks.ts';
import { taskPartTexts } from '../../ui/texts/task-parts.ts';
import { ServedGoal } from './ServedGoal.tsx';
import styles from './TaskParts.module.css';

interface TaskPartsProps {
  readonly task: TaskView;
  /** All tasks of the campaign. */
  readonly tasks: readonly TaskView[];
  readonly assignable: readonly PersonView[];
  readonly onEdit: (edit: TaskEdit) => void;
}

/** Who answers for a task, is consulted and informed, and which step comes before it. What does not fit is not sent. */
export function TaskParts({ task, tasks, assignable, onEdit }: TaskPartsProps) {
  const text = useTexts(taskPartTexts);
  const locale = useLocale();
  const people = usePeople();
  const [unfit, setUnfit] = useState<Raci>();
  const raci = unfit ?? task.raci ?? [];
  const fault = unfit && raciFault(unfit);
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const accountableId = accountableFor({ raci }) ?? null;
  const staff = assignable.filter(({ role, external }) => role !== 'guest' && !external);

  const put = (part: RaciPart['part'], personIds: readonly string[]): void => {
    // Whoever gets another part gives up the one that they had.
    const others = raci.filter((each) => each.part !== part && !personIds.includes(each.personId));
    const wanted = [...others, ...personIds.map((personId) => ({ personId, part }))];
    const fits = raciFault(wanted) === undefined;
    setUnfit(fits ? undefined : wanted);
    if (fits) onEdit({ raci: wanted });
  };
  if (!task.canEdit && raci.length === 0 && !task.afterId && !task.parentId && !task.goalId) return null;
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{text.people}</legend>
      <Field
        label={text.accountable}
        hint={text.accountableHint}
        validationMessage={fault && refusalText(locale, fault)}
      >
        <PersonPicker
          people={staff}
          value={accountableId}
          valueName={accountableId === null ? undefined : nameOf(accountableId)}
          disabled={!task.canEdit}
          onChange={(personId) => put('accountable', personId === null ? [] : [personId])}
        />
      </Field>
      <StepBefore task={task} tasks={tasks} onEdit={onEdit} />
      <PartOf task={task} tasks={tasks} onEdit={onEdit} />
      <ServedGoal task={task} onEdit={onEdit} />
      {(['consulted', 'informed'] as const).map((part) => (
        <Several
          key={part}
          label={text[part]}
          hint={text[`${part}Hint`]}
          readOnly={!task.canEdit}
          people={assignable.filter(({ id }) => id !== accountableId)}
          value={raci.filter((each) => each.part === part).map(({ personId }) => personId)}
          nameOf={nameOf}
          onChange={(personIds) => put(part, personIds)}
        />
      ))}
    </fieldset>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly hint: string;
  readonly readOnly: boolean;
  readonly people: readonly PersonView[];
  readonly value: readonly string[];
  readonly nameOf: (personId: string) => string;
  readonly onChange: (personIds: readonly string[]) => void;
}

function Several({ label, hint, readOnly, people, value, nameOf, onChange }: SeveralProps) {
  if (readOnly && value.length === 0) return null;
  if (readOnly) {
    return (
      <p className={styles.read}>
        <span className={styles.label}>{label}</span>
        {value.map(nameOf).join(', ')}
      </p>
    );
  }
  return (
    <Field className={styles.several} label={label} hint={hint}>
      <PeoplePicker label={label} people={people} value={value} nameOf={nameOf} onChange={onChange} />
    </Field>
  );
}

/** Only steps that lead to no circle are offered. */
function StepBefore({ task, tasks, onEdit }: Pick<TaskPartsProps, 'task' | 'tasks' | 'onEdit'>) {
  const text = useTexts(taskPartTexts);
  const words = useWords();
  const offered = tasks.filter(
    ({ id, status }) =>
      id === task.afterId || (status !== 'cancelled' && stepFault(tasks, task.id, [id]) === undefined),
  );
  return (
    <Field label={words.field.afterId}>
      <Select
        value={task.afterId ?? ''}
        disabled={!task.canEdit}
        onChange={(_, { value }) => onEdit({ afterId: value === '' ? null : value })}
      >
        <option value="">{text.noStep}</option>
        {offered.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Of which task it is a part; one that has parts itself is none. */
function PartOf({ task, tasks, onEdit }: Pick<TaskPartsProps, 'task' | 'tasks' | 'onEdit'>) {
  const text = useTexts(subtaskTexts);
  const words = useWords();
  if (subtasksOf(tasks, task.id).length > 0) return null;
  const offered = tasks.filter(
    ({ id, status }) =>
      id === task.parentId || (isOpenTask(status) && parentFault(tasks, task.id, id) === undefined),
  );
  return (
    <Field label={words.field.parentId}>
      <Select
        value={task.parentId ?? ''}
        disabled={!task.canEdit}
        onChange={(_, { value }) => onEdit({ parentId: value === '' ? null : value })}
      >
        <option value="">{text.alone}</option>
        {offered.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
