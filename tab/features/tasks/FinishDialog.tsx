import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { TaskView } from '../../../src/contract/views.ts';
import { openSubtasks, type SubtaskChoice } from '../../../src/domain/subtask.ts';
import { useFinishTask } from '../../data/use-finish-task.ts';
import { useTexts } from '../../ui/locale.tsx';
import { subtaskTexts } from '../../ui/texts/subtasks.ts';
import type { Clash } from './TaskClash.tsx';
import styles from './TaskRow.module.css';

interface FinishDialogProps {
  readonly open: boolean;
  readonly task: TaskView;
  /** All tasks of the campaign. */
  readonly tasks: readonly TaskView[];
  readonly onClash: (clash: Clash) => void;
  readonly onClose: () => void;
}

/** A task is to be done while parts of it are open: what becomes of them is said first. Escape changes nothing. */
export function FinishDialog({ open, task, tasks, onClash, onClose }: FinishDialogProps) {
  const text = useTexts(subtaskTexts);
  const finishTask = useFinishTask();
  const parts = openSubtasks(tasks, task.id);
  const finish = async (choice: SubtaskChoice): Promise<void> => {
    onClose();
    const outcome = await finishTask(task, choice);
    if (outcome.kind === 'clash')
      onClash({ before: task, edit: { status: 'done' }, current: outcome.current });
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.stillOpen(parts.length)}</DialogTitle>
          <DialogContent>
            {text.stillOpenOf(task.title)}
            <ul className={styles.stillOpen}>
              {parts.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void finish('finish')}>
              {text.finishAll}
            </Button>
            <Button onClick={() => void finish('leave')}>{text.leave}</Button>
            <Button appearance="subtle" onClick={onClose}>
              {text.notYet}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
