import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type FoundTask, type WhichTask, findTask } from './find.ts';

export interface TasksOfCampaign {
  readonly campaign: FoundCampaign;
  /** Oldest first. */
  readonly tasks: readonly Stored<Task>[];
}

/** All tasks of a campaign. Refuses: `notFound`. */
export async function listTasks(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<TasksOfCampaign | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  return { campaign, tasks: await readAll(store, campaign.partition, 'tasksOfCampaign', {}) };
}

/** One task with its campaign. Refuses: `notFound`. */
export function readTask(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichTask,
): Promise<FoundTask | Refusal> {
  return findTask(doors, actor, which, 'task.read');
}
