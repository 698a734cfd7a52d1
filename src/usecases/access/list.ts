import type { AccessRequest } from '../../domain/access-request.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Grant, type GrantLevel, isActive } from '../../domain/grant.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type Where, findPlace } from './place.ts';

export interface AccessList {
  /** Those that hold, the soonest end first, then those that ended lately. */
  readonly grants: readonly Grant[];
  readonly requests: readonly AccessRequest[];
  /** What the reader may hand on. */
  readonly levels: readonly GrantLevel[];
}

const lately = 30 * 24 * 60 * 60_000;

/** Who has access for a time, why and until when, for whoever may give it or edit the campaign. Refuses: `notFound`, `notAllowed`. */
export async function listAccess(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  where: Where,
): Promise<AccessList | Refusal> {
  const place = await findPlace({ store }, actor, where, 'look');
  if (isRefusal(place)) return place;
  const at = clock.now();
  const [grants, requests] = await Promise.all([
    readAll(store, place.partition, 'grantsOfPlace', {}),
    place.levels.length > 0 ? readAll(store, place.partition, 'accessRequestsOfCampaign', {}) : [],
  ]);
  const all = grants.map(({ document }) => document);
  const over = all.filter(
    (grant) => !isActive(grant, at) && addMilliseconds(grant.endedAt ?? grant.until, lately) > at,
  );
  return {
    grants: [
      ...all
        .filter((grant) => isActive(grant, at))
        .toSorted((one, other) => (one.until < other.until ? -1 : 1)),
      ...over,
    ],
    requests: requests
      .map(({ document }) => document)
      .filter(({ answer }) => answer === null)
      .toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : 1)),
    levels: place.levels,
  };
}
