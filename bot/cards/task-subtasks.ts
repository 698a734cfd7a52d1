import type { IExecuteAction } from '@microsoft/teams.cards';
import { countSubtasks } from '../../src/domain/subtask.ts';
import { isOpenTask } from '../../src/domain/summarise.ts';
import type { SubtaskFace, TaskFace } from '../../src/domain/task-face.ts';
import { execute } from './actions.ts';
import { type Element, line, run, section, small, subtle } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';

/** What the task is a part of. */
export function partOfLine({ say }: Pen, { partOf }: TaskFace): [string, string][] {
  return partOf === undefined ? [] : [[say.task.facts.partOf, piece(partOf, 80)]];
}

const mostShown = 5;

/** How many parts are done, and which are still to do first. */
export function subtasksIn({ say }: Pen, { subtasks = [] }: TaskFace): Element | false {
  const counted = subtasks.filter(({ status }) => status !== 'cancelled');
  if (counted.length === 0) return false;
  const { done, all } = countSubtasks(counted);
  const sorted = [...counted.filter(isOpenOne), ...counted.filter((one) => !isOpenOne(one))];
  const shown = sorted.slice(0, mostShown).map(({ title, status }) => {
    const isDone = status === 'done';
    const words = piece(title, 140);
    return line([run(isDone ? '☑ ' : '☐ '), isDone ? subtle(words) : run(words)], { spacing: 'Small' });
  });
  const rest = all - shown.length;
  return section(say.task.subtasks(done, all), [
    ...shown,
    ...(rest > 0 ? [line([small(say.more(rest))], { spacing: 'Small' })] : []),
  ]);
}

function isOpenOne({ status }: SubtaskFace): boolean {
  return isOpenTask(status);
}

/** "Done"; where parts are still open, what becomes of them is chosen with it. */
export function subtaskButtons(
  { say }: Pen,
  which: { readonly campaignId: string; readonly taskId: string },
  subtasks: readonly SubtaskFace[] = [],
): IExecuteAction[] {
  if (!subtasks.some(isOpenOne))
    return [execute({ verb: 'task.done', ...which }, say.task.markDone, 'positive')];
  return [
    execute({ verb: 'task.done', ...which, subtasks: 'finish' }, say.task.doneWithAll, 'positive'),
    execute({ verb: 'task.done', ...which, subtasks: 'leave' }, say.task.doneAlone),
  ];
}
