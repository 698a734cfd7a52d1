import { beforeEach, describe, expect, it } from 'vitest';
import { type MakeViewLink, ViewOutside } from '../../src/contract/view-link-endpoints.ts';
import { mostViewLinks } from '../../src/domain/view-link.ts';
import { type Desk, openDesk, problemOf } from '../api/desk.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';

/* Pages for people without a seat: what a link to a view shows, to whose rights it is bound, and when it ends. */

let desk: Desk;
const params = { workspaceId };
const filter = { text: '', status: [], type: [], channel: [], owner: [] };
const all: MakeViewLink = { name: 'For the board', filter, days: 30 };

beforeEach(async () => {
  desk = await openDesk();
  const plan = (once: string, name: string, more: object) =>
    desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
      params,
      body: {
        once,
        name,
        type: 'launch',
        brief: 'Secret plan of the brief',
        budget: { minor: 987_654_321, currency: 'CNY' },
        ...more,
      },
    });
  const flight = { start: '2026-04-01', end: '2026-04-30' };
  await plan('once-0001', 'Spring launch', { flight, channels: ['email'], guestIds: ['gus'] });
  await plan('once-0002', 'Autumn fair', { channels: ['wechat'] });
  await desk.relay();
});

const make = (who: PersonName, body: MakeViewLink = all) =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/view-links', { params, body });
const list = (who: PersonName) =>
  desk.as(who).call('GET /api/workspaces/:workspaceId/view-links', { params });

function ask(path: string, secret?: string): Promise<Response> {
  const [where = '', own = ''] = path.split('#');
  const headers = { authorization: `Link ${secret ?? own}` };
  return desk.ask(undefined, 'GET', where.replace('/shown/', '/api/view-links/'), undefined, headers);
}

async function shown(path: string): Promise<ViewOutside> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return ViewOutside.parse(await response.json());
}

describe('A link to a view', () => {
  it('shows the campaigns of its filter as they are now, and neither amounts nor plans nor addresses', async () => {
    const { path } = await make('lin');
    const response = await ask(path);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const text = await response.text();
    expect(text).not.toMatch(/987654321|CNY|budget|Secret plan|@|"id"|lin"/);
    expect(JSON.parse(text)).toMatchObject({
      name: 'For the board',
      makerName: 'Lin',
      campaigns: [
        { name: 'Spring launch', status: 'draft', ownerName: 'Lin', channels: ['email'] },
        { name: 'Autumn fair', flight: null },
      ],
    });
    const email = await make('lin', { ...all, filter: { ...filter, channel: ['email'] } });
    expect((await shown(email.path)).campaigns.map(({ name }) => name)).toEqual(['Spring launch']);
    const [first] = (
      await desk.as('lin').call('GET /api/workspaces/:workspaceId/campaigns', { params })
    ).filter(({ name }) => name === 'Autumn fair');
    const campaignId = first?.id ?? '';
    const { version } = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId', { params: { campaignId } });
    const edit = { name: 'Winter fair' };
    await desk.as('lin').call('PATCH /api/campaigns/:campaignId', {
      params: { campaignId },
      body: { ifVersion: version, edit },
    });
    await desk.relay();
    expect((await shown(path)).campaigns.map(({ name }) => name)).toEqual(['Spring launch', 'Winter fair']);
  });

  it('is made by those who may show things outside, and ends with that right', async () => {
    expect(await problemOf(make('gus'))).toMatchObject({ code: 'notAllowed' });
    // Another tenant has a workspace of the same name; what is shown is its own.
    expect((await shown((await make('tia')).path)).campaigns).toEqual([]);
    expect((await list('gus')).mayMake).toBe(false);
    const { path } = await make('bo');
    expect((await shown(path)).campaigns).toHaveLength(2);
    await desk.change('bo', { memberships: [{ workspaceId, role: 'guest' }] });
    expect((await ask(path)).status).toBe(404);
    await desk.change('bo', { memberships: [{ workspaceId, role: 'member' }] });
    expect((await ask(path)).status).toBe(200);
    await desk.change('bo', { active: false });
    expect((await ask(path)).status).toBe(404);
  });

  it('ends by itself when its time is over, and at once when its maker says so; nobody else can', async () => {
    const { link, path } = await make('lin', { ...all, days: 1 });
    desk.clock.pass(24 * 3_600_000 - 1);
    await shown(path);
    expect((await list('lin')).links).toMatchObject([
      { id: link.id, lastUsedOn: desk.clock.now().slice(0, 10) },
    ]);
    desk.clock.pass(1);
    expect((await ask(path)).status).toBe(404);
    const other = await make('lin');
    const end = (who: PersonName) =>
      desk.as(who).call('DELETE /api/workspaces/:workspaceId/view-links/:linkId', {
        params: { workspaceId, linkId: other.link.id },
      });
    for (const who of ['ana', 'bo', 'gus', 'tia'] as const)
      expect(await problemOf(end(who))).toMatchObject({ code: 'notFound' });
    expect((await list('ana')).links).toEqual([]);
    await shown(other.path);
    await end('lin');
    expect((await ask(other.path)).status).toBe(404);
    expect((await list('lin')).links.map(({ id }) => id)).toEqual([link.id]);
  });

  it('is no answer to any key but its own, and what opens it is kept nowhere', async () => {
    const { path } = await make('lin');
    const other = await make('bo');
    const [where = '', secret = ''] = path.split('#');
    const [, , tenant = '', id = ''] = where.split('/');
    const tried = await Promise.all([
      ask(path, 'A'.repeat(43)),
      ask(path, other.path.split('#')[1]),
      ask(`/shown/${tenant}/nothing#${secret}`),
      ask(`/shown/tenant-2/${id}#${secret}`),
      ask(path, 'short'),
      ask(`/shown/${tenant}/..%2f${id}#${secret}`),
    ]);
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 404));
    await shown(path);
    const { items } = await desk.store.everything(null, 1_000);
    const { events } = await desk.store.events(null, 1_000);
    expect(JSON.stringify([items, events, desk.log, desk.faults])).not.toContain(secret);
    expect(JSON.stringify(desk.log)).not.toContain(id);
    expect(events.filter(({ what }) => what.type === 'viewLink.made').map(({ actorId }) => actorId)).toEqual([
      'lin',
      'bo',
    ]);
  });

  it('is one of few: who has too many ends one first', async () => {
    for (let count = 0; count < mostViewLinks; count += 1) await make('lin');
    expect(await problemOf(make('lin'))).toMatchObject({ code: 'tooLarge' });
    await make('bo');
  });
});
