import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task, TaskEdit } from '../../domain/task.ts';
import { createTask as decide } from '../../domain/task-edit.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { faultAround } from './around.ts';
import { assigneeOf, remindersOf } from './assignee.ts';

export interface CreateTask {
  readonly campaignId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same task back. */
  readonly once: string;
  readonly fields: TaskEdit & Pick<Task, 'title'>;
  readonly source: 'person' | 'chat';
  /** What it is made of: whoever asks for it again, also somebody else, gets the same one. */
  readonly outOf?: string | undefined;
}

/** A new task of a campaign, with its reminder armed. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `unknownPerson`. */
export async function createTask(
  doors: Doors,
  actor: Actor,
  { campaignId, once, fields, source, outOf }: CreateTask,
): Promise<Stored<Task> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'task.create');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const { tenantId, workspaceId } = campaign;
  const id = await derivedId(
    'task',
    tenantId,
    campaignId,
    ...(outOf === undefined ? [actor.personId, once] : [outOf]),
  );
  const earlier = await doors.store.get(partition, 'task', id);
  if (earlier) return earlier;
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });

  const fault = await faultAround(doors, found, id, fields);
  if (fault) return fault;
  // What needs a yes is not born done.
  if (fields.status === 'done' && (fields.raci ?? []).length > 0)
    return refuse('wrongStatus', { at: 'status', facts: { status: 'done' } });
  const assignee = await assigneeOf(doors.directory, campaign, fields.assigneeId);
  if (isRefusal(assignee)) return assignee;
  const at = doors.clock.now();
  const createdBy = actor.personId;
  const decided = decide({ id, tenantId, workspaceId, campaignId, fields, source, createdBy, at });
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: decided.task, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [decided.happening]),
    due: await remindersOf(doors, decided.task, assignee, at),
  });
  if (isRefusal(settled)) {
    // The same request won on another wire: what it made is the answer.
    const winner = settled.refused === 'stale' ? await doors.store.get(partition, 'task', id) : undefined;
    return winner ?? settled;
  }
  return { document: decided.task, version: settled.versions[`task/${id}`] ?? '' };
}
