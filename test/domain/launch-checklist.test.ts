import { describe, expect, it } from 'vitest';
import {
  blankChecklist,
  type LaunchChecklist,
  launchGate,
  launchLinesOf,
  mostOwnLines,
  readinessOf,
} from '../../src/domain/launch-checklist.ts';
import {
  addLaunchLine,
  editLaunchLine,
  type LaunchEntryEdit,
  waiveLaunchLines,
} from '../../src/domain/launch-edit.ts';
import type { BudgetLine } from '../../src/domain/budget-line.ts';
import { type LaunchScene, launchFactsOf } from '../../src/domain/launch-facts.ts';
import {
  type Judged,
  type LaunchFact,
  launchAreas,
  launchCodes,
  launchFacts,
  launchLines,
} from '../../src/domain/launch-lines.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Task } from '../../src/domain/task.ts';
import { fakeTask } from '../kit/fake-record.ts';
import { campaignOf } from './approval-cases.ts';

const at = '2026-03-02T01:00:00.000Z';
const bare = campaignOf({
  goal: '',
  flight: null,
  budget: null,
  brief: '',
  audience: '',
  channels: [],
  teamIds: [],
});
const reserveLine: BudgetLine = {
  kind: 'budgetLine',
  schema: 1,
  id: 'reserve',
  tenantId: 't1',
  workspaceId: 'w1',
  campaignId: 'c1',
  name: 'Reserve',
  category: 'reserve',
  channel: null,
  period: null,
  planned: { minor: 0, currency: 'CNY' },
  reason: '',
  state: 'standing',
  rate: null,
  createdBy: 'lin',
  createdAt: at,
};
const scene: LaunchScene = {
  campaign: bare,
  tasks: [],
  assets: [],
  risks: [],
  goals: [],
  lines: [],
  reserve: { low: 10, high: 15 },
  content: [],
  links: [],
  asked: new Map(),
};
const nothing: Record<LaunchFact, boolean> = {
  ...launchFactsOf(scene),
  tasksOwned: false,
  tasksInTime: false,
};
const everything: Record<LaunchFact, boolean> = { ...nothing };
for (const fact of launchFacts) everything[fact] = true;
const plain: Judged = { type: 'content', channels: ['website'], regions: [], budget: null };
const blank = blankChecklist({ id: 'c1', tenantId: 't1', workspaceId: 'w1' });

const linesOf = (checklist: LaunchChecklist = blank, facts = nothing, campaign: Judged = plain) =>
  launchLinesOf(campaign, facts, checklist);

function edited(checklist: LaunchChecklist, lineId: string, edit: LaunchEntryEdit, facts = nothing) {
  const done = editLaunchLine(checklist, linesOf(checklist, facts), { lineId, edit, byId: 'lin', at });
  if (isRefusal(done)) throw new Error(done.refused);
  return done;
}

describe('Every campaign', () => {
  it('begins with at least thirty lines in seven areas, each in its area', () => {
    const lines = linesOf();
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(new Set(lines.map(({ area }) => area)).size).toBe(7);
    const places = lines.map(({ area }) => launchAreas.indexOf(area));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(lines.every(({ state }) => state === 'open')).toBe(true);
  });

  it('has lines more for what is special about it', () => {
    const ids = (campaign: Judged): string[] => linesOf(blank, nothing, campaign).map(({ id }) => id);
    const plainly = ids(plain);
    const more = (campaign: Judged): string[] => ids(campaign).filter((id) => !plainly.includes(id));
    expect(more({ ...plain, type: 'tradeShow' })).toEqual(['venue', 'checkIn', 'lottery']);
    expect(more({ ...plain, channels: ['email'] })).toEqual(['consent', 'unsubscribe']);
    expect(more({ ...plain, channels: ['wechat', 'influencer'] })).toEqual(['disclosure', 'wechatAccount']);
    expect(more({ ...plain, regions: ['CN', 'TW'] })).toEqual(['translations']);
    expect(more({ ...plain, regions: ['CN'] })).toEqual([]);
    expect(new Set([...plainly, ...launchCodes]).size).toBe(launchCodes.length);
  });
});

describe('A line', () => {
  it('that rests on a fact ticks and un-ticks itself, and by no hand', () => {
    const stateOf = (facts: typeof nothing) => linesOf(blank, facts).find(({ id }) => id === 'goal')?.state;
    expect([stateOf(nothing), stateOf(everything), stateOf(nothing)]).toEqual(['open', 'done', 'open']);
    const act = { lineId: 'goal', edit: { ticked: true }, byId: 'lin', at };
    expect(editLaunchLine(blank, linesOf(), act)).toMatchObject({ refused: 'unfit', at: 'ticked' });
  });

  it('is ticked by somebody, and says who it was first', () => {
    const first = edited(blank, 'proofread', { ticked: true });
    expect(first.happening).toEqual({
      type: 'launchLine.ticked',
      lineId: 'proofread',
      text: null,
      ticked: true,
    });
    const again = editLaunchLine(first.checklist, linesOf(first.checklist), {
      lineId: 'proofread',
      edit: { ticked: true, evidence: 'by Mei' },
      byId: 'bo',
      at,
    });
    if (isRefusal(again)) throw new Error(again.refused);
    expect(again.happening).toBeUndefined();
    expect(again.checklist.entries).toMatchObject([{ ticked: { byId: 'lin' }, evidence: 'by Mei' }]);
    const undone = edited(again.checklist, 'proofread', { ticked: false });
    expect(linesOf(undone.checklist).find(({ id }) => id === 'proofread')).toMatchObject({
      state: 'open',
      evidence: 'by Mei',
    });
  });

  it('of the campaign’s own is reworded, dropped and taken back; a common one for which every launch waits is not', () => {
    const added = addLaunchLine(blank, 'own-1', { text: 'Stand is built', area: 'tools', blocking: true });
    if (isRefusal(added)) throw new Error(added.refused);
    expect(linesOf(added.checklist).at(-1)?.area).toBe('retrospective');
    expect(readinessOf(linesOf(added.checklist, everything)).blocking).toContain('own-1');
    const dropped = edited(added.checklist, 'own-1', { dropped: true });
    expect(readinessOf(linesOf(dropped.checklist, everything)).blocking).not.toContain('own-1');
    const back = edited(dropped.checklist, 'own-1', { dropped: false });
    const entries = added.checklist.entries.map((entry) => ({ ...entry, touchedAt: at }));
    expect(back.checklist).toEqual({ ...added.checklist, entries });
    for (const edit of [
      { dropped: true },
      { own: { text: 'No', area: 'tools', blocking: false } as const },
    ]) {
      const act = { lineId: 'proofread', edit, byId: 'lin', at };
      expect(editLaunchLine(blank, linesOf(), act)).toMatchObject({ refused: 'unfit' });
    }
    expect(
      isRefusal(editLaunchLine(blank, linesOf(), { lineId: 'crm', edit: { dropped: true }, byId: 'l', at })),
    ).toBe(false);
  });

  it('that nobody knows is not found, and there are only so many of one’s own', () => {
    const act = { lineId: 'venue', edit: { evidence: 'x' }, byId: 'lin', at };
    expect(editLaunchLine(blank, linesOf(), act)).toMatchObject({ refused: 'notFound' });
    let full = blank;
    for (let each = 0; each < mostOwnLines; each += 1) {
      const added = addLaunchLine(full, `own-${each}`, { text: 'x', area: 'team', blocking: false });
      if (isRefusal(added)) throw new Error(added.refused);
      full = added.checklist;
    }
    expect(addLaunchLine(full, 'more', { text: 'x', area: 'team', blocking: false })).toMatchObject({
      refused: 'tooLarge',
      facts: { most: mostOwnLines },
    });
  });
});

describe('A launch', () => {
  it('waits for every blocking line, and names them', () => {
    const refusal = launchGate(linesOf());
    const blocking = launchCodes.filter((code) => 'blocking' in launchLines[code]);
    const plainly = linesOf()
      .map(({ id }) => id)
      .filter((id) => (blocking as string[]).includes(id));
    expect(refusal).toEqual({
      refused: 'launchBlocked',
      at: 'status',
      facts: { open: plainly.length, lines: plainly.join(' ') },
    });
  });

  it('goes through when they are done or waived with a reason, whatever else is open', () => {
    const waived = waiveLaunchLines(blank, linesOf(blank, everything), { reason: 'A test', byId: 'mei', at });
    const lines = linesOf(waived.checklist, everything);
    expect(launchGate(lines)).toBeUndefined();
    expect(waived.happenings).toHaveLength(
      linesOf(blank, everything).filter(({ blocking, state }) => blocking && state === 'open').length,
    );
    expect(waived.happenings[0]).toMatchObject({ type: 'launchLine.waived', reason: 'A test' });
    expect(readinessOf(lines).percent).toBeLessThan(100);
    const again = edited(waived.checklist, 'proofread', { waived: null });
    expect(again.happening).toMatchObject({ type: 'launchLine.waived', reason: null });
    expect(launchGate(linesOf(again.checklist, everything))).toMatchObject({ facts: { lines: 'proofread' } });
  });

  it('is as ready as its lines weigh: blocking ones twice, and never 100 % while one is open', () => {
    const lines = linesOf(blank, everything);
    const weight = ({ blocking }: { blocking: boolean }): number => (blocking ? 2 : 1);
    const done = lines.filter(({ state }) => state === 'done');
    const sum = (some: typeof lines): number => some.reduce((all, line) => all + weight(line), 0);
    expect(readinessOf(lines)).toMatchObject({
      done: done.length,
      all: lines.length,
      percent: Math.floor((sum(done) / sum(lines)) * 100),
    });
    expect(readinessOf(lines.map((line) => ({ ...line, state: 'done' as const }))).percent).toBe(100);
    const but = lines.map((line, place) => ({
      ...line,
      state: place === 0 ? ('open' as const) : ('done' as const),
    }));
    expect(readinessOf(but).percent).toBeLessThan(100);
  });
});

describe('What is so', () => {
  const facts = (changes: Parameters<typeof campaignOf>[0], tasks: readonly Task[] = []) =>
    launchFactsOf({ ...scene, campaign: campaignOf(changes), tasks });

  it('is a reserve of a tenth of the budget, and no more when the budget grows', () => {
    const kept = (budget: number) =>
      launchFactsOf({
        ...scene,
        campaign: campaignOf({ budget: { minor: budget, currency: 'CNY' } }),
        lines: [{ ...reserveLine, planned: { minor: 1_000, currency: 'CNY' } }],
      }).reserveKept;
    expect(kept(10_000)).toBe(true);
    expect(kept(10_001)).toBe(false);
    expect(launchFactsOf({ ...scene, campaign: bare }).reserveKept).toBe(false);
  });

  it('follows the campaign', () => {
    expect(
      facts({ goal: '', flight: null, budget: null, brief: '', audience: '', channels: [] }),
    ).toMatchObject({
      goalNamed: false,
      flightSet: false,
      budgetSet: false,
      briefWritten: false,
      audienceNamed: false,
      channelsChosen: false,
      filesThere: false,
      approved: false,
    });
    expect(facts({ goal: 'More', approval: { requestId: 'r', state: 'outdated' } })).toMatchObject({
      goalNamed: true,
      approved: false,
    });
    expect(facts({ approval: { requestId: 'r', state: 'approved' } }).approved).toBe(true);
  });

  it('follows the tasks: open ones need somebody and a day, and end before the campaign does', () => {
    const flight = { start: '2026-03-02', end: '2026-03-20' };
    const task = (due: string | null, status: Task['status'] = 'open'): Task =>
      fakeTask('c1', { assigneeId: 'lin', due, status });
    expect(facts({ flight }, [task('2026-03-20'), task(null, 'done')])).toMatchObject({
      tasksOwned: true,
      tasksInTime: true,
      milestoneSet: false,
    });
    expect(facts({ flight }, [task('2026-03-21')])).toMatchObject({ tasksOwned: true, tasksInTime: false });
    expect(facts({ flight }, [task(null)])).toMatchObject({ tasksOwned: false, tasksInTime: true });
    expect(facts({ flight }, [{ ...task(null), milestone: true }]).milestoneSet).toBe(true);
    expect(facts({ flight }, [{ ...task(null, 'cancelled'), milestone: true }]).milestoneSet).toBe(false);
  });
});
