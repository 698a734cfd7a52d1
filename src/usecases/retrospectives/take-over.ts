import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Task } from '../../domain/task.ts';
import { createTask } from '../../domain/task-edit.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { editTask } from '../tasks/edit.ts';
import { remindersOf } from '../tasks/assignee.ts';
import { takenOverId } from './taken-over-id.ts';

export interface TakeOver {
  readonly campaignId: string;
  readonly fromCampaignId: string;
  readonly taskId: string;
}

/**
 * An unfinished action of an earlier retrospective goes on as a task of this campaign; the earlier task is cancelled, where the
 * actor may do that. Again: the same task. Refuses: `notFound`, `notAllowed`, `wrongStatus` (archived, or finished by now), `busy`.
 */
export async function takeOverAction(
  doors: Doors,
  actor: Actor,
  { campaignId, fromCampaignId, taskId }: TakeOver,
): Promise<Stored<Task> | Refusal> {
  const here = await findCampaign(doors, actor, campaignId, 'task.create');
  if (isRefusal(here)) return here;
  const { document: campaign, partition } = here;
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const from = await findCampaign(doors, actor, fromCampaignId, 'retrospective.read');
  if (isRefusal(from)) return from;
  const { tenantId, workspaceId } = campaign;
  if (from.document.workspaceId !== workspaceId) return refuse('notFound');
  const id = await takenOverId(campaign, taskId);
  const taken = await doors.store.get(partition, 'task', id);
  const [retrospective, earlier] = await Promise.all([
    doors.store.get(from.partition, 'retrospective', fromCampaignId),
    doors.store.get(from.partition, 'task', taskId),
  ]);
  const isAction = Object.values(retrospective?.document.tasks ?? {}).includes(taskId);
  if (!earlier || !isAction) return refuse('notFound');
  const { title, description, priority, status } = earlier.document;
  if (!taken && !isOpenTask(status)) return refuse('wrongStatus', { facts: { status } });
  const made = taken ?? (await begin());
  if (isRefusal(made)) return made;
  if (isOpenTask(status)) {
    // Whoever may not cancel it leaves it as it is: the work is taken over all the same.
    await editTask(doors, actor, {
      campaignId: fromCampaignId,
      taskId,
      ifVersion: earlier.version,
      edit: { status: 'cancelled' },
    });
  }
  return made;

  async function begin(): Promise<Stored<Task> | Refusal> {
    const at = doors.clock.now();
    const assigneeId = campaign.ownerId;
    const fields = { title, description, priority, assigneeId };
    const createdBy = actor.personId;
    const { task, happening } = createTask({
      id,
      tenantId,
      workspaceId,
      campaignId,
      fields,
      source: 'person',
      createdBy,
      at,
    });
    const owner = await doors.directory.person(tenantId, assigneeId);
    const scene = { tenantId, workspaceId, campaignId, actorId: createdBy, at };
    const settled = await settle(doors.store, partition, {
      put: [{ document: task, ifVersion: 'absent' }],
      events: record(doors.clock, scene, [
        happening,
        { type: 'action.takenOver', taskId: id, title, fromCampaignId },
      ]),
      due: await remindersOf(doors, task, owner, at),
    });
    if (isRefusal(settled)) return settled;
    return { document: task, version: settled.versions[`task/${id}`] ?? '' };
  }
}
