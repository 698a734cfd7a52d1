import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import type { ChannelPlan } from '../../domain/channel-plan.ts';
import type { ContentItem } from '../../domain/content-item.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Partition, Store, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { knownStaff } from '../people/known.ts';
import { readAll } from '../read-all.ts';

export interface FoundItem extends Stored<ContentItem> {
  readonly campaign: FoundCampaign;
  /** The last request about it. */
  readonly latest: ApprovalRequest | undefined;
}

/** A campaign whose channels and content the actor may change. Refuses: `notFound`, `notAllowed`, `wrongStatus`. */
export async function findOpenCampaign(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<FoundCampaign | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'content.edit');
  if (isRefusal(found)) return found;
  const { status } = found.document;
  return status === 'archived' ? refuse('wrongStatus', { facts: { status } }) : found;
}

/** A content item that the actor may change. Refuses: `notFound`, `notAllowed`, `wrongStatus` (archived). */
export async function findItem(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, contentItemId }: { readonly campaignId: string; readonly contentItemId: string },
): Promise<FoundItem | Refusal> {
  const campaign = await findOpenCampaign(doors, actor, campaignId);
  if (isRefusal(campaign)) return campaign;
  const stored = await doors.store.get(campaign.partition, 'contentItem', contentItemId);
  if (!stored) return refuse('notFound');
  const requests = await latestRequests(doors, campaign.partition);
  return { ...stored, campaign, latest: requests.get(contentItemId) };
}

/** The last request about each deliverable of a campaign, by its id. */
export async function latestRequests(
  { store }: { readonly store: Pick<Store, 'read'> },
  partition: Partition,
): Promise<ReadonlyMap<string, ApprovalRequest>> {
  const latest = new Map<string, ApprovalRequest>();
  for (const { document } of await readAll(store, partition, 'approvalsOfCampaign', {})) {
    if (document.subject.kind !== 'contentItem') continue;
    const { itemId } = document.subject;
    if ((latest.get(itemId)?.round ?? 0) <= document.round) latest.set(itemId, document);
  }
  return latest;
}

/** Why somebody cannot be the owner; undefined when they can, or nobody is meant. */
export async function ownerFault(
  { directory }: Pick<Doors, 'directory'>,
  { document: { tenantId, workspaceId, guestIds } }: FoundCampaign,
  ownerId: ChannelPlan['ownerId'] | undefined,
): Promise<Refusal | undefined> {
  if (ownerId === null || ownerId === undefined) return undefined;
  const known = await knownStaff(directory, { tenantId, workspaceId, guestIds }, ownerId, 'ownerId');
  return isRefusal(known) ? known : undefined;
}
