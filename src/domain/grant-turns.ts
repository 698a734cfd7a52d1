import type { Campaign } from './campaign.ts';
import { type DueItem, arm } from './due.ts';
import type { Happening } from './event.ts';
import { fingerprint } from './fingerprint.ts';
import { type Grant, guestReminderAt } from './grant.ts';
import { scopes } from './scope.ts';

/** What has to happen by itself: that it ends, and that the owner hears of a guest's end some days before. */
export function turnsOf(grant: Grant, ownerId: string | undefined, at: string): DueItem[] {
  const { id: grantId, tenantId, campaignId, workspaceId, until, level } = grant;
  const where = { tenantId, scope: campaignId ?? scopes.access(workspaceId) };
  const when = Date.parse(until).toString(36);
  const end = arm(`grant.${grantId}.${when}`, where, { type: 'endGrant', grantId }, until);
  const remindAt = level === 'guest' ? guestReminderAt(until, at) : null;
  if (remindAt === null || ownerId === undefined) return [end];
  const errand = { type: 'tellGuestEnd', grantId, personId: ownerId, until } as const;
  return [end, arm(`tell.guest.${grantId}.${when}`, where, errand, remindAt)];
}

/** The facts of a grant as its events tell them. */
export function told({ id: grantId, personId, level, until }: Grant) {
  return { grantId, personId, level, until };
}

export function given(grant: Grant, { quiet }: { readonly quiet: boolean } = { quiet: false }): Happening {
  return { type: 'grant.given', ...told(grant), reason: grant.reason, ...(quiet && { quiet }) };
}

/** The id of the grant that says until when somebody is a guest of a campaign; it names nobody. */
export function guestGrantId(campaignId: string, personId: string): string {
  return `guest.${fingerprint(`${campaignId} ${personId}`)}`;
}

/** Being a guest of a campaign, with an end. */
export function guestGrant(
  { id: campaignId, tenantId, workspaceId }: Pick<Campaign, 'id' | 'tenantId' | 'workspaceId'>,
  { personId, until, givenAt, givenById }: Pick<Grant, 'personId' | 'until' | 'givenAt' | 'givenById'>,
): Grant {
  return {
    kind: 'grant',
    schema: 1,
    id: guestGrantId(campaignId, personId),
    tenantId,
    workspaceId,
    campaignId,
    personId,
    level: 'guest',
    reason: '',
    until,
    givenAt,
    givenById,
    endedAt: null,
  };
}
