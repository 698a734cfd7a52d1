import type { Campaign } from './campaign.ts';
import { byRule } from './event.ts';
import { guestGrant } from './grant-turns.ts';
import { type Grant, isActive } from './grant.ts';
import type { Instant } from './time.ts';

export interface GuestEnds {
  /** For guests who have no end yet. */
  readonly come: readonly Grant[];
  /** Of those whom the campaign names no more. */
  readonly gone: readonly Grant[];
}

/** What has to be written so that each guest of a campaign has an end, and nobody else has one. */
export function guestEnds(
  campaign: Campaign,
  grants: readonly Grant[],
  { until, at }: { readonly until: Instant; readonly at: Instant },
): GuestEnds {
  const guests = grants.filter(({ level }) => level === 'guest');
  const isKept = (personId: string): boolean =>
    guests.some((grant) => grant.personId === personId && isActive(grant, at));
  const newcomers = campaign.guestIds.filter((personId) => !isKept(personId));
  const leavers = guests.filter(
    ({ endedAt, personId }) => endedAt === null && !campaign.guestIds.includes(personId),
  );
  return {
    come: newcomers.map((personId) =>
      guestGrant(campaign, { personId, until, givenAt: at, givenById: byRule }),
    ),
    gone: leavers.map((grant) => ({ ...grant, endedAt: at })),
  };
}
