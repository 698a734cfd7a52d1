import type { Actor } from '../../domain/actor.ts';
import { standingOf } from '../../domain/approval-standing.ts';
import { may } from '../../domain/policy.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { type Trashed, putAway } from '../../domain/trash.ts';
import type { Doors, Stored } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundTask, type WhichTask, findTask } from '../tasks/find.ts';
import { partsIn, readSubtasks } from '../tasks/subtasks.ts';
import { type EndedRequests, endRequests } from './end-requests.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Puts a task into the trash, and its subtasks with it; a yes that they wait for is not asked any more. Refuses:
 * `notFound`, `notAllowed` (also for one of its subtasks), `wrongStatus` (archived), `stale`.
 */
export async function deleteTask(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichTask,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findTask(doors, actor, which, 'task.read');
    if (isRefusal(found)) return found;
    const deleted = await putTaskAway(doors, actor, found);
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}

/** One try of it. `known`: the tasks of its campaign as they are now, where somebody has read them already. */
export async function putTaskAway(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { document: task, version, campaign: { document: campaign, partition } }: FoundTask,
  known?: readonly Stored<Task>[],
): Promise<Trashed | Refusal> {
  const parts = known ? partsIn(known, task.id) : await readSubtasks({ store }, partition, task.id);
  const all = [{ document: task, version }, ...parts];
  if (!all.every(({ document }) => mayDeleteTask(actor, campaign, document))) return refuse('notAllowed');
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const { tenantId, workspaceId, campaignId } = task;
  const at = clock.now();
  const ids = new Set(all.map(({ document }) => document.id));
  const ended = await endRequests(
    store,
    partition,
    at,
    ({ subject }) => subject.kind === 'contentItem' && ids.has(subject.itemId),
  );
  const deletion = { deletedAt: at, deletedBy: actor.personId };
  const partIds = parts.map(({ document }) => document.id);
  const away = putAway(unasked(task, ended), { ...deletion, partIds });
  const lying = [away, ...parts.map(({ document }) => putAway(unasked(document, ended), deletion))];
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [...ended.put, ...lying.map(({ trashed }) => ({ document: trashed, ifVersion: 'any' as const }))],
    remove: all.map((one) => ({ kind: 'task', id: one.document.id, ifVersion: one.version })),
    events: record(clock, scene, [...ended.happenings, ...lying.map(({ trashed }) => inTrash(trashed))]),
    due: lying.map(({ due }) => due),
  });
  return isRefusal(settled) ? settled : away.trashed;
}

function inTrash({ targetId, name, until }: Trashed): Happening {
  return { type: 'thing.deleted', noun: 'task', targetId, name, until };
}

export function mayDeleteTask(
  actor: Actor,
  campaign: Parameters<typeof subjectOf>[0],
  { createdBy }: Pick<Task, 'createdBy'>,
): boolean {
  return may(actor, 'task.delete', subjectOf(campaign, { madeBy: createdBy }));
}

/** It waits for nobody's yes when it comes back. */
function unasked(task: Task, { requests }: EndedRequests): Task {
  const ended = requests.find(({ id }) => id === task.confirmation?.requestId);
  if (!ended) return task;
  return { ...task, confirmation: { requestId: ended.id, state: standingOf(ended.status) } };
}
