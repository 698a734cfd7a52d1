import { describe, expect, it } from 'vitest';
import {
  type Likened,
  type PastCampaign,
  likenessWeights,
  similarTo,
} from '../../src/domain/past-campaign.ts';
import { retroFactsOf, withoutRetroAmounts } from '../../src/domain/retrospective-facts.ts';
import {
  type RetroContent,
  blankRetrospective,
  meanScore,
  publishFault,
} from '../../src/domain/retrospective.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Task } from '../../src/domain/task.ts';
import { fakeTask } from '../kit/fake-record.ts';
import { campaignOf } from './approval-cases.ts';

const wanted: Likened = {
  type: 'tradeShow',
  channels: ['event', 'email'],
  regions: ['DE'],
  segments: [],
  tags: [],
  start: '2026-12-20',
};
const past = (id: string, changes: Partial<PastCampaign> = {}): PastCampaign => ({
  kind: 'pastCampaign',
  schema: 1,
  id,
  tenantId: 't-1',
  workspaceId: 'w-1',
  code: id,
  name: id,
  type: 'email',
  channels: [],
  regions: [],
  segments: [],
  tags: [],
  flight: null,
  ownerId: 'lin',
  teamIds: [],
  guestIds: [],
  publishedAt: '2026-03-02T01:00:00.000Z',
  scores: { effect: 3, efficiency: 3, innovation: 3 },
  counts: { impressions: null, clicks: null, leads: null, orders: null },
  lessons: [],
  actions: [],
  ...changes,
});

describe('Past campaigns', () => {
  it('are like a plan by type, channels, segments, regions, season and tags, out of 100', () => {
    expect(Object.values(likenessWeights).reduce((sum, each) => sum + each)).toBe(100);
    const [twin] = similarTo({ ...wanted, segments: ['a'], tags: ['b'] }, [
      past('twin', {
        type: 'tradeShow',
        channels: ['event', 'email'],
        regions: ['DE'],
        segments: ['a'],
        tags: ['b'],
        // A month of another year is near too, over the turn of the year.
        flight: { start: '2024-01-15', end: '2024-01-20' },
      }),
    ]);
    expect(twin?.points).toBe(100);
    const [half] = similarTo(wanted, [past('half', { type: 'tradeShow', channels: ['event', 'print'] })]);
    expect(half).toMatchObject({ points: 48, because: ['type', 'channels'] });
  });

  it('are three at most, the likest and then the latest first, and none that is not like it', () => {
    const type = 'tradeShow' as const;
    const all = [
      past('old', { type }),
      past('new', { type, publishedAt: '2026-05-02T01:00:00.000Z' }),
      past('other', { channels: ['email'] }),
      past('best', { type, regions: ['DE'] }),
      past('oldest', { type, publishedAt: '2025-05-02T01:00:00.000Z' }),
    ];
    expect(similarTo(wanted, all).map((each) => each.past.id)).toEqual(['best', 'new', 'old']);
    expect(similarTo(wanted, [past('other', { channels: ['email'] })])).toEqual([]);
  });
});

describe('What is known of a campaign', () => {
  const campaign = campaignOf({ flight: { start: '2026-03-09', end: '2026-03-20' } });
  const event = (id: string, at: string, what: Event['what']): Event => ({
    kind: 'event',
    schema: 1,
    id,
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c1',
    actorId: 'lin',
    at,
    what,
  });
  const status = (from: 'approved' | 'running', to: 'running' | 'ended') => ({
    type: 'campaign.statusChanged' as const,
    from,
    to,
    reason: '',
  });
  const done = (due: string, completedAt: string, changes: Partial<Task> = {}): Task => ({
    ...fakeTask('c1', { due, status: 'done' }),
    completedAt,
    ...changes,
  });
  const facts = retroFactsOf({
    campaign,
    events: [
      event('2', '2026-03-01T01:00:00.000Z', {
        type: 'campaign.edited',
        changes: [{ field: 'flight', from: { start: '2026-03-02', end: '2026-03-13' }, to: campaign.flight }],
      }),
      event('1', '2026-02-01T01:00:00.000Z', {
        type: 'campaign.edited',
        changes: [{ field: 'flight', from: null, to: { start: '2026-03-02', end: '2026-03-13' } }],
      }),
      event('3', '2026-03-09T20:00:00.000Z', status('approved', 'running')),
      event('4', '2026-03-21T02:00:00.000Z', status('running', 'ended')),
    ],
    tasks: [
      done('2026-03-05', '2026-03-05T03:00:00.000Z'),
      done('2026-03-05', '2026-03-06T03:00:00.000Z'),
      done('2026-03-07', '2026-03-07T03:00:00.000Z', { milestone: true }),
      fakeTask('c1', { due: '2026-03-08', status: 'cancelled' }),
    ],
    results: [
      { impressions: 1_000, clicks: 50, leads: 5, orders: 2, spend: { minor: 1_000, currency: 'CNY' } },
    ].map((figures): Result => ({
      kind: 'result',
      schema: 1,
      id: 'r',
      tenantId: 't-1',
      workspaceId: 'w-1',
      campaignId: 'c1',
      date: '2026-03-10',
      channel: 'email',
      source: 'file',
      recordedAt: '2026-03-11T01:00:00.000Z',
      revenue: null,
      ...figures,
    })),
    approvals: [
      { submittedAt: '2026-03-01T00:00:00.000Z', closedAt: '2026-03-01T06:00:00.000Z', round: 1 },
      { submittedAt: '2026-03-02T00:00:00.000Z', closedAt: '2026-03-03T06:00:00.000Z', round: 3 },
      { submittedAt: '2026-03-04T00:00:00.000Z', closedAt: null, round: 1 },
    ],
    zone: 'Asia/Shanghai',
  });

  it('is what was planned first, and how it came', () => {
    expect(facts.flight).toEqual({
      planned: { start: '2026-03-02', end: '2026-03-13' },
      start: '2026-03-10',
      end: '2026-03-21',
    });
    expect(facts.tasks).toEqual({ all: 3, done: 3, late: 1 });
    expect(facts.moments.map(({ planned, done: on, milestone }) => [planned, on, milestone])).toEqual([
      ['2026-03-05', '2026-03-06', false],
      ['2026-03-07', '2026-03-07', true],
    ]);
    expect(facts.approvals).toEqual({ requests: 3, rounds: 3, medianHours: 6 });
  });

  it('has figures that can be computed, and no amounts for those who may not see any', () => {
    expect(facts.counts).toEqual({ impressions: 1_000, clicks: 50, leads: 5, orders: 2 });
    const rate = { code: 'conversionRate', value: 0.04, currency: null };
    expect(facts.metrics).toContainEqual(rate);
    expect(facts.metrics).toContainEqual({ code: 'costPerLead', value: 200, currency: 'CNY' });
    expect(facts.budget?.spent).toEqual([{ minor: 1_000, currency: 'CNY' }]);
    const plain = withoutRetroAmounts(facts);
    expect(plain.budget).toBeUndefined();
    expect(plain.metrics.filter(({ currency }) => currency !== null)).toEqual([]);
    expect(plain.metrics).toContainEqual(rate);
  });
});

it('A retrospective is published with a point and three scores', () => {
  const { points, scores } = blankRetrospective({ id: 'c1', tenantId: 't-1', workspaceId: 'w-1' });
  const point = {
    id: 'one',
    fact: 'Fewer came',
    cause: '',
    insight: '',
    action: '',
    ownerId: null,
    due: null,
    shared: true,
  };
  const said = (score: number | null) => ({ score, words: '' });
  const content = (changes: Partial<RetroContent>): RetroContent => ({ points: [point], scores, ...changes });
  expect(publishFault({ points, scores })).toMatchObject({ refused: 'incomplete', at: 'points' });
  expect(publishFault(content({}))).toMatchObject({ at: 'effect' });
  const nearly = { effect: said(4), efficiency: said(3), innovation: said(null) };
  expect(publishFault(content({ scores: nearly }))).toMatchObject({ at: 'innovation' });
  expect(meanScore(nearly)).toBeNull();
  const whole = { ...nearly, innovation: said(4) };
  expect(publishFault(content({ scores: whole }))).toBeUndefined();
  expect(meanScore(whole)).toBe(3.7);
});
