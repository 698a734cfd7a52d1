import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { anchors } from '../../../src/domain/template.ts';
import { priorities } from '../../../src/domain/task.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { templateTexts } from '../../ui/texts/templates.ts';
import { type TaskDraft, withoutTask } from './draft.ts';
import type { DraftProps } from './HeadFields.tsx';
import styles from './Templates.module.css';

interface TaskFieldsProps extends DraftProps {
  readonly task: TaskDraft;
  readonly number: number;
}

/** One task of a template: what, who, and when. */
export function TaskFields({ draft, task, number, faults, onChange }: TaskFieldsProps) {
  const text = useTexts(templateFormTexts);
  const { key, title, role, from, milestone } = task;
  const fault = (field: string): string | undefined => {
    const code = faults[`${key}.${field}`];
    return code && text[code];
  };
  const set = (change: Partial<TaskDraft>): void =>
    onChange({ ...draft, tasks: draft.tasks.map((each) => (each === task ? { ...each, ...change } : each)) });
  return (
    <li className={styles.task}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.task(number)}</legend>
        <div className={styles.row}>
          <Field label={text.title} required validationMessage={fault('title')} className={styles.first}>
            <Input value={title} maxLength={200} onChange={(_, { value }) => set({ title: value })} />
          </Field>
          <Field label={text.role}>
            <Select value={role ?? ''} onChange={(_, { value }) => set({ role: value || null })}>
              <option value="">{text.nobody}</option>
              {draft.roles.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.from}>
            <Select
              value={from}
              onChange={(_, { value }) => set({ from: anchors.find((each) => each === value) ?? from })}
            >
              {anchors.map((each) => (
                <option key={each} value={each}>
                  {text.anchors[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.start} validationMessage={fault('start')}>
            <Input
              value={milestone ? '' : task.start}
              disabled={milestone}
              maxLength={4}
              onChange={(_, { value }) => set({ start: value })}
            />
          </Field>
          <Field label={text.due} validationMessage={fault('due')}>
            <Input value={task.due} maxLength={4} onChange={(_, { value }) => set({ due: value })} />
          </Field>
        </div>
        <TaskMore task={task} set={set} />
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          onClick={() => onChange(withoutTask(draft, key))}
        >
          {text.removeTask(title || text.newTask)}
        </Button>
      </fieldset>
    </li>
  );
}

interface TaskMoreProps {
  readonly task: TaskDraft;
  readonly set: (change: Partial<TaskDraft>) => void;
}

/** What most tasks do without looking at: shown when somebody wants to. */
function TaskMore({ task, set }: TaskMoreProps) {
  const text = useTexts(templateFormTexts);
  const { lines } = useTexts(templateTexts);
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { description, priority, milestone, checklist } = task;
  const count = checklist.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <details
      className={styles.more}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {[words.priority[priority], ...(milestone ? [text.milestone] : []), lines(count)].join(' · ')}
      </summary>
      <div className={styles.row}>
        <Field label={text.priority}>
          <Select
            value={priority}
            onChange={(_, { value }) =>
              set({ priority: priorities.find((each) => each === value) ?? priority })
            }
          >
            {priorities.map((each) => (
              <option key={each} value={each}>
                {words.priority[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={text.milestone}
          checked={milestone}
          onChange={(_, { checked }) => set({ milestone: checked === true })}
        />
        <Field label={text.details} className={styles.first}>
          <Textarea
            value={description}
            maxLength={10_000}
            onChange={(_, { value }) => set({ description: value })}
          />
        </Field>
        <Field label={text.checklist} className={styles.first}>
          <Textarea value={checklist} rows={3} onChange={(_, { value }) => set({ checklist: value })} />
        </Field>
      </div>
    </details>
  );
}
