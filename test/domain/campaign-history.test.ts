import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { Event, Happening } from '../../src/domain/event.ts';
import type { Role } from '../../src/domain/person.ts';
import { visibleEvent } from '../../src/domain/visible-history.ts';

const subject = { workspaceId: 'w-1', campaign: { ownerId: 'lin', teamIds: [], guestIds: ['me'] } };

function reader(role: Role): Actor {
  const memberships = [{ workspaceId: 'w-1', role }];
  return {
    tenantId: 't-1',
    personId: 'me',
    name: 'Me',
    locale: 'en',
    zone: 'UTC',
    memberships,
    tenantRole: null,
    customRoles: [],
    grants: [],
    external: true,
  };
}

function event(what: Happening): Event {
  return {
    kind: 'event',
    schema: 1,
    id: 'e-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    at: '2026-03-02T01:00:00.000Z',
    actorId: 'lin',
    what,
  };
}

const budget = { field: 'budget', from: null, to: { minor: 1, currency: 'CNY' } };
const goal = { field: 'goal', from: '', to: '500 leads' };

describe('The history of a campaign', () => {
  it('is shown whole to staff', () => {
    const edited = event({ type: 'campaign.edited', changes: [budget, goal] });
    expect(visibleEvent(reader('member'), edited, subject)).toEqual(edited);
  });

  it('is shown to a guest without amounts', () => {
    const both = event({ type: 'campaign.edited', changes: [budget, goal] });
    expect(visibleEvent(reader('guest'), both, subject)?.what).toEqual({
      type: 'campaign.edited',
      changes: [goal],
    });
    const only = event({ type: 'campaign.edited', changes: [budget] });
    expect(visibleEvent(reader('guest'), only, subject)).toBeUndefined();
  });

  it('is shown to a guest without what approvers said', () => {
    const decided = event({
      type: 'approval.decided',
      requestId: 'r-1',
      round: 1,
      verb: 'reject',
      comment: 'Too expensive',
      closed: true,
    });
    expect(visibleEvent(reader('guest'), decided, subject)).toBeUndefined();
    expect(visibleEvent(reader('member'), decided, subject)).toEqual(decided);
  });

  it('names channels to those who decide what follows, and to nobody else', () => {
    const followed = event({ type: 'channel.followed', channelId: 'launches', name: 'Marketing › Launches' });
    expect(visibleEvent(reader('manager'), followed, subject)).toEqual(followed);
    expect(visibleEvent(reader('guest'), followed, subject)).toBeUndefined();
  });

  it('is shown to a guest without results', () => {
    const recorded = event({ type: 'results.recorded', rows: 3, source: 'ads' });
    expect(visibleEvent(reader('guest'), recorded, subject)).toBeUndefined();
  });
});
