import { describe, expect, it } from 'vitest';
import { nextRiskDay, riskOf } from '../../src/domain/campaign-risk.ts';
import {
  type CampaignThread,
  follow,
  followUps,
  withoutRoot,
  withRisk,
} from '../../src/domain/campaign-thread.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Happening } from '../../src/domain/event.ts';
import { doubtAbout } from '../../src/domain/message-rules.ts';
import { channelName, seenAgain, type TeamChannel } from '../../src/domain/team-channel.ts';

const at = '2026-03-02T01:00:00.000Z';
const flight = { start: '2026-03-16', end: '2026-03-29' };
const campaign = { tenantId: 't', workspaceId: 'brand', id: 'fair' } as Campaign;
const by = { personId: 'lin', at };
const fresh = follow(undefined, campaign, 'launches', by);

const idsAfter = (what: Happening, thread: CampaignThread = fresh): string[] =>
  followUps(thread, what, { id: 'e1', at }).map(({ id }) => id);

describe('A thread', () => {
  it('begins without a root, and asks for its first one', () => {
    expect(fresh).toMatchObject({ id: 'launches', state: 'following', root: null, generation: 1 });
    const told = idsAfter({ type: 'channel.followed', channelId: 'launches', name: '' });
    expect(told[0]).toBe('due.thread.launches.root.1');
    expect(idsAfter({ type: 'channel.followed', channelId: 'elsewhere', name: '' })).toEqual([]);
  });

  it('goes on under its root when it is followed again, and begins another where there is none', () => {
    const left: CampaignThread = { ...fresh, state: 'unfollowed', root: '17' };
    expect(follow(left, campaign, 'launches', by)).toMatchObject({ root: '17', generation: 1 });
    expect(follow(withoutRoot(left), campaign, 'launches', by)).toMatchObject({ root: null, generation: 3 });
  });

  it('posts a thing under the same id however often it is told, and looks at it each time', () => {
    const decided = (requestId: string): Happening => ({
      type: 'approval.decided',
      requestId,
      round: 1,
      verb: 'approve',
      comment: '',
      closed: true,
    });
    const once = followUps(fresh, decided('r1'), { id: 'e1', at }).map(({ id }) => id);
    const again = followUps(fresh, decided('r1'), { id: 'e2', at }).map(({ id }) => id);
    expect(once.filter((id) => again.includes(id))).toEqual(['due.thread.launches.approval.r1']);
    expect(once).toContain('due.look.launches.approval.r1.e1');
  });

  it.each<[Happening, string | undefined]>([
    [{ type: 'campaign.statusChanged', from: 'approved', to: 'running', reason: '' }, 'launch.e1'],
    [{ type: 'campaign.statusChanged', from: 'paused', to: 'running', reason: '' }, undefined],
    [{ type: 'campaign.statusChanged', from: 'running', to: 'ended', reason: '' }, 'finish.e1'],
    [{ type: 'campaign.statusChanged', from: 'draft', to: 'planning', reason: '' }, undefined],
    [{ type: 'campaign.edited', changes: [] }, undefined],
    [{ type: 'asset.added', assetId: 'a', name: 'Film' }, undefined],
  ])('tells of %j: %s', (what, card) => {
    const posts = idsAfter(what).filter((id) => id.startsWith('due.thread.'));
    expect(posts).toEqual(card === undefined ? [] : [`due.thread.launches.${card}`]);
  });

  it('counts each trouble once, and knows when it is over', () => {
    const first = withRisk(fresh, 'unapproved');
    expect(first).toMatchObject({ risk: 'unapproved', troubles: 1 });
    expect(first && withRisk(first, 'unapproved')).toBeUndefined();
    expect(first && withRisk(first, 'overrun')).toMatchObject({ risk: 'overrun', troubles: 1 });
    const over = first && withRisk(first, null);
    expect(over).toMatchObject({ risk: null, troubles: 1 });
    expect(over && withRisk(over, 'outdated')).toMatchObject({ troubles: 2 });
  });

  it('would rather have its root twice than never, and a card never rather than twice', () => {
    const errand = { type: 'tellThread', threadId: 'launches', thingId: '1' } as const;
    expect(doubtAbout({ ...errand, about: 'root', posting: 'new' })).toBe('repeatOnce');
    expect(doubtAbout({ ...errand, about: 'approval', posting: 'new' })).toBe('leave');
    expect(doubtAbout({ ...errand, about: 'approval', posting: 'edit' })).toBe('repeat');
  });
});

describe('A campaign is at risk', () => {
  it.each([
    ['planning', null, '2026-03-08', null],
    ['planning', null, '2026-03-09', 'unapproved'],
    ['draft', null, '2026-03-20', 'unapproved'],
    ['inReview', 'waiting', '2026-03-15', null],
    ['approved', 'approved', '2026-03-15', null],
    ['running', 'outdated', '2026-03-20', 'outdated'],
    ['running', 'approved', '2026-03-29', null],
    ['running', 'approved', '2026-03-30', 'overrun'],
    ['ended', 'approved', '2026-03-30', null],
    ['archived', 'outdated', '2026-03-30', null],
  ] as const)('%s, %s, on %s: %s', (status, state, today, risk) => {
    const approval = state && { requestId: 'r', state };
    expect(riskOf({ status, flight, approval }, today)).toBe(risk);
  });

  it('by the calendar alone a week before its start and on the day after its end', () => {
    const standing = { status: 'planning', flight, approval: null } as const;
    expect(nextRiskDay(standing, '2026-03-02')).toBe('2026-03-09');
    expect(nextRiskDay(standing, '2026-03-09')).toBe('2026-03-30');
    expect(nextRiskDay(standing, '2026-03-30')).toBeUndefined();
    expect(nextRiskDay({ ...standing, flight: null }, '2026-03-02')).toBeUndefined();
  });
});

describe('A channel', () => {
  const known: TeamChannel = {
    kind: 'teamChannel',
    schema: 1,
    id: 'launches',
    tenantId: 't',
    teamId: '19:team',
    teamName: 'Marketing',
    name: 'Launches',
    serviceUrl: 'https://smba.example/',
    conversationId: '19:launches',
    botId: 'bot',
    present: true,
    campaignIds: ['fair'],
    seenAt: at,
  };
  const later = '2026-03-03T01:00:00.000Z';

  it('keeps the names that Teams once told, and what it follows', () => {
    expect(channelName(known)).toBe('Marketing › Launches');
    expect(channelName({ teamName: 'Marketing', name: '' })).toBe('Marketing');
    const seen = { ...known, teamName: '', name: '', campaignIds: [], seenAt: later };
    expect(seenAgain(known, seen)).toBeUndefined();
    const moved = seenAgain(known, { ...seen, serviceUrl: 'https://smba2.example/' });
    expect(moved).toMatchObject({ name: 'Launches', campaignIds: ['fair'] });
  });

  it('is there again once the bot is heard of in it, but not by what was said before', () => {
    const gone = { ...known, present: false, seenAt: later };
    expect(seenAgain(gone, known)).toBeUndefined();
    expect(seenAgain(gone, { ...known, seenAt: later })).toMatchObject({ present: true });
  });
});
