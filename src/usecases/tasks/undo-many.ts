import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { inShares } from '../bulk/one.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { restore } from '../trash/restore.ts';
import type { OneTask, TaskWayBack } from './change-many.ts';
import { editTask } from './edit.ts';

/**
 * Takes a change of many tasks back, task by task. One that somebody changed since is left alone and named (`stale`);
 * one that came out of the trash already stays where it is. Refuses: `notFound`.
 */
export async function undoManyTasks(
  doors: Doors,
  actor: Actor,
  { campaignId, tasks }: { readonly campaignId: string; readonly tasks: readonly TaskWayBack[] },
): Promise<OneTask[] | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  const lying = await inShares(tasks, async (way) => ({ way, isPart: await isPart(doors, campaign, way) }));
  const undo = async ({ way }: { readonly way: TaskWayBack }): Promise<OneTask> => {
    const { taskId } = way;
    const undone = await undoOne(doors, actor, campaign, way);
    return isRefusal(undone) ? { taskId, refusal: undone } : { taskId };
  };
  // Wholes first: parts find them in their place then.
  const wholes = lying.filter((one) => !one.isPart);
  const parts = lying.filter((one) => one.isPart);
  return [...(await inShares(wholes, undo)), ...(await inShares(parts, undo))];
}

async function isPart(
  { store }: Doors,
  { partition }: FoundCampaign,
  { taskId, ...way }: TaskWayBack,
): Promise<boolean> {
  if (!('from' in way)) return false;
  const lying = (await store.get(partition, 'trashed', trashedId('task', taskId)))?.document.document;
  return lying?.kind === 'task' && Boolean(lying.parentId);
}

async function undoOne(
  doors: Doors,
  actor: Actor,
  { document: { id: campaignId }, partition }: FoundCampaign,
  way: TaskWayBack,
): Promise<object | Refusal> {
  const { taskId } = way;
  if (!('from' in way)) {
    const { ifVersion, before: edit } = way;
    // What was done before was asked about before.
    return editTask(doors, actor, { campaignId, taskId, ifVersion, edit, subtasks: 'leave' });
  }
  const restored = await restore(doors, actor, { campaignId, noun: 'task', targetId: taskId });
  if (!isRefusal(restored) || restored.refused !== 'notFound') return restored;
  return (await doors.store.get(partition, 'task', taskId)) ?? restored;
}
