import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Switch,
} from '@fluentui/react-components';
import type { TaskView } from '../../../src/contract/views.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import type { Span } from '../../../src/domain/task-plan.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import styles from './Timeline.module.css';
import { WaitsFor } from './WaitsFor.tsx';

interface WhenDialogProps {
  readonly open: boolean;
  readonly task: TaskView;
  readonly tasks: readonly TaskView[];
  readonly onClose: () => void;
  readonly onEdit: (edit: TaskEdit) => void;
  /** New dates, with all that has to move along. */
  readonly onDates: (span: Span) => void;
}

/** When a task is, and what it waits for: everything that can be done with a pointer on the chart, as a form. */
export function WhenDialog({ open, task, tasks, onClose, onEdit, onDates }: WhenDialogProps) {
  const { form: text } = useTexts(timelineTexts);
  const words = useWords();
  const { canEdit, due, milestone = false, pinned = false } = task;
  const start = task.start ?? null;
  const dated = (from: string | null, to: string | null): void => {
    const last = to ?? from;
    if (last === null) onEdit({ start: null, due: null });
    else onDates({ start: from === null || from > last ? last : from, due: last });
  };
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title(task.title)}</DialogTitle>
          <DialogContent className={styles.form}>
            <div className={styles.dates}>
              {!milestone && (
                <Field label={words.field.start}>
                  <DateField
                    value={start ?? ''}
                    disabled={!canEdit}
                    onChange={(_, { value }) => whole(value) && dated(value || null, due)}
                  />
                </Field>
              )}
              <Field label={words.field.due}>
                <DateField
                  value={due ?? ''}
                  disabled={!canEdit}
                  onChange={(_, { value }) => whole(value) && dated(milestone ? null : start, value || null)}
                />
              </Field>
            </div>
            <Switch
              label={text.isMilestone}
              checked={milestone}
              disabled={!canEdit}
              onChange={(_, { checked }) => onEdit({ milestone: checked })}
            />
            <Switch
              label={text.isPinned}
              checked={pinned}
              disabled={!canEdit}
              onChange={(_, { checked }) => onEdit({ pinned: checked })}
            />
            <WaitsFor task={task} tasks={tasks} onEdit={onEdit} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A year that is being typed is no date yet ("0002-03-02"). */
function whole(value: string): boolean {
  return value === '' || value >= '1970';
}
