import type { ApprovalRequest } from '../../domain/approval.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type ReviewLink, isSameDigest, isUsable } from '../../domain/review-link.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { subjectOf } from '../campaigns/find.ts';
import { actorFor } from '../notices/reader.ts';

/** What an outsider holds in their hand. */
export interface LinkKey {
  readonly tenantId: string;
  readonly campaignId: string;
  readonly linkId: string;
  readonly secret: string;
}

export interface OpenedLink {
  readonly partition: Partition;
  readonly link: Stored<ReviewLink>;
  readonly request: Stored<ApprovalRequest>;
  readonly campaign: Stored<Campaign>;
  /** The name of whoever made it. */
  readonly makerName: string;
}

const noDigest = '0'.repeat(64);

/**
 * The link that this key opens. A wrong secret, a link that is over, revoked or used up, and one that never was are one
 * answer. A link holds no longer than the right of whoever made it. Refuses: `notFound`.
 */
export async function openLink(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  { tenantId, campaignId, linkId, secret }: LinkKey,
): Promise<OpenedLink | Refusal> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const link = await store.get(partition, 'reviewLink', linkId);
  const isRight = isSameDigest(await hash(secret), link?.document.secretHash ?? noDigest);
  if (!link || !isRight || !isUsable(link.document, clock.now())) return refuse('notFound');
  const [request, campaign, maker] = await Promise.all([
    store.get(partition, 'approval', link.document.requestId),
    store.get(partition, 'campaign', campaignId),
    actorFor(directory, tenantId, link.document.madeBy),
  ]);
  if (!request || !campaign || !maker) return refuse('notFound');
  if (!may(maker, 'approval.submit', subjectOf(campaign.document))) return refuse('notFound');
  return { partition, link, request, campaign, makerName: maker.name };
}
