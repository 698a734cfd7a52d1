import { Button, Field, Select, SpinButton } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { TaskView } from '../../../src/contract/views.ts';
import { linkKinds } from '../../../src/domain/task-network.ts';
import { type TaskEdit, type TaskLink, mostLinks } from '../../../src/domain/task.ts';
import { stepFault, waitsFor } from '../../../src/domain/task-steps.ts';
import { useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import styles from './Timeline.module.css';

interface WaitsForProps {
  readonly task: TaskView;
  readonly tasks: readonly TaskView[];
  readonly onEdit: (edit: TaskEdit) => void;
}

/** What a task waits for, and how. Only tasks that lead to no circle are offered. */
export function WaitsFor({ task, tasks, onEdit }: WaitsForProps) {
  const { form: text, kind: kinds } = useTexts(timelineTexts);
  const { links = [], canEdit } = task;
  const before = new Set(waitsFor(task));
  const titleOf = (id: string): string => tasks.find((one) => one.id === id)?.title ?? '–';
  const offered = tasks.filter(
    ({ id, status }) =>
      id !== task.id && status !== 'cancelled' && !before.has(id) && !stepFault(tasks, task.id, [id]),
  );
  const change = (at: number, next: Partial<TaskLink>): void =>
    onEdit({ links: links.map((link, place) => (place === at ? { ...link, ...next } : link)) });
  return (
    <>
      <h3 className={styles.group}>{text.waitsFor}</h3>
      {before.size === 0 && <p className={styles.said}>{text.nothing}</p>}
      <ul className={styles.links}>
        {task.afterId && !links.some(({ taskId }) => taskId === task.afterId) && (
          <li className={styles.before}>
            {titleOf(task.afterId)}: {kinds.endToStart}
          </li>
        )}
        {links.map(({ taskId, kind, lag }, at) => (
          <li key={taskId} className={styles.link}>
            <span className={styles.before}>{titleOf(taskId)}</span>
            <Field label={text.kind}>
              <Select
                value={kind}
                disabled={!canEdit}
                onChange={(_, { value }) => {
                  const chosen = linkKinds.find((one) => one === value);
                  if (chosen) change(at, { kind: chosen });
                }}
              >
                {linkKinds.map((one) => (
                  <option key={one} value={one}>
                    {kinds[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={text.lag}>
              <SpinButton
                value={lag}
                min={-366}
                max={366}
                disabled={!canEdit}
                onChange={(_, { value, displayValue }) => {
                  const wanted = value ?? Number(displayValue);
                  if (Number.isInteger(wanted) && Math.abs(wanted) <= 366) change(at, { lag: wanted });
                }}
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              disabled={!canEdit}
              aria-label={text.remove(titleOf(taskId))}
              onClick={() => onEdit({ links: links.filter((_, place) => place !== at) })}
            />
          </li>
        ))}
      </ul>
      {canEdit && offered.length > 0 && links.length < mostLinks && (
        <Field label={text.add}>
          <Select
            value=""
            onChange={(_, { value }) =>
              value !== '' && onEdit({ links: [...links, { taskId: value, kind: 'endToStart', lag: 0 }] })
            }
          >
            <option value="">{text.choose}</option>
            {offered.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
