import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign, Flight } from '../../src/domain/campaign.ts';
import { mostAlong } from '../../src/domain/most-along.ts';
import { movedAlong } from '../../src/domain/moving-along.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import type { Stored } from '../../src/ports.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import type { EditCampaign } from '../../src/usecases/campaigns/edit.ts';
import { moveCampaign } from '../../src/usecases/campaigns/move.ts';
import { readPlanFrame } from '../../src/usecases/plans/read.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
let made: Stored<Campaign>;
const before: Flight = { start: '2026-03-09', end: '2026-03-20' };
const after: Flight = { start: '2026-03-16', end: '2026-03-27' };

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch', flight: before, teamIds: ['bo'] } as const;
  const wanted = { workspaceId, once: 'once-0001', source: 'person' } as const;
  made = granted(
    await createCampaign(desk.doors, desk.actors.lin, { ...wanted, fields: { ...fields, teamIds: ['bo'] } }),
  );
  await add('brief', { start: '2026-03-03', due: '2026-03-05', assigneeId: 'bo' });
  await add('doors', { due: '2026-03-09', milestone: true });
  await add('fixed', { due: '2026-03-06', pinned: true });
});

const partition = () => ({ tenantId, scope: scopes.campaign(made.document.id) });
const campaignId = () => made.document.id;

async function add(title: string, fields: TaskEdit): Promise<Stored<Task>> {
  const wanted = { campaignId: campaignId(), once: `once-${title}`, source: 'person' as const };
  return granted(await createTask(desk.doors, desk.actors.lin, { ...wanted, fields: { title, ...fields } }));
}

async function tasks(): Promise<readonly Stored<Task>[]> {
  return granted(await listTasks(desk.doors, desk.actors.lin, campaignId())).tasks;
}

const dues = async () =>
  Object.fromEntries((await tasks()).map(({ document }) => [document.title, document.due]));

/** As a screen computes it. */
async function along(from = before, to = after): Promise<NonNullable<EditCampaign['tasks']>> {
  const all = await tasks();
  const { calendar } = granted(await readPlanFrame(desk.doors, desk.actors.lin, campaignId()));
  const { moves } = movedAlong(
    all.map(({ document }) => document),
    calendar,
    from,
    to,
  );
  return all.flatMap(({ document, version }) => {
    const dates = moves.get(document.id);
    return dates ? [{ taskId: document.id, ifVersion: version, ...dates }] : [];
  });
}

const move = (flight: Flight, more: Partial<EditCampaign> = {}, who: PersonName = 'lin') =>
  moveCampaign(desk.doors, desk.actors[who], {
    campaignId: campaignId(),
    ifVersion: made.version,
    flight,
    ...more,
  });

const events = async () => {
  const page = await desk.store.read(partition(), 'historyOfCampaign', {});
  return page.items.map(({ document }) => document.what).toReversed();
};

describe('A campaign is moved with its tasks', () => {
  it('in one commit that tells of each, arms its reminder anew, and is undone by the same call', async () => {
    const there = await dues();
    const commits = desk.commits();
    const moved = granted(await move(after, { tasks: await along() }));
    expect(desk.commits()).toBe(commits + 1);
    expect(await dues()).toEqual({ brief: '2026-03-12', doors: '2026-03-16', fixed: '2026-03-06' });
    expect((await events()).slice(-3).map(({ type }) => type)).toEqual([
      'campaign.edited',
      'task.edited',
      'task.edited',
    ]);
    const brief = moved.moved.find(({ document }) => document.title === 'brief');
    const reminder = `due.remind.${brief?.document.id}.2026-03-12.-2.bo`;
    expect(await desk.store.get(partition(), 'due', reminder)).toBeTruthy();

    made = moved;
    const back = moved.moved.map(({ document, version }) => {
      const [start, due] = document.title === 'brief' ? ['2026-03-03', '2026-03-05'] : [null, '2026-03-09'];
      return { taskId: document.id, ifVersion: version, start, due };
    });
    granted(await move(before, { tasks: back }));
    expect(await dues()).toEqual(there);
  });

  it('or not at all, when one of them changed since, is not there, or stands there twice', async () => {
    const asked = await along();
    const brief = (await tasks()).find(({ document }) => document.title === 'brief');
    const which = {
      campaignId: campaignId(),
      taskId: brief?.document.id ?? '',
      ifVersion: brief?.version ?? '',
    };
    granted(await editTask(desk.doors, desk.actors.bo, { ...which, edit: { priority: 'low' } }));
    const commits = desk.commits();
    expect(await move(after, { tasks: asked })).toMatchObject({ refused: 'stale' });
    const [one] = await along();
    if (!one) throw new Error('nothing moves');
    expect(await move(after, { tasks: [{ ...one, taskId: 'nowhere' }] })).toMatchObject({
      refused: 'notFound',
    });
    expect(await move(after, { tasks: [one, one] })).toMatchObject({ refused: 'malformed' });
    expect(await move(after, { tasks: [one] }, 'tia')).toMatchObject({ refused: 'notFound' });
    expect(await move(after, { tasks: [one] }, 'gus')).toMatchObject({ refused: 'notFound' });
    expect(desk.commits()).toBe(commits);
  });

  it('and nothing moves where the campaign does not', async () => {
    const [one] = await along();
    if (!one) throw new Error('nothing moves');
    const commits = desk.commits();
    expect(granted(await move(before, { tasks: [one] })).moved).toEqual([]);
    expect(desk.commits()).toBe(commits);
  });

  it('with as many as one call may name, in one commit', async () => {
    for (let index = 0; index < mostAlong - 2; index += 1)
      await add(`task ${index}`, { due: '2026-03-05', assigneeId: 'bo' });
    const asked = await along();
    expect(asked).toHaveLength(mostAlong);
    const commits = desk.commits();
    expect(granted(await move(after, { tasks: asked })).moved).toHaveLength(mostAlong);
    expect(desk.commits()).toBe(commits + 1);
  });

  it('and says why, when its dates were approved', async () => {
    const approval = { requestId: 'r-1', state: 'approved' as const };
    const put = [{ document: { ...made.document, approval }, ifVersion: made.version }];
    const outcome = await desk.store.commit(partition(), { put });
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    made = { ...made, version: outcome.versions[`campaign/${campaignId()}`] ?? '' };
    const commits = desk.commits();
    for (const reason of [undefined, '  '])
      expect(await move(after, { reason, tasks: await along() })).toEqual({
        refused: 'reasonNeeded',
        at: 'reason',
        facts: { of: 'dates' },
      });
    expect(desk.commits()).toBe(commits);
    granted(await move(after, { reason: ' The hall is taken. ', tasks: await along() }));
    expect((await events()).find(({ type }) => type === 'campaign.edited')).toMatchObject({
      reason: 'The hall is taken.',
    });
  });
});
