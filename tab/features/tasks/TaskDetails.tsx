import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { priorities, TaskContent, taskStatuses, type TaskEdit } from '../../../src/domain/task.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { faultOf } from '../../ui/field-fault.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { trashTexts } from '../../ui/texts/trash.ts';
import { AddSubtask } from './AddSubtask.tsx';
import { useAssignable } from './assignable.ts';
import { Checklist } from './Checklist.tsx';
import { LoadWarning } from './LoadWarning.tsx';
import { SnoozeButton } from './SnoozeButton.tsx';
import styles from './TaskDetails.module.css';
import { TaskParts } from './TaskParts.tsx';
import { TaskRemarks } from './TaskRemarks.tsx';
import { useDraft } from './use-draft.ts';

interface TaskDetailsProps {
  readonly task: TaskView;
  /** All tasks of the campaign. */
  readonly tasks: readonly TaskView[];
  readonly guestIds: readonly string[];
  readonly onEdit: (edit: TaskEdit) => void;
  /** Its parts. */
  readonly children: ReactNode;
}

/** Everything about a task; each field saves itself when it is left. */
export function TaskDetails({ task, tasks, guestIds, onEdit, children }: TaskDetailsProps) {
  const words = useWords();
  const text = useTexts(fieldTexts);
  const trash = useTexts(trashTexts);
  const { deleteTask } = useTrash();
  const people = usePeople();
  const { me } = useSession();
  const assignable = useAssignable(guestIds);
  const title = useDraft(task.title, (value) => onEdit({ title: value.trim() }));
  const description = useDraft(task.description, (value) => onEdit({ description: value.trim() }));
  const due = useDraft(task.due ?? '', (value) => onEdit({ due: value === '' ? null : value }));
  const effort = useDraft(String(task.effort ?? ''), (value) => onEdit({ effort: hoursIn(value) }));
  const effortFault = faultOf(TaskContent.shape.effort, hoursIn(effort.value));
  const titleFault = faultOf(TaskContent.shape.title, title.value);
  const dueFault = faultOf(TaskContent.shape.due, due.value === '' ? null : due.value);
  const readOnly = !task.canEdit;

  return (
    <div className={styles.details}>
      <Field
        className={styles.wide}
        label={words.field.title}
        validationMessage={titleFault && text.fault[titleFault]}
      >
        <Input
          value={title.value}
          readOnly={readOnly}
          maxLength={200}
          onChange={(_, { value }) => title.set(value)}
          onBlur={() => (titleFault ? title.reset() : title.save())}
          onKeyDown={(event) => event.key === 'Enter' && !titleFault && title.save()}
        />
      </Field>
      <Field label={words.field.assigneeId}>
        <PersonPicker
          people={assignable}
          value={task.assigneeId}
          valueName={task.assigneeId === null ? undefined : people.get(task.assigneeId)?.name}
          disabled={readOnly}
          onChange={(assigneeId) => onEdit({ assigneeId })}
        />
      </Field>
      <Field label={words.field.due} validationMessage={dueFault && text.fault[dueFault]}>
        <Input
          type="date"
          value={due.value}
          readOnly={readOnly}
          onChange={(_, { value }) => due.set(value)}
          onBlur={() => (dueFault ? due.reset() : due.save())}
        />
      </Field>
      <Field label={words.field.effort} validationMessage={effortFault && text.fault[effortFault]}>
        <Input
          type="number"
          min={0.5}
          step={0.5}
          value={effort.value}
          readOnly={readOnly}
          onChange={(_, { value }) => effort.set(value)}
          onBlur={() => (effortFault ? effort.reset() : effort.save())}
        />
      </Field>
      <Field label={words.field.priority}>
        <Select
          value={task.priority}
          disabled={readOnly}
          onChange={(_, { value }) => {
            const priority = priorities.find((one) => one === value);
            if (priority) onEdit({ priority });
          }}
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {words.priority[priority]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.field.status}>
        <Select
          value={task.status}
          disabled={readOnly}
          onChange={(_, { value }) => {
            const status = taskStatuses.find((one) => one === value);
            if (status) onEdit({ status });
          }}
        >
          {taskStatuses.map((status) => (
            <option key={status} value={status}>
              {words.taskStatus[status]}
            </option>
          ))}
        </Select>
      </Field>
      {isOpenTask(task.status) && task.canEdit && (
        <LoadWarning
          taskId={task.id}
          personId={task.assigneeId}
          start={task.start ?? null}
          due={due.value}
          effort={effortFault ? (task.effort ?? null) : hoursIn(effort.value)}
        />
      )}
      <Field className={styles.wide} label={words.field.description}>
        <Textarea
          resize="vertical"
          value={description.value}
          readOnly={readOnly}
          maxLength={10_000}
          onChange={(_, { value }) => description.set(value)}
          onBlur={description.save}
        />
      </Field>
      <AddSubtask task={task} tasks={tasks} />
      <div className={styles.beneath}>{children}</div>
      <Checklist task={task} onEdit={onEdit} />
      <TaskParts task={task} tasks={tasks} assignable={assignable} onEdit={onEdit} />
      <TaskRemarks task={task} people={assignable} />
      {task.assigneeId === me.person.id && <SnoozeButton task={task} />}
      {task.canDelete && (
        <Button
          className={styles.delete}
          appearance="subtle"
          icon={<DeleteRegular />}
          onClick={() => void deleteTask(task)}
        >
          {trash.deleteTask}
        </Button>
      )}
    </div>
  );
}

const hoursIn = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
