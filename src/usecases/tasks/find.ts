import type { Actor } from '../../domain/actor.ts';
import { may, type Verb } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign, subjectOf } from '../campaigns/find.ts';

export interface WhichTask {
  readonly campaignId: string;
  readonly taskId: string;
}

export interface FoundTask extends Stored<Task> {
  readonly campaign: FoundCampaign;
}

/** The task, when the actor may do `verb` to it; one whose campaign they may not read is `notFound`. */
export async function findTask(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, taskId }: WhichTask,
  verb: Verb,
): Promise<FoundTask | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  const stored = await store.get(campaign.partition, 'task', taskId);
  if (!stored) return refuse('notFound');
  if (!may(actor, verb, subjectOf(campaign.document, meantFor(stored.document)))) return refuse('notAllowed');
  return { ...stored, campaign };
}

/** For whom a task is meant: its assignee may work on it even as a guest. */
export function meantFor({ assigneeId }: Pick<Task, 'assigneeId'>): { meantFor: string[] } {
  return { meantFor: assigneeId === null ? [] : [assigneeId] };
}
