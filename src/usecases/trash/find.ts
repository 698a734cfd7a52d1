import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Task } from '../../domain/task.ts';
import { type CampaignNoun, type TrashNoun, type Trashed, makerOf, trashedId } from '../../domain/trash.ts';
import type { Doors, Partition, Store, Stored } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { meantFor } from '../tasks/find.ts';

export interface WhichTrashed {
  readonly campaignId: string;
  readonly noun: CampaignNoun;
  readonly targetId: string;
}

export interface FoundTrashed extends Stored<Trashed> {
  readonly partition: Partition;
  readonly noun: CampaignNoun;
  /** Of the campaign that it is, or is a part of. */
  readonly campaign: Campaign;
  /** Undefined when the campaign lies in the trash itself. */
  readonly live: Stored<Campaign> | undefined;
}

/** Whoever may delete a thing may take it out of the trash. */
export const deleteVerbs: Readonly<Record<TrashNoun, Verb>> = {
  campaign: 'campaign.delete',
  task: 'task.delete',
  asset: 'asset.remove',
  checklistLines: 'task.edit',
  risk: 'risk.edit',
  schedule: 'report.schedule',
  route: 'route.edit',
  role: 'role.edit',
  import: 'import.run',
  template: 'template.edit',
  occasion: 'occasion.edit',
  savedView: 'view.edit',
  idea: 'idea.edit',
};

/** What lies in the trash, when the actor may restore it. Refuses: `notFound`, `notAllowed`. */
export async function findTrashed(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, noun, targetId }: WhichTrashed,
): Promise<FoundTrashed | Refusal> {
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const [stored, live, around] = await Promise.all([
    store.get(partition, 'trashed', trashedId(noun, targetId)),
    store.get(partition, 'campaign', campaignId),
    store.get(partition, 'trashed', trashedId('campaign', campaignId)),
  ]);
  const lying = around?.document.document;
  const campaign = live?.document ?? (lying?.kind === 'campaign' ? lying : undefined);
  if (!stored || !campaign || !may(actor, 'campaign.read', subjectOf(campaign))) return refuse('notFound');
  const madeBy = makerOf(stored.document.document) ?? stored.document.deletedBy;
  const task = await taskAround(store, partition, stored.document);
  const subject = subjectOf(campaign, { madeBy, ...(task && meantFor(task)) });
  if (!may(actor, deleteVerbs[noun], subject)) return refuse('notAllowed');
  return { ...stored, partition, noun, campaign, live };
}

/** The task from which lines of a checklist were taken. */
async function taskAround(
  store: Pick<Store, 'get'>,
  partition: Partition,
  { document }: Trashed,
): Promise<Task | undefined> {
  if (document.kind !== 'checklistLines') return undefined;
  return (await store.get(partition, 'task', document.taskId))?.document;
}
