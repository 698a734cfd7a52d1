import { type Actor, isIn } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { PendingAct } from '../../domain/second-person.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type WhichAct, findAct, partitionOf, workspacesOf } from './place.ts';

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
  return open(
    doors,
    actor,
    waiting.map(({ id: actId }) => ({ campaignId, actId })),
  );
}

/** The same of all departments that one has to do with, and of all their campaigns. */
export async function listMyActs(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
): Promise<readonly PendingAct[]> {
  const { tenantId } = actor;
  const workspaceIds = (await workspacesOf(doors, tenantId)).filter((id) => isIn(actor, id));
  const lines = await Promise.all(
    workspaceIds.map((id) =>
      readAll(doors.store, { tenantId, scope: scopes.acts(id) }, 'actsOfWorkspace', {}),
    ),
  );
  const beside = await readAll(doors.store, partitionOf(tenantId, null), 'actsOfPlace', {});
  const acts = await open(doors, actor, [
    ...lines.flat().map(({ document: { id: actId, campaignId } }) => ({ campaignId, actId })),
    ...beside.map(({ document: { id: actId } }) => ({ campaignId: null, actId })),
  ]);
  const now = doors.clock.now();
  return acts.filter(({ state, expiresAt }) => state === 'waiting' && expiresAt > now);
}

/** Those that this reader may see, newest first. */
async function open(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  all: readonly WhichAct[],
): Promise<readonly PendingAct[]> {
  const found = await Promise.all(all.map((which) => findAct(doors, actor, which)));
  return found
    .flatMap((each) => (isRefusal(each) ? [] : [each.document]))
    .toSorted((one, other) => (one.askedAt < other.askedAt ? 1 : -1));
}
