import { beforeEach, describe, expect, it } from 'vitest';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import { addAsset } from '../../src/usecases/assets/add.ts';
import { listAssets } from '../../src/usecases/assets/list.ts';
import { removeAsset } from '../../src/usecases/assets/remove.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { readSummaries } from '../../src/usecases/campaigns/summaries.ts';
import { readMyWork } from '../../src/usecases/people/my-work.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { readTask } from '../../src/usecases/tasks/list.ts';
import { remindTask } from '../../src/usecases/reminders/remind-task.ts';
import { deleteCampaign } from '../../src/usecases/trash/delete-campaign.ts';
import { deleteTask } from '../../src/usecases/trash/delete-task.ts';
import { foreseeDeletion } from '../../src/usecases/trash/foresee.ts';
import { listTrash } from '../../src/usecases/trash/list.ts';
import { purgeTrash } from '../../src/usecases/trash/purge.ts';
import { restore } from '../../src/usecases/trash/restore.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

const pdf = Uint8Array.from(Buffer.from('%PDF-1.7 the brief'));
const day = 86_400_000;
let desk: Department;
let campaignId: string;
let taskId: string;
let assetId: string;
let told: string | null;

const home = () => ({ tenantId, scope: scopes.campaign(campaignId) });
const version = async () => granted(await readCampaign(desk.doors, desk.actors.lin, campaignId)).version;
const drop = async (who: PersonName) =>
  deleteCampaign(desk.doors, desk.actors[who], { campaignId, ifVersion: await version() });
const back = (who: PersonName, noun: 'campaign' | 'task' | 'asset', targetId: string) =>
  restore(desk.doors, desk.actors[who], { campaignId, noun, targetId });
const trashOf = async (who: PersonName) =>
  granted(await listTrash(desk.doors, desk.actors[who], { workspaceId })).lines;
const board = async (who: PersonName) =>
  granted(await readSummaries(desk.doors, desk.actors[who], workspaceId)).map(({ id }) => id);

/** Everything that follows from what happened since. */
async function relayed(): Promise<void> {
  const { events, cursor } = await desk.store.events(told, 1_000);
  told = cursor;
  for (const subscriber of createSubscribers(desk.doors)) await subscriber.follow(events);
}

/** The due item that removes what was deleted, run by hand. */
async function purged(id: string) {
  const all = await desk.store.dueBefore('9999-01-01T00:00:00.000Z', 100);
  const item = all.find(
    ({ document: { errand } }) => errand.type === 'purgeTrash' && errand.trashedId === id,
  );
  if (item?.document.errand.type !== 'purgeTrash') throw new Error('Nothing removes it.');
  return purgeTrash(desk.doors, item, item.document.errand);
}

beforeEach(async () => {
  desk = await openDepartment();
  told = null;
  const fields = {
    name: 'Spring launch',
    type: 'launch' as const,
    teamIds: ['bo'],
    brief: 'Poster and mail',
    flight: { start: '2026-03-09', end: '2026-04-21' },
    budget: { minor: 100_00, currency: 'CNY' },
  };
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
  const poster = { title: 'Poster', assigneeId: 'bo', due: '2026-03-20' };
  const task = { campaignId, once: 'once-0002', source: 'person' as const, fields: poster };
  taskId = granted(await createTask(desk.doors, desk.actors.lin, task)).document.id;
  const file = { campaignId, name: 'brief.pdf', bytes: pdf };
  assetId = granted(await addAsset(desk.doors, desk.actors.lin, file)).document.id;
  await relayed();
});

async function asked(): Promise<string> {
  const request = await submitForApproval(desk.doors, desk.actors.lin, {
    campaignId,
    once: 'once-0003',
    ifVersion: await version(),
    approverIds: ['mei'],
    mode: 'any',
    dueAt: null,
    note: '',
  });
  await relayed();
  return granted(request).document.id;
}

describe('Deleting a campaign', () => {
  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['gus', 'notFound'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('is not for %s: %s, and nothing is written', async (who, refused) => {
    const commits = desk.commits();
    expect(await drop(who)).toEqual({ refused });
    expect(await foreseeDeletion(desk.doors, desk.actors[who], campaignId)).toEqual({ refused });
    expect(desk.commits()).toBe(commits);
  });

  it('is refused when it changed since it was looked at', async () => {
    const stale = { campaignId, ifVersion: 'old' };
    const commits = desk.commits();
    expect(await deleteCampaign(desk.doors, desk.actors.mei, stale)).toEqual({ refused: 'stale' });
    expect(desk.commits()).toBe(commits);
  });

  it('says before what would go, and which approval would not come back', async () => {
    await asked();
    expect(granted(await foreseeDeletion(desk.doors, desk.actors.mei, campaignId))).toMatchObject({
      tasks: 1,
      files: 1,
      requests: 1,
      waitingForIds: ['mei'],
      until: '2026-04-01T01:00:00.000Z',
    });
  });

  it('takes it out of every list, count and everybody’s work, and withdraws what is open because of it', async () => {
    const requestId = await asked();
    expect(await desk.store.countSummaries({ tenantId, scope: scopes.board(workspaceId) })).toEqual({
      inReview: 1,
    });
    granted(await drop('lin'));
    await relayed();
    expect(await readCampaign(desk.doors, desk.actors.ana, campaignId)).toEqual({ refused: 'notFound' });
    expect(await board('ana')).toEqual([]);
    expect(await desk.store.countSummaries({ tenantId, scope: scopes.board(workspaceId) })).toEqual({});
    for (const who of ['bo', 'mei'] as const)
      expect(await readMyWork(desk.doors, desk.actors[who])).toEqual([]);
    const request = await desk.store.get(home(), 'approval', requestId);
    expect(request?.document.status).toBe('withdrawn');
    const history = await desk.store.read(home(), 'historyOfCampaign', {});
    expect(history.items.map(({ document }) => document.what)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'approval.withdrawn', requestId, because: 'deleted' }),
        expect.objectContaining({ type: 'thing.deleted', noun: 'campaign', targetId: campaignId }),
      ]),
    );
  });

  it('twice is once, for the one who did it; others find nothing', async () => {
    const ifVersion = await version();
    granted(await deleteCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion }));
    const commits = desk.commits();
    const again = (who: PersonName) =>
      deleteCampaign(desk.doors, desk.actors[who], { campaignId, ifVersion });
    expect(isRefusal(await again('lin'))).toBe(false);
    expect(await again('mei')).toEqual({ refused: 'notFound' });
    expect(desk.commits()).toBe(commits);
  });

  it('lets no reminder of its tasks through', async () => {
    granted(await drop('lin'));
    const all = await desk.store.dueBefore('9999-01-01T00:00:00.000Z', 100);
    const item = all.find(({ document }) => document.errand.type === 'remindTask');
    if (item?.document.errand.type !== 'remindTask') throw new Error('No reminder was armed.');
    expect(await remindTask(desk.doors, item, item.document.errand)).toMatchObject({ state: 'cancelled' });
  });

  it('told twice changes nothing more', async () => {
    granted(await drop('lin'));
    const before = told;
    await relayed();
    const commits = desk.commits();
    told = before;
    await relayed();
    expect(await board('ana')).toEqual([]);
    expect((await trashOf('ana')).map(({ id }) => id)).toEqual([`campaign.${campaignId}`]);
    expect(desk.commits() - commits).toBeLessThan(10);
  });
});

describe('The trash', () => {
  it('lists what each may restore, with who and when and how long still', async () => {
    granted(await drop('lin'));
    await relayed();
    for (const who of ['ana', 'mei', 'lin'] as const)
      expect(await trashOf(who)).toMatchObject([
        {
          noun: 'campaign',
          targetId: campaignId,
          name: 'Spring launch',
          deletedBy: 'lin',
          deletedAt: '2026-03-02T01:00:00.000Z',
          until: '2026-04-01T01:00:00.000Z',
        },
      ]);
    for (const who of ['bo', 'gus'] as const) expect(await trashOf(who)).toEqual([]);
    for (const who of ['otto', 'tia', 'nora'] as const)
      expect((await listTrash(desk.doors, desk.actors[who], { workspaceId })) as object).not.toMatchObject({
        lines: [{ targetId: campaignId }],
      });
    expect(await listTrash(desk.doors, desk.actors.ana, { workspaceId, cursor: 'x' })).toEqual({
      refused: 'malformed',
      at: 'cursor',
    });
  });

  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('gives nothing back to %s: %s', async (who, refused) => {
    granted(await drop('lin'));
    const commits = desk.commits();
    expect(await back(who, 'campaign', campaignId)).toEqual({ refused });
    expect(desk.commits()).toBe(commits);
  });

  it('gives a campaign back with everything; its approval stays ended', async () => {
    const requestId = await asked();
    granted(await drop('lin'));
    await relayed();
    granted(await back('mei', 'campaign', campaignId));
    await relayed();
    const { document } = granted(await readCampaign(desk.doors, desk.actors.bo, campaignId));
    expect(document).toMatchObject({ status: 'planning', approval: { requestId, state: 'withdrawn' } });
    expect(await board('ana')).toEqual([campaignId]);
    expect(await trashOf('ana')).toEqual([]);
    expect(await readMyWork(desk.doors, desk.actors.bo)).toMatchObject([{ targetId: taskId }]);
    expect(granted(await listAssets(desk.doors, desk.actors.bo, campaignId)).assets).toHaveLength(1);
    expect(await back('mei', 'campaign', campaignId)).toEqual({ refused: 'notFound' });
  });

  it('gives nothing back when its time is over, even before it was removed', async () => {
    granted(await drop('lin'));
    await relayed();
    desk.clock.pass(30 * day);
    expect(await back('lin', 'campaign', campaignId)).toEqual({ refused: 'tooLate' });
    expect(await trashOf('ana')).toEqual([]);
  });

  it('is emptied by time: documents and bytes are gone, the history stays', async () => {
    const requestId = await asked();
    granted(await removeAsset(desk.doors, desk.actors.lin, { campaignId, assetId }));
    const file = { campaignId, name: 'other.pdf', bytes: pdf };
    const other = granted(await addAsset(desk.doors, desk.actors.lin, file)).document;
    granted(await drop('lin'));
    await relayed();
    desk.clock.pass(30 * day);
    expect(await purged(`campaign.${campaignId}`)).toBe('committed');
    await relayed();
    expect(await desk.store.get(home(), 'task', taskId)).toBeUndefined();
    expect(await desk.store.get(home(), 'approval', requestId)).toBeUndefined();
    expect(await desk.store.get(home(), 'trashed', `campaign.${campaignId}`)).toBeUndefined();
    expect(await desk.store.get(home(), 'trashed', `asset.${assetId}`)).toBeUndefined();
    expect(await desk.doors.files.get(home(), other.fileKey)).toBeUndefined();
    const history = await desk.store.read(home(), 'historyOfCampaign', {});
    expect(history.items[0]?.document.what).toMatchObject({ type: 'thing.purged', noun: 'campaign' });
    expect(history.items.length).toBeGreaterThan(5);
  });

  it('does not remove what was restored, nor what was deleted again since', async () => {
    granted(await drop('lin'));
    granted(await back('lin', 'campaign', campaignId));
    expect(await purged(`campaign.${campaignId}`)).toMatchObject({ state: 'cancelled' });
    desk.clock.pass(day);
    granted(await drop('lin'));
    expect(await purged(`campaign.${campaignId}`)).toMatchObject({ state: 'cancelled' });
    granted(await back('lin', 'campaign', campaignId));
    granted(await readTask(desk.doors, desk.actors.bo, { campaignId, taskId }));
  });
});

describe('A task or a file alone', () => {
  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('is not deleted by %s: %s', async (who, refused) => {
    const commits = desk.commits();
    expect(await deleteTask(desk.doors, desk.actors[who], { campaignId, taskId })).toEqual({ refused });
    expect(desk.commits()).toBe(commits);
  });

  it('a task leaves the list and the work of its assignee, and comes back to both', async () => {
    granted(await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId }));
    await relayed();
    expect(await readTask(desk.doors, desk.actors.bo, { campaignId, taskId })).toEqual({
      refused: 'notFound',
    });
    expect(await readMyWork(desk.doors, desk.actors.bo)).toEqual([]);
    expect(await trashOf('lin')).toMatchObject([{ noun: 'task', name: 'Poster' }]);
    granted(await back('lin', 'task', taskId));
    await relayed();
    expect(await readMyWork(desk.doors, desk.actors.bo)).toMatchObject([{ targetId: taskId }]);
  });

  it('a file keeps its bytes in the trash, and loses them with the end of its time', async () => {
    const { fileKey } = granted(await listAssets(desk.doors, desk.actors.bo, campaignId)).assets[0] ?? {
      fileKey: '',
    };
    granted(await removeAsset(desk.doors, desk.actors.lin, { campaignId, assetId }));
    await relayed();
    expect(await desk.doors.files.get(home(), fileKey)).toEqual(pdf);
    granted(await back('mei', 'asset', assetId));
    expect(granted(await listAssets(desk.doors, desk.actors.bo, campaignId)).assets).toHaveLength(1);
    desk.clock.pass(day);
    granted(await removeAsset(desk.doors, desk.actors.lin, { campaignId, assetId }));
    desk.clock.pass(30 * day);
    const items = await desk.store.dueBefore(desk.clock.now(), 100);
    for (const item of items)
      if (item.document.errand.type === 'purgeTrash')
        await purgeTrash(desk.doors, item, item.document.errand);
    expect(await desk.doors.files.get(home(), fileKey)).toBeUndefined();
  });

  it('comes back behind a newer file of its name', async () => {
    granted(await removeAsset(desk.doors, desk.actors.lin, { campaignId, assetId }));
    const bytes = Uint8Array.from(Buffer.from('%PDF-1.7 another'));
    granted(await addAsset(desk.doors, desk.actors.lin, { campaignId, name: 'brief.pdf', bytes }));
    granted(await back('lin', 'asset', assetId));
    const { assets } = granted(await listAssets(desk.doors, desk.actors.bo, campaignId));
    expect(assets.find(({ id }) => id === assetId)?.replaced).toBe(true);
    expect(assets.filter(({ replaced }) => !replaced)).toHaveLength(1);
  });

  it('of a deleted campaign does not come back before it', async () => {
    granted(await deleteTask(desk.doors, desk.actors.lin, { campaignId, taskId }));
    granted(await drop('lin'));
    expect(await back('lin', 'task', taskId)).toEqual({ refused: 'notFound' });
    granted(await back('lin', 'campaign', campaignId));
    granted(await back('lin', 'task', taskId));
  });
});
