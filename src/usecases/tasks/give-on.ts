import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored } from '../../ports.ts';
import { changeTask } from './edit.ts';
import { type WhichTask, findTask } from './find.ts';

export interface GiveOnTask extends WhichTask {
  readonly toId: string;
}

/** How often a click is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Whoever has a task gives it to somebody else, from a card and whatever else changed since; given twice is given once.
 * Refuses: `notFound`, `notAllowed` (it is not theirs, any more), `wrongStatus`, `unknownPerson`, `stale`.
 */
export async function giveOnTask(
  doors: Doors,
  actor: Actor,
  { toId, ...which }: GiveOnTask,
): Promise<Stored<Task> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findTask(doors, actor, which, 'task.edit');
    if (isRefusal(found)) return found;
    const { assigneeId, status } = found.document;
    if (assigneeId === toId) return found;
    if (assigneeId !== actor.personId) return refuse('notAllowed');
    if (status === 'done' || status === 'cancelled') return refuse('wrongStatus', { facts: { status } });
    const changed = await changeTask(doors, actor, found, { assigneeId: toId });
    if (!isRefusal(changed) || changed.refused !== 'stale' || attempt === attempts) return changed;
  }
}
