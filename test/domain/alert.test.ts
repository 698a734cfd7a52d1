import { describe, expect, it } from 'vitest';
import { alertSentence } from '../../src/contract/words/alerts.ts';
import {
  type Alert,
  type AlertFacts,
  isAmountAlert,
  lookAgain,
  needsLooking,
} from '../../src/domain/alert.ts';
import type { GoalStanding } from '../../src/domain/goal-standing.ts';
import type { Goal } from '../../src/domain/goal.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const facts = (more: Partial<AlertFacts> & { spent?: number; forecast?: number } = {}): AlertFacts => ({
  campaign: { status: 'running', flight: { start: '2026-03-01', end: '2026-03-31' } },
  budget: { of: cny(100_000), taken: more.spent ?? 0, forecast: more.forecast ?? more.spent ?? 0 },
  results: [{ date: '2026-03-30' }],
  goals: [],
  today: '2026-03-31',
  ...more,
});

const at = '2026-03-31T01:00:00.000Z';
const later = '2026-03-31T02:00:00.000Z';
const look = (before: readonly Alert[], now: AlertFacts, when = at) => lookAgain(before, now, when);
const keys = (alerts: readonly Alert[]) => alerts.map(({ key }) => key);

describe('A budget', () => {
  it('crosses 80 % once, however often one looks', () => {
    expect(keys(look([], facts({ spent: 79_999 })).crossed)).toEqual([]);
    const first = look([], facts({ spent: 80_000 }));
    expect(keys(first.crossed)).toEqual(['budgetNear']);
    const again = look(first.standing, facts({ spent: 90_000 }), later);
    expect(again.crossed).toEqual([]);
    expect(again.standing).toEqual(first.standing);
  });

  it('crosses both limits in one step, each told', () => {
    expect(keys(look([], facts({ spent: 100_000 })).crossed)).toEqual(['budgetNear', 'budgetOver']);
  });

  it('has to fall by five points before it can cross again', () => {
    const { standing } = look([], facts({ spent: 80_000 }));
    const lingering = look(standing, facts({ spent: 75_001 }), later);
    expect(keys(lingering.standing)).toEqual(['budgetNear']);
    const back = look(lingering.standing, facts({ spent: 74_999 }), later);
    expect(back.standing).toEqual([]);
    expect(look(back.standing, facts({ spent: 80_000 }), later).crossed).toMatchObject([{ since: later }]);
  });

  it('does not begin between the limits', () => {
    expect(look([], facts({ spent: 78_000 })).standing).toEqual([]);
  });

  it('that will not last is said from a tenth of the flight on, until it is spent', () => {
    const on = (today: string, spent: number, forecast: number) =>
      keys(look([], facts({ today, spent, forecast })).crossed);
    expect(on('2026-03-04', 13_000, 100_001)).toEqual(['budgetForecast']);
    expect(on('2026-03-04', 13_000, 100_000)).toEqual([]);
    expect(on('2026-03-03', 13_000, 134_000)).toEqual([]);
    expect(on('2026-03-10', 100_000, 310_000)).toEqual(['budgetNear', 'budgetOver']);
    expect(on('2026-04-02', 60_000, 160_000)).toEqual([]);
  });

  it('of nothing, or none, crosses nothing', () => {
    expect(look([], facts({ budget: null })).crossed).toEqual([]);
    expect(look([], facts({ budget: { of: cny(0), taken: 5, forecast: 5 } })).crossed).toEqual([]);
  });
});

describe('A goal', () => {
  const goal = { id: 'leads', name: 'Leads', target: 10, currency: null, state: 'standing' } as Goal;
  const at40 = (state: GoalStanding['state'], more: Partial<Goal> = {}) =>
    facts({
      goals: [
        {
          goal: { ...goal, ...more },
          standing: { state, current: 4, expected: 8, kept: 50, elapsed: 80 },
          isAmount: false,
        },
      ],
    });

  it('off track is told once, and again only when it was on track in between', () => {
    const { standing, crossed } = look([], at40('offTrack'));
    expect(keys(crossed)).toEqual(['goalOffTrack.leads']);
    const risky = look(standing, at40('atRisk'));
    expect(keys(risky.standing)).toEqual(['goalOffTrack.leads']);
    expect(look(risky.standing, at40('offTrack')).crossed).toEqual([]);
    const back = look(risky.standing, at40('onTrack'));
    expect(back.standing).toEqual([]);
    expect(keys(look(back.standing, at40('offTrack')).crossed)).toEqual(['goalOffTrack.leads']);
  });

  it('missed is told after it was off track', () => {
    const { standing } = look([], at40('offTrack'));
    const missed = look(standing, at40('missed'));
    expect(keys(missed.crossed)).toEqual(['goalMissed.leads']);
    expect(keys(missed.standing)).toEqual(['goalMissed.leads']);
  });

  it('that was dropped, or is only at risk, says nothing', () => {
    expect(look([], at40('offTrack', { state: 'dropped' })).crossed).toEqual([]);
    expect(look([], at40('atRisk')).crossed).toEqual([]);
  });
});

describe('Results', () => {
  const last = (date: string | null, today: string) =>
    keys(look([], facts({ results: date === null ? [] : [{ date }], today })).crossed);

  it('are old after three days without a newer one, while the campaign runs', () => {
    expect(last('2026-03-10', '2026-03-13')).toEqual([]);
    expect(last('2026-03-10', '2026-03-14')).toEqual(['dataOld']);
    expect(last(null, '2026-03-04')).toEqual([]);
    expect(last(null, '2026-03-05')).toEqual(['dataOld']);
  });

  it('need none after the flight', () => {
    expect(last('2026-03-30', '2026-04-20')).toEqual([]);
    const campaign = { ...facts().campaign, status: 'ended' as const };
    expect(look([], facts({ campaign, results: [], today: '2026-03-20' })).crossed).toEqual([]);
  });
});

describe('An alert', () => {
  it('about money is for those who may see amounts', () => {
    const [near] = look([], facts({ spent: 80_000 })).crossed;
    expect(near && isAmountAlert(near.about)).toBe(true);
    expect(isAmountAlert({ kind: 'dataOld', last: null })).toBe(false);
  });

  it('says its figures in every language', () => {
    const print = {
      money: (minor: number, currency: string) => `${currency} ${minor}`,
      number: String,
      day: (date: string) => date,
    };
    const about = { kind: 'budgetNear', minor: 80, of: cny(100) } as const;
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const)
      expect(alertSentence(locale, about, print)).toMatch(/CNY 80.*CNY 100|CNY 100.*CNY 80/);
  });

  it('is looked for by the calendar while something of the campaign can still come', () => {
    const { campaign } = facts();
    expect(needsLooking(campaign, [], '2026-04-20')).toBe(true);
    const ended = { ...campaign, status: 'ended' as const };
    expect(needsLooking(ended, [], '2026-04-20')).toBe(false);
    expect(needsLooking(ended, [{ deadline: '2026-05-01', state: 'standing' }], '2026-04-20')).toBe(true);
  });
});
