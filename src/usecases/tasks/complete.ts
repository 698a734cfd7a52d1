import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { SubtaskChoice } from '../../domain/subtask.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored } from '../../ports.ts';
import { changeTask } from './edit.ts';
import { type WhichTask, findTask } from './find.ts';

/** How often a click is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * "Done" from a card, whatever else changed since it was sent; done twice is done. Refuses: `notFound`, `notAllowed`, `wrongStatus`,
 * `subtasksOpen`, `stale`.
 */
export async function completeTask(
  doors: Doors,
  actor: Actor,
  { subtasks, ...which }: WhichTask & { readonly subtasks?: SubtaskChoice | undefined },
): Promise<Stored<Task> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findTask(doors, actor, which, 'task.edit');
    if (isRefusal(found)) return found;
    const changed = await changeTask(doors, actor, found, { status: 'done' }, { subtasks });
    if (!isRefusal(changed) || changed.refused !== 'stale' || attempt === attempts) return changed;
  }
}
