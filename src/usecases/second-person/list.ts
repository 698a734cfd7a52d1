import { type Actor, isIn } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { PendingAct } from '../../domain/second-person.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { findAct, partitionOf } from './place.ts';

/**
 * What waits for a second person in a campaign, or in the department beside its campaigns, newest first: one's own wishes
 * and what one may confirm. Refuses: `notFound`.
 */
export async function listActs(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  where: { readonly campaignId: string } | { readonly workspaceId: string },
): Promise<readonly PendingAct[] | Refusal> {
  const campaignId = 'campaignId' in where ? where.campaignId : null;
  if (campaignId !== null) {
    const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
    if (isRefusal(found)) return found;
  }
  if ('workspaceId' in where && !isIn(actor, where.workspaceId)) return refuse('notFound');
  const all = await readAll(doors.store, partitionOf(actor.tenantId, campaignId), 'actsOfPlace', {});
  const now = doors.clock.now();
  const waiting = all
    .map(({ document }) => document)
    .filter(({ state, expiresAt }) => state === 'waiting' && expiresAt > now)
    .filter(({ workspaceId }) => !('workspaceId' in where) || workspaceId === where.workspaceId);
  const found = await Promise.all(
    waiting.map(({ id: actId }) => findAct(doors, actor, { campaignId, actId })),
  );
  return found
    .flatMap((each) => (isRefusal(each) ? [] : [each.document]))
    .toSorted((one, other) => (one.askedAt < other.askedAt ? 1 : -1));
}
