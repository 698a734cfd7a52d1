import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReviewLink } from '../../domain/review-link.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundRequest, type WhichRequest, findRequest } from '../approvals/find.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** Links of a request, newest first, for whoever could make one. Refuses: `notFound`, `notAllowed`. */
export async function listLinks(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichRequest,
): Promise<readonly ReviewLink[] | Refusal> {
  const found = await findShared({ store }, actor, which);
  if (isRefusal(found)) return found;
  const links = await readAll(store, found.campaign.partition, 'linksOfCampaign', {});
  return links
    .map(({ document }) => document)
    .filter(({ requestId }) => requestId === which.requestId)
    .toReversed();
}

/** Ends a link at once; one that is revoked stays so. Refuses: `notFound`, `notAllowed`, `stale`, `busy`. */
export async function revokeLink(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { linkId, ...which }: WhichRequest & { readonly linkId: string },
): Promise<ReviewLink | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findShared(doors, actor, which);
    if (isRefusal(found)) return found;
    const { partition } = found.campaign;
    const stored = await doors.store.get(partition, 'reviewLink', linkId);
    if (!stored || stored.document.requestId !== which.requestId) return refuse('notFound');
    if (stored.document.revokedAt !== null) return stored.document;
    const revoked = await revoke(doors, actor, found, stored);
    // Somebody opens it at the same moment.
    if (!isRefusal(revoked) || revoked.refused !== 'stale' || attempt === attempts) return revoked;
  }
}

const attempts = 8;

async function revoke(
  doors: Pick<Doors, 'store' | 'clock'>,
  { personId: actorId }: Actor,
  { campaign }: FoundRequest,
  { document, version }: Stored<ReviewLink>,
): Promise<ReviewLink | Refusal> {
  const at = doors.clock.now();
  const { tenantId, workspaceId, campaignId, requestId, forName, id: linkId } = document;
  const link: ReviewLink = { ...document, revokedAt: at };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: link, ifVersion: version }],
    events: record(doors.clock, { tenantId, workspaceId, campaignId, actorId, at }, [
      { type: 'link.revoked', linkId, requestId, forName },
    ]),
  });
  return isRefusal(settled) ? settled : link;
}

async function findShared(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichRequest,
): Promise<FoundRequest | Refusal> {
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  return may(actor, 'approval.submit', found.campaign.subject) ? found : refuse('notAllowed');
}
