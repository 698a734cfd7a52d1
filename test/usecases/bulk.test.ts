import { beforeEach, describe, expect, it } from 'vitest';
import type { BulkChange } from '../../src/domain/bulk-change.ts';
import { mostAlong } from '../../src/domain/most-along.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { Campaign, CampaignEdit } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import { changeMany } from '../../src/usecases/bulk/change.ts';
import { readBulk } from '../../src/usecases/bulk/read.ts';
import { previewBulk } from '../../src/usecases/bulk/preview.ts';
import { undoMany } from '../../src/usecases/bulk/undo.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { deleteTask } from '../../src/usecases/trash/delete-task.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

const batchId = 'batch-0001';
let desk: Department;
let ids: string[];

beforeEach(async () => {
  desk = await openDepartment();
  ids = [
    await made('lin', { flight: { start: '2026-03-09', end: '2026-03-20' }, tags: ['spring'] }),
    await made('mei', { flight: { start: '2026-04-01', end: '2026-04-02' } }),
    await made('lin', {}),
  ];
});

let count = 0;
async function made(who: PersonName, fields: CampaignEdit): Promise<string> {
  count += 1;
  const wanted = { workspaceId, once: `once-${1_000 + count}`, source: 'person' } as const;
  const all = { name: `Campaign ${count}`, type: 'email' as const, ...fields };
  return granted(await createCampaign(desk.doors, desk.actors[who], { ...wanted, fields: all })).document.id;
}

const stored = async (id = '') => desk.store.get({ tenantId, scope: scopes.campaign(id) }, 'campaign', id);
const now = async (id = ''): Promise<Campaign> =>
  granted(await readCampaign(desk.doors, desk.actors.ana, id)).document;
const asks = async (which = ids) =>
  Promise.all(which.map(async (id) => ({ campaignId: id, ifVersion: (await stored(id))?.version ?? '' })));
const change = async (who: PersonName, wanted: BulkChange, campaigns = asks(), batch = batchId) =>
  changeMany(desk.doors, desk.actors[who], {
    workspaceId,
    batchId: batch,
    part: 0,
    change: wanted,
    campaigns: await campaigns,
  });
const undo = (who: PersonName, part = 0) =>
  undoMany(desk.doors, desk.actors[who], { workspaceId, batchId, part });
const codes = (answer: Awaited<ReturnType<typeof change>>) =>
  granted(answer).map(({ refusal }) => refusal?.refused);
const undone = async (who: PersonName) => {
  const answer = await undo(who);
  return isRefusal(answer) ? answer : answer.outcomes.map(({ refusal }) => refusal?.refused);
};

describe('Many campaigns are changed at once', () => {
  it.each<[PersonName, string | undefined]>([
    ['bo', 'notAllowed'],
    ['gus', 'notFound'],
  ])('%s may change none of them, and nothing is written: %s', async (who, code) => {
    const commits = desk.commits();
    expect(codes(await change(who, { kind: 'addTag', tag: 'new' }))).toEqual([code, code, code]);
    expect(desk.commits()).toBe(commits);
  });

  it.each(['otto', 'nora'] as const)('%s does not find the workspace', async (who) => {
    expect(await change(who, { kind: 'delete' })).toEqual({ refused: 'notFound' });
  });

  it('people of another tenant reach nothing here', async () => {
    expect(codes(await change('tia', { kind: 'addTag', tag: 'new' }))).toEqual([
      'notFound',
      'notFound',
      'notFound',
    ]);
  });

  it('says before what would happen to each, and writes nothing', async () => {
    const commits = desk.commits();
    const wanted = { workspaceId, change: { kind: 'shift', days: 7 }, campaignIds: ids } as const;
    const rows = granted(await previewBulk(desk.doors, desk.actors.lin, wanted));
    expect(rows.map(({ refusal, unchanged }) => [refusal?.refused, unchanged])).toEqual([
      [undefined, false],
      ['notAllowed', false],
      ['incomplete', false],
    ]);
    expect(desk.commits()).toBe(commits);
  });

  it('each on its own, with an event of its own that names the batch', async () => {
    expect(codes(await change('lin', { kind: 'shift', days: 7 }))).toEqual([
      undefined,
      'notAllowed',
      'incomplete',
    ]);
    expect((await now(ids[0])).flight).toEqual({ start: '2026-03-16', end: '2026-03-27' });
    expect((await now(ids[1])).flight).toEqual({ start: '2026-04-01', end: '2026-04-02' });
    const history = await desk.store.read(
      { tenantId, scope: scopes.campaign(ids[0] ?? '') },
      'historyOfCampaign',
      {},
    );
    expect(history.items[0]?.document).toMatchObject({
      actorId: 'lin',
      what: { type: 'campaign.edited', batchId },
    });
  });

  it('one that changed since it was looked at is left alone', async () => {
    const looked = asks();
    await looked;
    await edit('mei', ids[0], { goal: 'More' });
    expect(codes(await change('mei', { kind: 'addTag', tag: 'new' }, looked))).toEqual([
      'stale',
      undefined,
      undefined,
    ]);
  });

  it('asked twice, each is changed once; another question under the same batch is refused', async () => {
    const looked = asks();
    await change('mei', { kind: 'shift', days: 7 }, looked);
    const commits = desk.commits();
    expect(codes(await change('mei', { kind: 'shift', days: 7 }, looked))).toEqual([
      undefined,
      undefined,
      'incomplete',
    ]);
    expect(desk.commits()).toBe(commits);
    expect((await now(ids[0])).flight?.start).toBe('2026-03-16');
    expect(await change('mei', { kind: 'shift', days: 8 }, looked)).toEqual({ refused: 'duplicate' });
    expect(await change('ana', { kind: 'shift', days: 7 }, looked)).toEqual({ refused: 'duplicate' });
  });

  it('somebody unknown is nobody’s owner', async () => {
    expect(codes(await change('mei', { kind: 'owner', personId: 'gus' }))).toEqual([
      'unknownPerson',
      'unknownPerson',
      'unknownPerson',
    ]);
  });
});

async function edit(who: PersonName, campaignId = '', fields: CampaignEdit): Promise<void> {
  const ifVersion = (await stored(campaignId))?.version ?? '';
  granted(await editCampaign(desk.doors, desk.actors[who], { campaignId, ifVersion, edit: fields }));
}

describe('One undo takes all of it back', () => {
  it.each<[BulkChange, (campaign: Campaign) => unknown]>([
    [{ kind: 'owner', personId: 'bo' }, ({ ownerId }) => ownerId],
    [{ kind: 'addToTeam', personId: 'bo' }, ({ teamIds }) => teamIds],
    [{ kind: 'addTag', tag: 'new' }, ({ tags }) => tags],
    [{ kind: 'shift', days: -3 }, ({ flight }) => flight],
    [{ kind: 'status', status: 'archived' }, ({ status }) => status],
  ])('after %o', async (wanted, seen) => {
    const before = await Promise.all(ids.map(now));
    await change('mei', wanted);
    expect((await Promise.all(ids.map(now))).map(seen)).not.toEqual(before.map(seen));
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect((await Promise.all(ids.map(now))).map(seen)).toEqual(before.map(seen));
    const commits = desk.commits();
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect(desk.commits()).toBe(commits);
  });

  it('after deleting', async () => {
    expect(codes(await change('mei', { kind: 'delete' }))).toEqual([undefined, undefined, undefined]);
    expect(await stored(ids[0])).toBeUndefined();
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect(await Promise.all(ids.map(async (id) => (await now(id)).id))).toEqual(ids);
  });

  it('but what somebody changed since is named and left alone', async () => {
    await change('mei', { kind: 'addTag', tag: 'new' });
    await edit('lin', ids[0], { tags: ['mine'] });
    await edit('lin', ids[2], { goal: 'Other fields do not matter' });
    expect(await undone('mei')).toEqual(['stale', undefined, undefined]);
    expect((await now(ids[0])).tags).toEqual(['mine']);
    expect(await now(ids[2])).toMatchObject({ tags: [], goal: 'Other fields do not matter' });
  });

  it('and nobody else’s, and not for ever', async () => {
    await change('mei', { kind: 'addTag', tag: 'new' });
    expect(await undo('ana')).toEqual({ refused: 'notFound' });
    expect(await undo('mei', 1)).toEqual({ refused: 'notFound' });
    desk.clock.pass(30 * 86_400_000);
    expect(await undo('mei')).toEqual({ refused: 'tooLate' });
  });
});

describe('A bulk change in the history', () => {
  const read = (who: PersonName) => readBulk(desk.doors, desk.actors[who], { workspaceId, batchId });
  const part = async (number: number, campaigns: string[]) =>
    changeMany(desk.doors, desk.actors.mei, {
      workspaceId,
      batchId,
      part: number,
      change: { kind: 'addTag', tag: 'new' },
      campaigns: await asks(campaigns),
    });

  it('says of how many campaigns it was, over all its parts, and only whoever did it can take it back', async () => {
    for (const [number, id] of ids.entries()) await part(number, [id]);
    const undoUntil = new Date(Date.parse(desk.clock.now()) + 30 * 86_400_000).toISOString();
    expect(await read('mei')).toEqual({ campaigns: 3, undoUntil });
    expect(await read('ana')).toEqual({ campaigns: 3, undoUntil: null });
    desk.clock.pass(30 * 86_400_000);
    expect(await read('mei')).toEqual({ campaigns: 3, undoUntil: null });
  });

  it('of more parts than are read at once is counted whole', async () => {
    for (let number = 0; number < 12; number += 1) await part(number, [ids[0] ?? '']);
    expect(await read('mei')).toMatchObject({ campaigns: 12 });
  });

  it.each(['gus', 'otto', 'nora', 'tia'] as const)('%s does not hear of the others', async (who) => {
    await change('mei', { kind: 'addTag', tag: 'new' });
    expect(await read(who)).toEqual({ refused: 'notFound' });
  });

  it.each<BulkChange>([
    { kind: 'addTag', tag: 'new' },
    { kind: 'status', status: 'archived' },
  ])('says that it was taken back: %o', async (wanted) => {
    await change('mei', wanted);
    await undo('mei');
    const partition = { tenantId, scope: scopes.campaign(ids[0] ?? '') };
    const { items } = await desk.store.read(partition, 'historyOfCampaign', {});
    expect(items[0]?.document.what).toMatchObject({ undoes: batchId });
    expect(items[0]?.document.what).not.toHaveProperty('batchId');
  });
});

describe('Dates of many campaigns move with their tasks', () => {
  const shift = { kind: 'shift', days: 7, withTasks: true } as const;
  const task = async (title: string, fields: TaskEdit = {}, campaignId = ids[0] ?? '') =>
    granted(
      await createTask(desk.doors, desk.actors.lin, {
        campaignId,
        once: `once-${title}`,
        source: 'person',
        fields: { title, due: '2026-03-04', ...fields },
      }),
    ).document.id;
  const due = async (taskId: string) =>
    (await desk.store.get({ tenantId, scope: scopes.campaign(ids[0] ?? '') }, 'task', taskId))?.document.due;
  const foreseen = async (wanted: BulkChange) =>
    granted(
      await previewBulk(desk.doors, desk.actors.mei, { workspaceId, change: wanted, campaignIds: ids }),
    ).map(({ refusal, tasks, needs }) => [refusal?.refused ?? tasks, ...needs]);

  it('counted before, each campaign with its own in one commit, and all back with one undo', async () => {
    const [brief, fixed] = [await task('brief'), await task('fixed', { pinned: true })];
    expect(await foreseen(shift)).toEqual([[1], [0], ['incomplete']]);
    expect(await foreseen({ kind: 'shift', days: 7 })).toEqual([[0], [0], ['incomplete']]);
    const commits = desk.commits();
    expect(codes(await change('mei', shift))).toEqual([undefined, undefined, 'incomplete']);
    // The batch, and one for each campaign.
    expect(desk.commits()).toBe(commits + 3);
    expect([await due(brief), await due(fixed)]).toEqual(['2026-03-11', '2026-03-04']);
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect(await due(brief)).toBe('2026-03-04');
    expect((await now(ids[0])).flight?.start).toBe('2026-03-09');
    const again = desk.commits();
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect(desk.commits()).toBe(again);
  });

  it('a task that somebody moved since keeps its campaign there, one that is gone does not', async () => {
    const [brief, print] = [await task('brief'), await task('print')];
    granted(await change('mei', shift));
    const where = { tenantId, scope: scopes.campaign(ids[0] ?? '') };
    const version = async (id: string) => (await desk.store.get(where, 'task', id))?.version ?? '';
    const which = { campaignId: ids[0] ?? '', taskId: brief };
    const moved = { ...which, ifVersion: await version(brief), edit: { due: '2026-03-30' } };
    granted(await editTask(desk.doors, desk.actors.lin, moved));
    expect(await undone('mei')).toEqual(['stale', undefined, undefined]);
    expect([await due(brief), await due(print)]).toEqual(['2026-03-30', '2026-03-11']);
    granted(await deleteTask(desk.doors, desk.actors.mei, which));
    expect(await undone('mei')).toEqual([undefined, undefined, undefined]);
    expect(await due(print)).toBe('2026-03-04');
  });

  it('more tasks than one commit holds leave their campaign where it is', async () => {
    for (let index = 0; index <= mostAlong; index += 1) await task(`task ${index}`);
    expect(await foreseen(shift)).toEqual([['tooLarge'], [0], ['incomplete']]);
    expect(codes(await change('mei', shift))).toEqual(['tooLarge', undefined, 'incomplete']);
    expect((await now(ids[0])).flight?.start).toBe('2026-03-09');
  });

  it('approved dates need a reason, which is said before', async () => {
    const present = await stored(ids[0]);
    if (!present) throw new Error('no campaign');
    const approval = { requestId: 'r-1', state: 'approved' as const };
    const where = { tenantId, scope: scopes.campaign(ids[0] ?? '') };
    const put = [{ document: { ...present.document, approval }, ifVersion: present.version }];
    expect((await desk.store.commit(where, { put })).kind).toBe('ok');
    expect(await foreseen(shift)).toEqual([[0, 'dates'], [0], ['incomplete']]);
    expect(codes(await change('mei', shift))).toEqual(['reasonNeeded', undefined, 'incomplete']);
    const wanted = { workspaceId, batchId: 'batch-0002', part: 0, change: shift };
    const campaigns = await asks(ids.slice(0, 1));
    const answer = await changeMany(desk.doors, desk.actors.mei, { ...wanted, campaigns, reason: 'Hall' });
    expect(codes(answer)).toEqual([undefined]);
  });
});
