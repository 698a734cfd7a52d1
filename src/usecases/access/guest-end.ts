import type { Actor } from '../../domain/actor.ts';
import { type Grant, endFault, isActive, toMinute } from '../../domain/grant.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { given, guestGrant, guestGrantId, told, turnsOf } from '../../domain/grant-turns.ts';
import { findPlace } from './place.ts';

export interface SetGuestEnd {
  readonly campaignId: string;
  readonly personId: string;
  readonly until: string;
}

/**
 * Says until when a guest of the campaign stays one; for whoever may edit it. Refuses: `notFound` (no guest of it),
 * `notAllowed`, `unfit`, `stale`.
 */
export async function setGuestEnd(
  doors: Doors,
  actor: Actor,
  { campaignId, personId, until }: SetGuestEnd,
): Promise<Grant | Refusal> {
  const { store, clock } = doors;
  const place = await findPlace(doors, actor, { campaignId }, 'look');
  if (isRefusal(place)) return place;
  const campaign = place.campaign?.document;
  if (!campaign?.guestIds.includes(personId)) return refuse('notFound');
  const at = clock.now();
  const later = toMinute(until);
  const fault = endFault('guest', later, at);
  if (fault) return fault;
  const stored = await store.get(place.partition, 'grant', guestGrantId(campaignId, personId));
  const before = stored && isActive(stored.document, at) ? stored.document : undefined;
  if (before?.until === later) return before;
  const fresh = { personId, until: later, givenAt: at, givenById: actor.personId };
  const grant: Grant = before ? { ...before, until: later } : guestGrant(campaign, fresh);
  const { tenantId, workspaceId } = campaign;
  const settled = await settle(store, place.partition, {
    put: [{ document: grant, ifVersion: stored?.version ?? 'absent' }],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId: actor.personId, at }, [
      before ? { type: 'grant.changed', ...told(grant) } : given(grant),
    ]),
    due: turnsOf(grant, campaign.ownerId, at),
  });
  return isRefusal(settled) ? settled : grant;
}
