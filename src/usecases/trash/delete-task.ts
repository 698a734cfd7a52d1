import type { Actor } from '../../domain/actor.ts';
import { standingOf } from '../../domain/approval-standing.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { type Trashed, putAway } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundTask, type WhichTask, findTask } from '../tasks/find.ts';
import { type EndedRequests, endRequests } from './end-requests.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Puts a task into the trash; a yes that it waits for is not asked any more. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus` (archived), `stale`.
 */
export async function deleteTask(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichTask,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findTask(doors, actor, which, 'task.read');
    if (isRefusal(found)) return found;
    const deleted = await commitDeletion(doors, actor, found);
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}

async function commitDeletion(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { document: task, version, campaign: { document: campaign, partition } }: FoundTask,
): Promise<Trashed | Refusal> {
  if (!mayDeleteTask(actor, campaign, task)) return refuse('notAllowed');
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const { id: targetId, tenantId, workspaceId, campaignId, title: name } = task;
  const at = clock.now();
  const ended = await endRequests(
    store,
    partition,
    at,
    ({ subject }) => subject.kind === 'contentItem' && subject.itemId === targetId,
  );
  const { trashed, due } = putAway(unasked(task, ended), { deletedAt: at, deletedBy: actor.personId });
  const { until } = trashed;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [...ended.put, { document: trashed, ifVersion: 'any' }],
    remove: [{ kind: 'task', id: targetId, ifVersion: version }],
    events: record(clock, scene, [
      ...ended.happenings,
      { type: 'thing.deleted', noun: 'task', targetId, name, until },
    ]),
    due: [due],
  });
  return isRefusal(settled) ? settled : trashed;
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
