import type { TaskView } from '../../../src/contract/views.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { usePeople } from '../../data/session.ts';
import { useEditTask } from '../../data/use-tasks.ts';
import { ConflictDialog, type ConflictRow } from '../../ui/ConflictDialog.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { useTaskFieldPrinter } from '../../ui/task-values.ts';
import { changeTexts } from '../../ui/texts/changes.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';

const fields = [
  'title',
  'description',
  'assigneeId',
  'due',
  'priority',
  'status',
  'checklist',
  'raci',
  'afterId',
  'parentId',
  'goalId',
] as const satisfies readonly (keyof TaskEdit)[];

/** An edit that met another one of the same field. */
export interface Clash {
  readonly before: TaskView;
  readonly edit: TaskEdit;
  readonly current: TaskView;
}

/** Shows the second of two editors what is there now, and lets them choose. */
export function TaskClash({
  open,
  clash: { before, edit, current },
  onClose,
}: {
  open: boolean;
  clash: Clash;
  onClose: () => void;
}) {
  const text = useTexts(taskTexts);
  const { conflict } = useTexts(changeTexts);
  const { field: labels } = useWords();
  const people = usePeople();
  const print = useTaskFieldPrinter((id) => people.get(id)?.name);
  const editTask = useEditTask();
  const rows = fields
    .filter((field) => field in edit)
    .map((field): ConflictRow => {
      const [seen, there] = [print(field, before[field]), print(field, current[field])];
      return {
        field,
        label: labels[field],
        before: seen,
        theirs: there,
        mine: print(field, edit[field]),
        changed: seen !== there,
      };
    });
  return (
    <ConflictDialog
      open={open}
      title={conflict.title}
      detail={text.conflictDetail(before.title)}
      by={undefined}
      rows={rows}
      onKeepTheirs={onClose}
      onPutMine={() => {
        onClose();
        void editTask(current, edit);
      }}
    />
  );
}
