import { type Event, byRule } from '../domain/event.ts';
import type { Person } from '../domain/person.ts';
import { scopes } from '../domain/scope.ts';
import { type Doors, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Sharing a campaign with somebody who has no role in its workspace makes them a guest there: from then on the policy
 * lets them reach the campaigns that name them, and nothing else.
 */
export function admitGuests({ store, clock }: Pick<Doors, 'store' | 'clock'>): Subscriber {
  return {
    id: 'admit-guests',
    async follow(events) {
      for (const event of events) {
        for (const personId of await guestsOf(store, event)) {
          while (!(await admit({ store, clock }, event, personId)));
        }
      }
    },
  };
}

async function guestsOf(
  store: Doors['store'],
  { tenantId, campaignId, what }: Event,
): Promise<readonly string[]> {
  const shared =
    what.type === 'campaign.created' ||
    (what.type === 'campaign.edited' && what.changes.some(({ field }) => field === 'guestIds'));
  if (campaignId === null || !shared) return [];
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const campaign = await store.get(partition, 'campaign', campaignId);
  return campaign?.document.guestIds ?? [];
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function admit(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, workspaceId }: Event,
  personId: string,
): Promise<boolean> {
  const partition = { tenantId, scope: scopes.tenant() };
  const stored = await store.get(partition, 'person', personId);
  if (!stored?.document.active) return true;
  const { memberships } = stored.document;
  if (memberships.some((each) => each.workspaceId === workspaceId)) return true;
  const person: Person = {
    ...stored.document,
    memberships: [...memberships, { workspaceId, role: 'guest' }],
  };
  const outcome = await store.commit(partition, {
    put: [{ document: person, ifVersion: stored.version }],
    events: [
      {
        kind: 'event',
        schema: 1,
        id: clock.newId(),
        tenantId,
        workspaceId,
        campaignId: null,
        at: clock.now(),
        actorId: byRule,
        what: { type: 'person.saved', personId },
      },
    ],
  });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`Somebody could not be admitted to ${workspaceId}`, outcome);
}
