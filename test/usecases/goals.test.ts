import { beforeEach, describe, expect, it } from 'vitest';
import type { GoalContent } from '../../src/domain/goal.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { readGoals } from '../../src/usecases/goals/read.ts';
import { editGoal, setGoal } from '../../src/usecases/goals/save.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { recordResults } from '../../src/usecases/results/record.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  const fields = { name: 'Spring launch', type: 'content', guestIds: ['gus'] } as const;
  campaignId = granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      workspaceId,
      once: 'once-0001',
      source: 'person',
      fields: { ...fields, guestIds: ['gus'] },
    }),
  ).document.id;
});

const content: GoalContent = {
  name: '+20 % new visitors via social',
  metric: 'clicks',
  measure: '',
  good: 'up',
  channel: 'social',
  currency: null,
  baseline: 1_000,
  target: 1_200,
  start: '2020-01-01',
  deadline: '2020-03-31',
  source: 'Web analytics',
  relevance: 'Grow the shop',
  measured: null,
  onTrack: 90,
  atRisk: 70,
  state: 'standing',
};
const set = (who: PersonName, more: Partial<GoalContent> = {}, once = 'goal-0001') =>
  setGoal(desk.doors, desk.actors[who], { campaignId, once, content: { ...content, ...more } });
const read = async (who: PersonName = 'lin') =>
  granted(await readGoals(desk.doors, desk.actors[who], campaignId));
const goalLine = async () =>
  granted(await readLaunch(desk.doors, desk.actors.lin, campaignId)).lines.find(({ id }) => id === 'goal')
    ?.state;

/** What refuses writes nothing. */
async function refused(call: Promise<unknown>) {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer)
    ? [answer.refused, answer.facts?.letters ?? answer.at].join(' ').trim()
    : 'granted';
}

describe('The goals of a campaign', () => {
  it('are set by those who work on it when they are SMART, tick the line of the launch, and stand by results', async () => {
    expect(await refused(set('gus'))).toBe('notAllowed');
    expect(await refused(set('bo'))).toBe('notAllowed');
    const vague = { metric: null, baseline: null, target: null, start: null, deadline: null } as const;
    expect(
      await refused(set('lin', { ...vague, name: 'Raise brand awareness', source: '', relevance: '' })),
    ).toBe('notSmart SMART');
    expect(await refused(set('lin', { relevance: '' }))).toBe('notSmart R');
    expect(await refused(set('lin', { atRisk: 95 }))).toBe('malformed atRisk');
    expect(await goalLine()).toBe('open');
    const { document, version } = granted(await set('lin'));
    expect(await refused(set('lin'))).toBe('granted');
    expect(await goalLine()).toBe('done');
    expect((await read('ana')).goals.map(({ standing }) => standing.state)).toEqual(['unmeasured']);
    expect(await refused(readGoals(desk.doors, desk.actors.gus, campaignId))).toBe('notAllowed');
    expect(await refused(readGoals(desk.doors, desk.actors.otto, campaignId))).toBe('notFound');

    const rows = [{ date: '2020-02-01', channel: 'social', clicks: 1_250 } as const];
    granted(await recordResults(desk.doors, desk.actors.lin, { campaignId, source: 'form', rows }));
    expect((await read()).goals[0]?.standing).toMatchObject({ state: 'reached', current: 1_250 });

    const edit = (who: PersonName, more: Partial<GoalContent>, ifVersion = version) =>
      editGoal(desk.doors, desk.actors[who], { campaignId, goalId: document.id, ifVersion, edit: more });
    expect(await refused(edit('bo', { target: 1_500 }))).toBe('notAllowed');
    expect(await refused(edit('lin', { target: 900 }))).toBe('notSmart A');
    expect(await refused(edit('lin', { target: 1_200 }))).toBe('granted');
    granted(await edit('mei', { state: 'dropped' }));
    expect(await refused(edit('lin', { target: 1_500 }))).toBe('stale');
    expect(await goalLine()).toBe('open');
    const told = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId })).events;
    expect(told.map(({ what }) => what.type)).toEqual(expect.arrayContaining(['goal.set', 'goal.edited']));
  });

  it('that tell of money are there for those alone who may see amounts', async () => {
    const sales = { metric: 'revenue', currency: 'CNY' } as const;
    const { document, version } = granted(await set('lin', sales));
    expect((await read('mei')).goals).toHaveLength(1);
    const analyst = { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] };
    expect(granted(await readGoals(desk.doors, analyst, campaignId))).toMatchObject({
      goals: [],
      can: { seeAmounts: false, edit: false },
    });
    const wanted = { campaignId, goalId: document.id, ifVersion: version, edit: { target: 1 } };
    expect(await refused(editGoal(desk.doors, analyst, wanted))).toBe('notAllowed');
  });
});

describe('The goal that a task serves', () => {
  const task = (fields: { title: string; goalId: string }, once: string) =>
    createTask(desk.doors, desk.actors.lin, { campaignId, once, source: 'person', fields });

  it('stands, is one of its campaign, and tells how much of its work is done', async () => {
    const goal = granted(await set('lin'));
    const goalId = goal.document.id;
    expect(await refused(task({ title: 'Ads', goalId: 'another' }, 'task-0001'))).toBe('unfit goalId');
    const made = granted(await task({ title: 'Ads', goalId }, 'task-0002'));
    granted(await task({ title: 'Posts', goalId }, 'task-0003'));
    const which = { campaignId, taskId: made.document.id, ifVersion: made.version };
    granted(await editTask(desk.doors, desk.actors.lin, { ...which, edit: { status: 'done' } }));
    expect((await read()).goals[0]?.tasks).toEqual({ done: 1, all: 2 });
    const dropped = { campaignId, goalId, ifVersion: goal.version, edit: { state: 'dropped' as const } };
    granted(await editGoal(desk.doors, desk.actors.lin, dropped));
    expect(await refused(task({ title: 'Late', goalId }, 'task-0004'))).toBe('unfit goalId');
  });
});
