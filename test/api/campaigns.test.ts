import { beforeEach, describe, expect, it } from 'vitest';
import { columnsType } from '../../src/contract/columns.ts';
import type { CampaignView } from '../../src/contract/views.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
let made: CampaignView;
const params = { workspaceId };

beforeEach(async () => {
  desk = await openDesk();
  made = await create('lin', 'once-0001', { guestIds: ['gus'] });
});

const create = (who: PersonName, once: string, more: object = {}): Promise<CampaignView> =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/campaigns', {
    params,
    body: { once, name: 'Spring launch', type: 'launch', budget: { minor: 100, currency: 'CNY' }, ...more },
  });

const edit = (who: PersonName, change: object, ifVersion = made.version) =>
  desk.as(who).call('PATCH /api/campaigns/:campaignId', {
    params: { campaignId: made.id },
    body: { ifVersion, edit: change },
  });

const read = (who: PersonName) =>
  desk.as(who).call('GET /api/campaigns/:campaignId', { params: { campaignId: made.id } });

describe('A campaign over HTTP', () => {
  it('is created, edited, moved, and tells its history', async () => {
    const edited = await edit('lin', { goal: '500 leads' });
    const moved = await desk.as('lin').call('POST /api/campaigns/:campaignId/flight', {
      params: { campaignId: made.id },
      body: { ifVersion: edited.version, flight: { start: '2026-03-02', end: '2026-03-09' } },
    });
    const planned = await desk.as('lin').call('POST /api/campaigns/:campaignId/status', {
      params: { campaignId: made.id },
      body: { ifVersion: moved.version, status: 'planning' },
    });
    expect(planned).toMatchObject({ code: 'MKT-1', status: 'planning', goal: '500 leads', revision: 3 });
    const { events } = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId/history', { params: { campaignId: made.id } });
    expect(events.map(({ what }) => what.type)).toEqual([
      'campaign.statusChanged',
      'campaign.edited',
      'campaign.edited',
      'campaign.created',
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('says what this reader can do now', async () => {
    expect(made.can).toEqual({
      edit: true,
      submit: true,
      submitPart: true,
      readBudget: true,
      addTask: true,
      addFile: true,
      delete: true,
      statuses: ['planning', 'archived'],
    });
    expect((await read('bo')).can).toMatchObject({ edit: false, submit: false, addTask: true, statuses: [] });
    expect((await read('gus')).can).toEqual({
      edit: false,
      submit: false,
      submitPart: false,
      readBudget: false,
      addTask: false,
      addFile: true,
      delete: false,
      statuses: [],
    });
  });

  it('shows amounts to staff and not to guests', async () => {
    expect((await read('bo')).budget).toEqual({ minor: 100, currency: 'CNY' });
    expect(await read('gus')).not.toHaveProperty('budget');
  });

  it('that somebody else changed is refused together with the campaign as it is now', async () => {
    await edit('mei', { goal: '500 leads' });
    const problem = await problemOf(edit('lin', { goal: '900 leads' }));
    expect(problem).toMatchObject({
      status: 409,
      code: 'stale',
      current: { id: made.id, goal: '500 leads' },
    });
  });

  it('that is asked for twice is made once', async () => {
    expect(await create('lin', 'once-0001', { guestIds: ['gus'] })).toEqual(made);
  });
});

describe('The lists of a workspace', () => {
  const board = (who: PersonName) => desk.as(who).call('GET /api/workspaces/:workspaceId/board', { params });
  const list = (who: PersonName) =>
    desk.as(who).call('GET /api/workspaces/:workspaceId/campaigns', { params });
  const namesFor = async (who: PersonName) =>
    (await list(who)).map(({ name }) => name).toSorted((one, other) => one.localeCompare(other));
  const path = `/api/workspaces/${workspaceId}/campaigns`;

  beforeEach(async () => {
    await create('lin', 'once-0002', { name: 'Inside' });
    await desk.relay();
  });

  it('show staff everything, and a guest what names them, without amounts', async () => {
    expect(await namesFor('bo')).toEqual(['Inside', 'Spring launch']);
    expect((await board('bo')).columns[0]).toMatchObject({ status: 'draft', count: 2 });
    const [only, ...others] = await list('gus');
    expect(only).toMatchObject({ name: 'Spring launch' });
    expect(only).not.toHaveProperty('budget');
    expect(others).toEqual([]);
    expect((await board('gus')).columns[0]).toMatchObject({ count: 1, campaigns: [{ id: made.id }] });
  });

  it('show a change as soon as it was projected, also one by another process', async () => {
    await list('bo');
    await board('bo');
    made = await edit('lin', { name: 'Autumn launch' });
    expect(await namesFor('bo')).toContain('Spring launch');
    await desk.relay();
    expect(await namesFor('bo')).toEqual(['Autumn launch', 'Inside']);
    expect((await board('bo')).columns[0]?.campaigns.map(({ name }) => name)).toContain('Autumn launch');
    await create('lin', 'once-0003', { name: 'Third' });
    await desk.relay();
    expect(await namesFor('bo')).toEqual(['Autumn launch', 'Inside', 'Third']);
  });

  it('say the same by rows and by columns, packed and plain', async () => {
    const byRows = await (await desk.ask('bo', 'GET', path)).json();
    const byColumns = await list('bo');
    expect(new Set(byColumns.map((each) => JSON.stringify(sorted(each))))).toEqual(
      new Set((byRows as object[]).map((each) => JSON.stringify(sorted(each)))),
    );
    const packed = await desk.ask('bo', 'GET', path, undefined, {
      accept: columnsType,
      'accept-encoding': 'gzip',
    });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const body = packed.body?.pipeThrough(new DecompressionStream('gzip'));
    const plain = await desk.ask('bo', 'GET', path, undefined, { accept: columnsType });
    expect(await new Response(body).text()).toBe(await plain.text());
  });

  it('are not sent again to somebody who has them, and are once they changed', async () => {
    const first = await desk.ask('bo', 'GET', path, undefined, { accept: columnsType });
    const etag = first.headers.get('etag') ?? '';
    const headers = { accept: columnsType, 'if-none-match': etag };
    const again = await desk.ask('bo', 'GET', path, undefined, headers);
    expect([again.status, await again.text()]).toEqual([304, '']);
    await edit('lin', { name: 'Autumn launch' });
    await desk.relay();
    expect((await desk.ask('bo', 'GET', path, undefined, headers)).status).toBe(200);
    const boardPath = `/api/workspaces/${workspaceId}/board`;
    const boardTag = (await desk.ask('bo', 'GET', boardPath)).headers.get('etag') ?? '';
    const same = await desk.ask('mei', 'GET', boardPath, undefined, { 'if-none-match': boardTag });
    expect(same.status).toBe(304);
  });

  it('can be read in part, after a notice', async () => {
    const some = await desk.as('bo').call('GET /api/workspaces/:workspaceId/summaries', {
      params,
      query: { ids: `${made.id},nothing` },
    });
    expect(some.map(({ id }) => id)).toEqual([made.id]);
    const tooMany = Array.from({ length: 201 }, () => 'x').join();
    const problem = await problemOf(
      desk.as('bo').call('GET /api/workspaces/:workspaceId/summaries', { params, query: { ids: tooMany } }),
    );
    expect(problem).toMatchObject({ code: 'malformed', at: 'ids' });
  });

  it('do not exist for people who are not in the workspace', async () => {
    for (const who of ['otto', 'nora'] as const) {
      expect(await problemOf(list(who))).toMatchObject({ status: 404, code: 'notFound' });
      expect(await problemOf(board(who))).toMatchObject({ status: 404, code: 'notFound' });
    }
    expect(await list('tia')).toEqual([]);
  });
});

function sorted(record: object): object {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
