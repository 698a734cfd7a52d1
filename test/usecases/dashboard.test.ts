import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignEdit } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { compareCampaigns } from '../../src/usecases/dashboard/compare.ts';
import { readDashboard } from '../../src/usecases/dashboard/read.ts';
import { readDashboardRows } from '../../src/usecases/dashboard/rows.ts';
import type { DashboardQuestion } from '../../src/usecases/dashboard/scope.ts';
import { setGoal } from '../../src/usecases/goals/save.ts';
import { projectSummary } from '../../src/subscribers/project-summary.ts';
import { addProgramme } from '../../src/usecases/programmes/save.ts';
import { recordResults } from '../../src/usecases/results/record.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, ready, readyCampaign, submission, submitted } from './approvals-desk.ts';

let desk: Desk;
let coast: string;
let lamps: string;

const today = () => desk.doors.clock.now().slice(0, 10);
const question = (more: Partial<DashboardQuestion> = {}): DashboardQuestion => ({
  workspaceId,
  days: { from: '2020-01-01', to: '2020-01-31' },
  compare: 'before',
  campaignIds: [],
  filter: { text: '', status: [], type: [], channel: [], owner: [] },
  ...more,
});
const actorOf = (who: PersonName | 'analyst') =>
  who === 'analyst'
    ? { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] }
    : desk.actors[who];
const read = async (who: PersonName | 'analyst', more: Partial<DashboardQuestion> = {}) =>
  granted(await readDashboard(desk.doors, actorOf(who), question(more)));

async function campaign(name: string, once: string, more: Partial<CampaignEdit> = {}): Promise<string> {
  const fields = { name, type: 'content' as const, ...more };
  const wanted = { workspaceId, once, source: 'person' as const, fields };
  return granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
}

const say = async (campaignId: string, rows: Parameters<typeof recordResults>[2]['rows']) =>
  granted(await recordResults(desk.doors, desk.actors.lin, { campaignId, source: 'form', rows }));

beforeEach(async () => {
  desk = await openDesk();
  coast = await campaign('Coast', 'once-0001', { channels: ['email'] });
  lamps = await campaign('Lamps', 'once-0002', { channels: ['social'] });
  const money = (minor: number) => ({ minor, currency: 'CNY' });
  await say(coast, [
    { date: '2020-01-10', channel: 'email', clicks: 100, leads: 10, spend: money(5_000) },
    { date: '2019-12-20', channel: 'email', clicks: 50, leads: 4 },
  ]);
  await say(lamps, [{ date: '2020-01-11', channel: 'social', clicks: 300, leads: 90 }]);
  const task = { title: 'Poster', due: '2020-01-15' };
  granted(
    await createTask(desk.doors, desk.actors.lin, {
      campaignId: coast,
      once: 'once-0003',
      source: 'person',
      fields: task,
    }),
  );
  await projectSummary(desk.store).follow((await desk.store.events(null, 1_000)).events);
});

describe('A dashboard', () => {
  it('sums what is seen, beside the period before', async () => {
    const seen = await read('lin');
    expect(seen.campaignCount).toBe(2);
    expect(seen.results.counts.leads).toEqual({ now: 100, before: 4 });
    expect(seen.results.spend).toEqual([
      { now: { minor: 5_000, currency: 'CNY' }, before: { minor: 0, currency: 'CNY' } },
    ]);
    expect(seen.work.taskCompletion.now).toBe(0);
    expect(seen.work.tasksOverdue.now).toBe(today() > '2020-01-15' ? 1 : 0);
  });

  it('follows the filter and the campaigns that are named', async () => {
    expect((await read('lin', { campaignIds: [coast] })).results.counts.leads.now).toBe(10);
    const social = { text: '', status: [], type: [], channel: ['social' as const], owner: [] };
    expect((await read('lin', { filter: social })).results.counts.leads.now).toBe(90);
    expect((await read('lin', { filter: { ...social, text: 'nothing of the kind' } })).campaignCount).toBe(0);
  });

  it('follows the programme that is named, for who may see programmes', async () => {
    const content = { name: 'Lights', ownerId: 'mei', objective: '', start: null, end: null, budget: null };
    const made = await addProgramme(desk.doors, desk.actors.mei, {
      workspaceId,
      once: 'pro-00001',
      content: { ...content, state: 'open' },
    });
    const programmeId = granted(made).document.id;
    await campaign('Torches', 'once-0004', { programmeId });
    await projectSummary(desk.store).follow((await desk.store.events(null, 1_000)).events);
    expect((await read('lin', { programmeId })).campaignCount).toBe(1);
    expect((await read('lin', { programmeId: 'another' })).campaignCount).toBe(0);
    const elsewhere = { ...desk.actors.lin, memberships: [] };
    expect(isRefusal(await readDashboard(desk.doors, elsewhere, question({ programmeId })))).toBe(true);
  });

  it('shows no amounts to those who may not see any', async () => {
    const seen = await read('analyst');
    expect(seen.can.seeAmounts).toBe(false);
    expect(JSON.stringify(seen)).not.toContain('CNY');
    expect(seen.results.counts.leads.now).toBe(100);
    const spend = await readDashboardRows(desk.doors, actorOf('analyst'), { ...question(), figure: 'spend' });
    expect(spend).toMatchObject({ refused: 'notAllowed' });
    const clicks = granted(
      await readDashboardRows(desk.doors, actorOf('analyst'), { ...question(), figure: 'clicks' }),
    );
    expect(JSON.stringify(clicks)).not.toContain('CNY');
  });

  it('is not there for guests, nor for another department', async () => {
    expect(isRefusal(await readDashboard(desk.doors, desk.actors.gus, question()))).toBe(true);
    const elsewhere = await readDashboard(
      desk.doors,
      desk.actors.lin,
      question({ workspaceId: 'elsewhere' }),
    );
    expect(elsewhere).toMatchObject({ refused: 'notFound' });
  });

  it('counts goals by how they stand', async () => {
    const content = {
      name: 'Leads',
      metric: 'leads' as const,
      measure: '',
      good: 'up' as const,
      channel: null,
      currency: null,
      baseline: 0,
      target: 10,
      start: '2020-01-01',
      deadline: '2020-01-31',
      source: 'CRM',
      relevance: 'Grow',
      measured: null,
      onTrack: 90,
      atRisk: 70,
      state: 'standing' as const,
    };
    const set = async (campaignId: string, once: string, target: number) =>
      granted(
        await setGoal(desk.doors, desk.actors.lin, { campaignId, once, content: { ...content, target } }),
      );
    await set(coast, 'goal-0001', 10);
    await set(coast, 'goal-0002', 11);
    expect((await read('lin')).goals).toMatchObject({ reached: 1, missed: 1 });
    const rows = granted(
      await readDashboardRows(desk.doors, desk.actors.lin, { ...question(), figure: 'goals' }),
    );
    expect(rows).toMatchObject({
      of: 'goals',
      total: 2,
      rows: [{ state: 'missed', current: 10, target: 11 }, {}],
    });
  });
});

describe('The rows behind a figure', () => {
  const rows = async (figure: 'leads' | 'costPerLead' | 'taskCompletion' | 'approvalsWaiting') =>
    granted(await readDashboardRows(desk.doors, desk.actors.lin, { ...question(), figure }));

  it('add up to it, those that weigh most first', async () => {
    const leads = await rows('leads');
    if (leads.of !== 'results') throw new Error('Leads rest on results.');
    expect(leads.rows.map(({ name, channel, counts }) => [name, channel, counts.leads])).toEqual([
      ['Lamps', 'social', 90],
      ['Coast', 'email', 10],
    ]);
    expect(leads.total).toBe(2);
  });

  it('of a cost begin with what was spent', async () => {
    const cost = await rows('costPerLead');
    expect(cost.rows[0]).toMatchObject({ name: 'Coast', spend: [{ minor: 5_000, currency: 'CNY' }] });
  });

  it('come with the sums of its formula, and without amounts for those who see none', async () => {
    const spend = [{ minor: 5_000, currency: 'CNY' }];
    expect(await rows('costPerLead')).toMatchObject({ sums: { counts: { leads: 100 }, spend } });
    const own = await readDashboardRows(desk.doors, actorOf('analyst'), { ...question(), figure: 'leads' });
    expect(own).toMatchObject({ of: 'results', sums: { spend: [], revenue: [], lifetimeValue: null } });
  });

  it('of the work are the tasks and requests themselves', async () => {
    expect(await rows('taskCompletion')).toMatchObject({
      of: 'tasks',
      rows: [{ title: 'Poster', name: 'Coast' }],
    });
    expect(await rows('approvalsWaiting')).toEqual({ of: 'approvals', total: 0, rows: [] });
  });
});

describe('Approvals on a dashboard', () => {
  const figures = ['approvalHours', 'approvalSlowHours', 'approvalRounds'] as const;
  const days = () => ({ from: today(), to: today() });
  const rowsOf = (who: PersonName, figure: (typeof figures)[number] | 'approvalsWaiting') =>
    readDashboardRows(desk.doors, actorOf(who), { ...question({ days: days() }), figure });

  it('are counted in a campaign of which only a part was asked for', async () => {
    const plan = await readyCampaign(desk);
    const to = { minor: 9_000_000, currency: 'CNY' };
    const subject = { kind: 'budgetChange' as const, from: ready.budget, to };
    granted(await submitForApproval(desk.doors, desk.actors.lin, submission(plan, { subject })));
    await desk.jobs.settle();
    expect((await read('mei', { days: days() })).work.approvalsWaiting.now).toBe(1);
    expect(await rowsOf('mei', 'approvalsWaiting')).toMatchObject({
      total: 1,
      rows: [{ about: 'budgetChange' }],
    });
  });

  it('open the requests with the answers that the hours are counted from, also when they go on', async () => {
    const { document } = await submitted(desk, { mode: 'all' });
    const { id: requestId, campaignId, revision, round } = document;
    const answer = { campaignId, requestId, verb: 'approve' as const, comment: '' };
    const decided = granted(
      await decideApproval(desk.doors, desk.actors.mei, { ...answer, revisionShown: revision, round }),
    );
    expect(decided.refusal).toBeUndefined();
    await desk.jobs.settle();
    const { work } = await read('ana', { days: days() });
    expect([work.approvalHours.now, work.approvalRounds.now]).toEqual([0, null]);
    expect(await rowsOf('ana', 'approvalHours')).toMatchObject({ total: 1, rows: [{ requestId }] });
    expect(await rowsOf('ana', 'approvalRounds')).toMatchObject({ total: 0 });
    expect(await rowsOf('lin', 'approvalHours')).toMatchObject({ refused: 'notAllowed' });
  });

  it('are not even counted for those who may not read them', async () => {
    await submitted(desk);
    await desk.jobs.settle();
    expect((await read('lin', { days: days() })).work.approvalsWaiting.now).toBe(1);
    const seen = await read('analyst', { days: days() });
    expect(seen.can.seeApprovals).toBe(false);
    expect(seen.work.approvalsWaiting).toEqual({ now: null, before: null });
  });
});

describe('Campaigns side by side', () => {
  const compare = (who: PersonName | 'analyst', campaignIds: readonly string[]) =>
    compareCampaigns(desk.doors, actorOf(who), { workspaceId, campaignIds });

  it('stand in the order in which they were named, over all their days', async () => {
    const compared = granted(await compare('lin', [lamps, coast]));
    expect(compared.map(({ name, counts }) => [name, counts.leads])).toEqual([
      ['Lamps', 90],
      ['Coast', 14],
    ]);
  });

  it('are two to five, and all there', async () => {
    expect(await compare('lin', [coast, coast])).toMatchObject({ refused: 'malformed' });
    expect(await compare('lin', [coast, 'nothing'])).toMatchObject({ refused: 'notFound' });
    expect(isRefusal(await compare('gus', [coast, lamps]))).toBe(true);
  });

  it('show no amounts to those who may not see any', async () => {
    expect(JSON.stringify(granted(await compare('analyst', [coast, lamps])))).not.toContain('CNY');
  });
});
