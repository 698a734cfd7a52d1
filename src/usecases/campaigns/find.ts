import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { type Subject, type Verb, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { lockFault } from '../../domain/template-lock.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

export interface FoundCampaign extends Stored<Campaign> {
  readonly partition: Partition;
  readonly subject: Subject;
}

/**
 * The campaign, when the actor may do `verb` to it. One that they may not even read is `notFound`, so that nobody
 * learns what exists; `more` says for whom the thing at hand is meant or who made it.
 */
export async function findCampaign(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
  verb: Verb,
  more: Pick<Subject, 'meantFor' | 'madeBy'> = {},
): Promise<FoundCampaign | Refusal> {
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const stored = await store.get(partition, 'campaign', campaignId);
  if (!stored) return refuse('notFound');
  const subject = subjectOf(stored.document, more);
  if (!may(actor, 'campaign.read', subject)) return refuse('notFound');
  if (!may(actor, verb, subject)) return refuse('notAllowed');
  return { ...stored, partition, subject };
}

/** What the policy has to know of a campaign. */
export function subjectOf(
  campaign: Pick<Campaign, 'workspaceId' | 'ownerId' | 'teamIds' | 'guestIds'> &
    Partial<Pick<Campaign, 'id'>>,
  more: Pick<Subject, 'meantFor' | 'madeBy'> = {},
): Subject {
  return { workspaceId: campaign.workspaceId, campaign, ...more };
}

/** Whoever may not see the budget does not change it either: by trying amounts one would learn which one it is. */
export function changesUnseen(actor: Actor, edit: CampaignEdit, subject: Subject): boolean {
  return edit.budget !== undefined && !may(actor, 'campaign.readBudget', subject);
}

/** What of an edit the template of the campaign keeps; those who may change templates change it all the same. */
export function lockOf(
  actor: Actor,
  { document, subject }: Pick<FoundCampaign, 'document' | 'subject'>,
  edit: CampaignEdit,
): Refusal | undefined {
  return may(actor, 'template.edit', subject) ? undefined : lockFault(document, edit);
}
