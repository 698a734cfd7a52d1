import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/domain/campaign.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import {
  type Clash,
  type Plan,
  arising,
  clashId,
  conflictKinds,
  covers,
  planOf,
  sameWords,
} from '../../src/domain/conflict.ts';
import { countryOfRegion } from '../../src/domain/conflict-days.ts';
import { type Surroundings, createConflictIndex } from '../../src/domain/conflict-index.ts';
import { pairClashes } from '../../src/domain/conflict-pairs.ts';
import { type ConflictChoice, plainChoice } from '../../src/domain/conflict-rule.ts';
import { mondayOf, overloads } from '../../src/domain/conflict-weeks.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { addDays, weekdayOf } from '../../src/domain/time.ts';
import { chanceFrom } from '../kit/chance.ts';
import { fakeCampaigns } from '../kit/fake-campaigns.ts';
import { fakePlans } from '../kit/fake-plans.ts';

const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  id,
  flight: { start: '2026-03-16', end: '2026-03-29' },
  channels: ['email'],
  segments: ['loyal customers'],
  audience: '',
  regions: [],
  venue: '',
  load: [],
  budget: null,
  ...more,
});

function around(choice: Partial<ConflictChoice> = {}, more: Partial<Surroundings> = {}): Surroundings {
  const department = { country: 'none' as const, daysOff: [] };
  return { choice: { ...plainChoice, ...choice }, department, today: '2026-03-02', ...more };
}

const clashes = (plans: readonly Plan[], where = around()): Clash[] => createConflictIndex(plans).all(where);
const kinds = (found: readonly Clash[]): string[] => found.map(({ kind }) => kind);
const yuan = (major: number) => ({ minor: major * 100, currency: 'CNY' });
const later = { start: '2026-03-29', end: '2026-04-05' };

describe('Two plans', () => {
  it('clash where the same people hear of both on one channel, from the first common day to the last', () => {
    expect(clashes([plan('b', { flight: later }), plan('a')])).toEqual([
      {
        kind: 'channel',
        severity: 'hard',
        campaignIds: ['a', 'b'],
        from: '2026-03-29',
        to: '2026-03-29',
        what: ['loyal customers'],
        channels: ['email'],
        count: 0,
      },
    ]);
    const apart = { start: '2026-03-30', end: '2026-04-05' };
    expect(clashes([plan('a'), plan('b', { flight: apart })])).toEqual([]);
  });

  it('clash less where the channels differ, and by the audience in words where no segment is shared', () => {
    expect(clashes([plan('a'), plan('b', { channels: ['sms'] })])).toMatchObject([
      { kind: 'audience', severity: 'soft', channels: [] },
    ]);
    const worded = (id: string, audience: string) =>
      planOf({ id, status: 'draft', flight: plan(id).flight, channels: ['email'], audience });
    const found = [worded('a', 'Young  Families'), worded('b', 'young families '), worded('c', 'Founders')];
    expect(clashes(found.filter((each) => each !== undefined))).toMatchObject([
      { kind: 'audience', campaignIds: ['a', 'b'], what: ['young families'] },
    ]);
  });

  it('clash in a region where one does not say whom it is for, when the department looks for that', () => {
    const one = plan('a', { segments: [], regions: ['germany'] });
    const other = plan('b', { regions: ['germany', 'france'] });
    const strict = around({ levels: { ...plainChoice.levels, region: 'hard' } });
    expect(clashes([one, other])).toEqual([]);
    expect(clashes([one, other], strict)).toMatchObject([
      { kind: 'region', severity: 'hard', what: ['germany'] },
    ]);
    const others = plan('a', { segments: ['founders'], regions: ['germany'] });
    expect(clashes([others, other], strict)).toEqual([]);
  });

  it('clash in one venue, whatever else they share', () => {
    const hall = { venue: 'hall 3', segments: [], channels: [] };
    expect(clashes([plan('a', hall), plan('b', hall)])).toMatchObject([{ kind: 'venue', what: ['hall 3'] }]);
    expect(kinds(clashes([plan('a', { venue: 'hall 3' }), plan('b', { venue: 'hall 3' })]))).toEqual([
      'channel',
      'venue',
    ]);
  });

  it('do not clash when one is over, has no dates, or the clash has passed', () => {
    const [campaign] = fakeCampaigns(1);
    if (!campaign) throw new Error('There is no campaign.');
    const dated = { ...campaign, flight: plan('a').flight };
    const hasPlan = (['draft', 'paused', 'ended', 'retrospectiveDone', 'archived'] as const).map(
      (status) => planOf({ ...dated, status }) !== undefined,
    );
    expect(hasPlan).toEqual([true, true, false, false, false]);
    expect(planOf({ ...dated, flight: null })).toBeUndefined();
    expect(clashes([plan('a'), plan('b')], around({}, { today: '2026-03-30' }))).toEqual([]);
  });

  it('are not looked at for what the department switched off', () => {
    const off = Object.fromEntries(conflictKinds.map((kind) => [kind, 'off']));
    const levels = { ...plainChoice.levels, ...off };
    const hall = { venue: 'hall 3' };
    expect(clashes([plan('a', hall), plan('b', hall)], around({ levels }))).toEqual([]);
  });
});

describe('A plan alone', () => {
  const season = { name: 'Stocktaking', from: '2026-03-28', to: '2026-04-02', channels: [] };

  it('clashes with blackout days, of all channels or of its own', () => {
    expect(clashes([plan('a')], around({ blackouts: [season] }))).toMatchObject([
      { kind: 'blackout', severity: 'hard', from: '2026-03-28', to: '2026-03-29', what: ['Stocktaking'] },
    ]);
    const onPrint = { ...season, channels: ['print' as const] };
    expect(clashes([plan('a')], around({ blackouts: [onPrint] }))).toEqual([]);
    expect(
      clashes([plan('a', { channels: ['email', 'print'] })], around({ blackouts: [onPrint] })),
    ).toMatchObject([{ channels: ['print'] }]);
  });

  it('clashes with a holiday of its regions on its first or last day, else with those of the department', () => {
    const golden = { flight: { start: '2026-10-01', end: '2026-10-20' } };
    expect(clashes([plan('a', { ...golden, regions: ['china'] })])).toMatchObject([
      { kind: 'holiday', from: '2026-10-01', to: '2026-10-01', severity: 'soft' },
    ]);
    expect(clashes([plan('a', { ...golden, regions: ['germany'] })])).toEqual([]);
    const ofChina = { country: 'CN' as const, daysOff: [{ date: '2026-10-20', name: 'Outing' }] };
    const found = clashes([plan('a', golden)], around({}, { department: ofChina }));
    expect(found.map(({ from, what }) => [from, what.length])).toEqual([
      ['2026-10-01', 1],
      ['2026-10-20', 1],
    ]);
    const regions = ['Germany', 'de', '德国', '德國', 'UK', '台灣', 'Nordics'].map(sameWords);
    expect(regions.map(countryOfRegion)).toEqual(['DE', 'DE', 'DE', 'DE', 'GB', 'TW', undefined]);
  });
});

describe('A budget of a time', () => {
  const spring = { name: 'Spring', from: '2026-03-23', to: '2026-04-05', amount: yuan(1_000) };
  const where = around({ budgetWindows: [spring] });
  const paid = (id: string, major: number, more: Partial<Plan> = {}): Plan =>
    plan(id, { segments: [], channels: [], budget: yuan(major), ...more });

  it('is planned beyond when what campaigns take of it by their days comes to more than there is', () => {
    // Half of its fourteen days lie in the time.
    expect(clashes([paid('a', 1_000), paid('b', 500, { flight: later })], where)).toEqual([]);
    expect(clashes([paid('a', 1_000), paid('b', 501, { flight: later })], where)).toEqual([
      {
        kind: 'budget',
        severity: 'soft',
        campaignIds: ['a', 'b'],
        from: '2026-03-23',
        to: '2026-04-05',
        what: ['Spring'],
        channels: [],
        count: 101,
      },
    ]);
  });

  it('counts its own currency alone, and names those who weigh most', () => {
    const euros = { budget: { minor: 9_000_00, currency: 'EUR' }, flight: later };
    expect(clashes([paid('a', 900, { flight: later }), paid('b', 0, euros)], where)).toEqual([]);
    // Pairs weigh the same: of the last pair that fits half, the first by name is in.
    const crowd = Array.from({ length: 30 }, (_, number) =>
      paid(`c${10 + number}`, 50 + Math.floor((number + 1) / 2), { flight: later }),
    );
    const names = Array.from({ length: 20 }, (_, number) => `c${20 + number}`);
    expect(clashes(crowd, where)[0]?.campaignIds).toEqual(['c19', ...names.slice(1)]);
  });

  it('is told of to a plan that weighs on it, whether it is there already or not', () => {
    const index = createConflictIndex([paid('a', 900, { flight: later })]);
    const more = paid('b', 200, { flight: later });
    expect(index.of(more, where)).toMatchObject([{ kind: 'budget', campaignIds: ['a', 'b'], count: 110 }]);
    expect(index.of(paid('b', 200, { flight: { start: '2026-04-06', end: '2026-04-07' } }), where)).toEqual(
      [],
    );
    index.put(more);
    expect(clashes([], where)).toEqual([]);
    expect(index.all(where).map(clashId)).toEqual(index.of(more, where).map(clashId));
  });
});

describe('A week', () => {
  it('has too many contacts with a segment when more campaigns times channels press on it than may', () => {
    const loud = (id: string): Plan => plan(id, { channels: ['email', 'sms', 'print'] });
    const quiet = around({ levels: { ...plainChoice.levels, channel: 'off' }, mostContacts: 4 });
    expect(clashes([loud('a'), loud('b')], quiet)).toEqual([]);
    expect(clashes([loud('a'), loud('b'), plan('c', { flight: later })], quiet)).toMatchObject([
      {
        kind: 'pressure',
        campaignIds: ['a', 'b', 'c'],
        from: '2026-03-23',
        to: '2026-03-29',
        count: 5,
        what: ['loyal customers'],
      },
    ]);
  });

  it('has too many tasks for one person, over all campaigns', () => {
    const busy = (id: string, week: string, tasks: number): Plan =>
      plan(id, { segments: [], load: [{ personId: 'bo', week, tasks }] });
    const plans = [busy('a', '2026-03-16', 9), busy('b', '2026-03-16', 7), busy('c', '2026-03-23', 15)];
    expect(clashes(plans)).toMatchObject([
      {
        kind: 'person',
        campaignIds: ['a', 'b'],
        from: '2026-03-16',
        to: '2026-03-22',
        what: ['bo'],
        count: 16,
      },
    ]);
  });

  it('begins on a Monday, and weeks in a row with the same campaigns are one', () => {
    for (let date = '2023-12-20'; date < '2026-01-10'; date = addDays(date, 1)) {
      const monday = mondayOf(date);
      expect([weekdayOf(monday), monday <= date && date <= addDays(monday, 6)]).toEqual([1, true]);
    }
    const weight = { campaignId: 'a', from: '2026-03-18', to: '2026-04-01', amount: 3 };
    expect(overloads([weight], 2)).toEqual([
      { campaignIds: ['a'], from: '2026-03-16', to: '2026-04-05', count: 3 },
    ]);
    expect(overloads([weight], 3)).toEqual([]);
  });

  it('is counted from the open tasks of a campaign that somebody has and that are due', () => {
    const [campaign] = fakeCampaigns(1);
    if (!campaign) throw new Error('There is no campaign.');
    const task = { status: 'open' as const, due: '2026-03-04', assigneeId: 'bo' };
    const tasks = [task, { ...task, due: '2026-03-08' }, { ...task, due: null }];
    const others = [
      { ...task, status: 'done' as const },
      { ...task, assigneeId: null },
    ];
    expect(
      summarise(
        campaign,
        'v',
        [...tasks, ...others].map((one) => ({ ...one, title: 'Task' })),
      ).load,
    ).toEqual([{ personId: 'bo', week: '2026-03-02', tasks: 2 }]);
  });
});

describe('One plan that moves', () => {
  it('clashes with just what all of them are found to clash with, in departments of chance', () => {
    const levels = { ...plainChoice.levels, region: 'soft' as const };
    const where = around({ levels, mostTasks: 4, mostContacts: 2 }, { today: '2026-01-20' });
    let compared = 0;
    for (let seed = 1; seed <= 50; seed += 1) {
      const chance = chanceFrom(seed);
      const plans = fakePlans(chance, 40, { segments: 6, days: 60 });
      const index = createConflictIndex(plans);
      const moved = fakePlans(chance, 40, { segments: 6, days: 60 }).slice(0, 8);
      for (const one of moved) {
        const ahead = index.of(one, where).map(clashId).toSorted();
        index.put(one);
        const all = index.all(where);
        const mine = all.filter(({ campaignIds }) => campaignIds.includes(one.id));
        expect(ahead).toEqual(mine.map(clashId).toSorted());
        compared += mine.length;
      }
      const left = plans.map((each) => index.has(each.id)).filter((each) => each !== undefined);
      expect(pairsOf(index.all(where))).toEqual(pairsOf(everyPair(left, where)));
      index.remove('campaign-0');
      expect(index.all(where).some(({ campaignIds }) => campaignIds.includes('campaign-0'))).toBe(false);
    }
    expect(compared).toBeGreaterThan(1_000);
  });
});

/** Every plan with every other one: slow, and plainly right. */
function everyPair(plans: readonly Plan[], { choice, today }: Surroundings): Clash[] {
  return plans.flatMap((one, place) =>
    plans.slice(place + 1).flatMap((other) =>
      pairClashes(one, other).flatMap((each): Clash[] => {
        const severity = choice.levels[each.kind];
        return severity === 'off' || each.to < today ? [] : [{ ...each, severity }];
      }),
    ),
  );
}

function pairsOf(found: readonly Clash[]): string[] {
  const ofPairs = found.filter(({ kind }) => ['channel', 'audience', 'region', 'venue'].includes(kind));
  return ofPairs.map((clash) => canonicalJson(clash)).toSorted();
}

describe('What was accepted', () => {
  const [clash] = clashes([plan('a'), plan('b')]);
  if (!clash) throw new Error('There is no clash.');

  it('covers what became less of the same, and nothing that became more or other', () => {
    const less: Partial<Clash>[] = [
      {},
      { from: '2026-03-20' },
      { to: '2026-03-20' },
      { severity: 'soft' },
      { channels: [] },
    ];
    const more: Partial<Clash>[] = [
      { from: '2026-03-15' },
      { to: '2026-03-30' },
      { kind: 'audience' },
      { what: ['founders'] },
      { channels: ['email', 'sms'] },
      { campaignIds: ['a', 'b', 'c'] },
      { count: 1 },
    ];
    expect(less.map((change) => covers(clash, { ...clash, ...change }))).toEqual(less.map(() => true));
    expect(more.map((change) => covers(clash, { ...clash, ...change }))).toEqual(more.map(() => false));
    expect(covers({ ...clash, severity: 'soft' }, clash)).toBe(false);
    const ids = [clash, ...more.map((change) => ({ ...clash, ...change }))].map(clashId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is not asked for again; what was there before an edit and soft clashes are never asked for', () => {
    const said = { reason: 'Both are wanted', acceptedBy: 'lin', at: '2026-03-02T01:00:00.000Z' };
    const kept = { ...clash, campaignIds: ['a', 'b'], what: [...clash.what], channels: [...clash.channels] };
    const where = {
      kind: 'conflictAcceptance',
      schema: 1,
      id: 'x',
      tenantId: 't',
      workspaceId: 'w',
    } as const;
    expect(arising([], [clash], [])).toEqual([clash]);
    expect(arising([clash], [clash], [])).toEqual([]);
    expect(arising([], [clash], [{ ...where, ...said, clash: kept }])).toEqual([]);
    expect(arising([], [{ ...clash, severity: 'soft' }], [])).toEqual([]);
  });
});

describe('Segments and a venue', () => {
  it('are missing in campaigns of before, whose hash stays', () => {
    const [old] = fakeCampaigns(1);
    if (!old) throw new Error('There is no campaign.');
    expect(canonicalJson(contentOf(old))).not.toMatch(/segments|venue/);
    expect(contentOf({ ...old, segments: ['Founders'], venue: 'Hall 3' })).toMatchObject({
      segments: ['Founders'],
      venue: 'Hall 3',
    });
  });
});
