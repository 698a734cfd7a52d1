import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MakeFeed } from '../../src/contract/feed-endpoints.ts';
import { mostFeeds } from '../../src/domain/calendar-feed.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type Desk, openDesk, problemOf } from '../api/desk.ts';
import { weekly } from '../kit/series-bodies.ts';
import { type PersonName, tenantId, workspaceId } from '../kit/department.ts';

/* Calendars that look in from outside: what an address shows, to whose rights it is bound, and when it ends. */

let desk: Desk;
const feeds = 'GET /api/workspaces/:workspaceId/feeds';
const params = { workspaceId };
const filter = { text: '', status: [], type: [], channel: [], owner: [] };
const all: MakeFeed = { name: 'Campaigns', shows: { kind: 'campaigns', filter } };

async function planned(once: string, name: string, more: object = {}) {
  const campaign = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params,
    body: {
      once,
      name,
      type: 'launch',
      flight: { start: '2026-04-01', end: '2026-04-30' },
      budget: { minor: 987_654_321, currency: 'CNY' },
      ...more,
    },
  });
  await desk.relay();
  return campaign;
}

async function open(changes: Parameters<typeof openDesk>[0] = {}): Promise<void> {
  desk = await openDesk(changes);
  await planned('once-0001', 'Spring, launch; 春', { channels: ['email'] });
  await planned('once-0002', 'Autumn fair', {
    channels: ['wechat'],
    flight: { start: '2026-09-01', end: '2026-09-10' },
  });
}

beforeEach(() => open());

const made = (who: PersonName, body: MakeFeed = all) =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/feeds', { params, body });

const ask = (path: string, headers: Record<string, string> = {}) =>
  desk.ask(undefined, 'GET', path, undefined, headers);

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

async function shown(path: string): Promise<string[]> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return eventsIn(await response.text()).map(({ summary }) => summary);
}

/** Everything of an answer but what differs from call to call. */
async function told(response: Response) {
  const { requestId: _number, ...problem } = (await response.json()) as Record<string, unknown>;
  return {
    status: response.status,
    problem,
    headers: [...response.headers].filter(([name]) => name !== 'x-request-id'),
  };
}

describe('A subscription', () => {
  it('shows what the view shows, in the language of its owner, and never an amount', async () => {
    await desk.change('lin', { locale: 'zh-CN' });
    const { path } = await made('lin');
    const response = await ask(path);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    const text = await response.text();
    expect(text).not.toMatch(/987654321|9,?876,?543|CNY|budget|mei@|lin@/i);
    const found = eventsIn(text);
    expect(found.map(({ summary }) => summary)).toEqual(['Spring, launch; 春', 'Autumn fair']);
    expect(found.map(({ startDate, endDate }) => [String(startDate), String(endDate)])).toEqual([
      ['2026-04-01', '2026-05-01'],
      ['2026-09-01', '2026-09-11'],
    ]);
    expect(found[0]?.description).toContain('状态: 草稿');
    expect(String(found[0]?.component.getFirstPropertyValue('url'))).toMatch(
      /^https:\/\/desk\.example\/tab\/campaigns\//,
    );
    const email = await made('lin', {
      name: 'Email',
      shows: { kind: 'campaigns', filter: { ...filter, channel: ['email'], text: 'ＳＰＲＩＮＧ' } },
    });
    expect(await shown(email.path)).toEqual(['Spring, launch; 春']);
  });

  it('shows tasks and milestones of its owner until they are done', async () => {
    const campaign = await planned('once-0003', 'Coast film');
    const task = (once: string, title: string, more: object) =>
      desk.as('lin').call('POST /api/campaigns/:campaignId/tasks', {
        params: { campaignId: campaign.id },
        body: { once, title, assigneeId: 'bo', ...more },
      });
    await task('once-0011', 'Film it', { start: '2026-04-02', due: '2026-04-03' });
    await task('once-0012', 'Opening night', { due: '2026-04-09', milestone: true });
    await task('once-0013', 'Some day', { due: null });
    await task('once-0014', "Somebody else's", { due: '2026-04-09', assigneeId: 'lin' });
    await desk.relay();
    const { path } = await made('bo', { name: 'Mine', shows: { kind: 'mine' } });
    const found = eventsIn(await (await ask(path)).text());
    expect(
      found.map(({ summary, startDate, endDate }) => [summary, String(startDate), String(endDate)]),
    ).toEqual([
      ['Film it', '2026-04-02', '2026-04-04'],
      ['Milestone: Opening night', '2026-04-09', '2026-04-10'],
    ]);
    expect(found[0]?.description).toContain('Coast film');
  });

  it('shows approvals that wait for its owner, and what recurs for them ahead of time', async () => {
    const ready = { brief: 'Film', goal: 'More', audience: 'All', channels: ['email'] };
    const campaign = await planned('once-0005', 'Coast film', ready);
    const at = { params: { campaignId: campaign.id } };
    await desk.as('lin').call('POST /api/campaigns/:campaignId/approvals', {
      ...at,
      body: {
        once: 'once-0021',
        ifVersion: campaign.version,
        approverIds: ['bo'],
        mode: 'any',
        note: '',
        dueAt: '2026-03-20T11:30:00.000Z',
      },
    });
    await desk.as('lin').call('POST /api/campaigns/:campaignId/series', {
      ...at,
      body: {
        ...weekly,
        start: '2026-03-09',
        once: 'once-0022',
        title: 'Look at the figures',
        assigneeId: 'bo',
      },
    });
    await desk.as('lin').call('POST /api/campaigns/:campaignId/series', {
      ...at,
      body: { ...weekly, start: '2026-03-09', once: 'once-0023', title: "Lin's own", assigneeId: 'lin' },
    });
    await desk.relay();
    const { path } = await made('bo', { name: 'Mine', shows: { kind: 'mine' } });
    const text = await (await ask(path)).text();
    expect(text).not.toMatch(/987654321|9,?876,?543|Lin's own/);
    const found = eventsIn(text);
    const approval = found.filter(({ summary }) => summary.startsWith('Approval due: '));
    expect(approval.map(({ summary, startDate }) => [summary, String(startDate)])).toEqual([
      ['Approval due: Coast film', '2026-03-20'],
    ]);
    const recurring = found.filter(({ summary }) => summary === 'Look at the figures');
    expect(recurring.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  });

  it('is not sent again while nothing changed, and says which day it was last read', async () => {
    const { feed, path } = await made('lin');
    expect((await desk.as('lin').call(feeds, { params }))[0]).toMatchObject({
      id: feed.id,
      lastUsedOn: null,
    });
    const before = desk.commits();
    const etag = (await ask(path)).headers.get('etag') ?? '';
    expect(desk.commits()).toBe(before + 1);
    const again = await ask(path, { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    desk.clock.pass(60_000);
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
    expect(desk.commits()).toBe(before + 1);
    await planned('once-0004', 'New one');
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(200);
    const [line] = await desk.as('lin').call(feeds, { params });
    expect(line?.lastUsedOn).toBe(desk.clock.now().slice(0, 10));
  });

  it('follows the rights that its owner has at each call, and ends with them', async () => {
    const guests = await made('gus');
    expect(await shown(guests.path)).toEqual([]);
    const [spring] = (
      await desk.as('lin').call('GET /api/workspaces/:workspaceId/campaigns', { params })
    ).filter(({ name }) => name.startsWith('Spring'));
    if (!spring) throw new Error('There is no such campaign.');
    const { version } = await desk.as('lin').call('GET /api/campaigns/:campaignId', {
      params: { campaignId: spring.id },
    });
    await desk.as('lin').call('PATCH /api/campaigns/:campaignId', {
      params: { campaignId: spring.id },
      body: { ifVersion: version, edit: { guestIds: ['gus'] } },
    });
    await desk.relay();
    expect(await shown(guests.path)).toEqual(['Spring, launch; 春']);

    const { path } = await made('bo');
    expect(await shown(path)).toHaveLength(2);
    await desk.change('bo', { memberships: [{ workspaceId, role: 'guest' }] });
    expect(await shown(path)).toEqual([]);
    await desk.change('bo', { memberships: [] });
    expect((await ask(path)).status).toBe(404);
    await desk.change('bo', { active: false });
    expect((await ask(path)).status).toBe(404);
  });

  it('ends at once when its owner says so, and nobody else can', async () => {
    const { feed, path } = await made('lin');
    expect(await shown(path)).toHaveLength(2);
    const end = (who: PersonName) =>
      desk.as(who).call('DELETE /api/workspaces/:workspaceId/feeds/:feedId', {
        params: { workspaceId, feedId: feed.id },
      });
    for (const who of ['ana', 'bo', 'gus', 'tia'] as const)
      expect(await problemOf(end(who))).toMatchObject({ code: 'notFound' });
    expect(await desk.as('ana').call(feeds, { params })).toEqual([]);
    expect(await shown(path)).toHaveLength(2);
    await end('lin');
    expect((await ask(path)).status).toBe(404);
    expect(await problemOf(end('lin'))).toMatchObject({ code: 'notFound' });
    expect(await desk.as('lin').call(feeds, { params })).toEqual([]);
  });

  it('is no answer to any key but its own, always the same one', async () => {
    const { path } = await made('lin');
    const other = await made('bo');
    const [tenant = '', id = '', secret = ''] = path.replace(/^\/feeds\/|\.ics$/g, '').split('~~');
    const otherSecret = other.path.split('~~')[2] ?? '';
    const tried = [
      `/feeds/${tenant}~~${id}~~${'A'.repeat(43)}.ics`,
      `/feeds/${tenant}~~${id}~~${otherSecret}`,
      `/feeds/${tenant}~~nobody~~${secret}.ics`,
      `/feeds/tenant-2~~${id}~~${secret}.ics`,
      `/feeds/${tenant}~~${id}~~${secret}`,
      `/feeds/calendar.ics`,
      `/feeds/${tenant}~~${id}~~.ics`,
    ];
    const answers = await Promise.all(tried.map(async (each) => told(await ask(each))));
    expect(answers.map(({ status }) => status)).toEqual(tried.map(() => 404));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('keeps what opens it out of the store, the log and the record', async () => {
    const { feed, path } = await made('lin');
    const secret = (path.split('~~')[2] ?? '').replace('.ics', '');
    expect(secret).toMatch(/^[\w-]{43}$/);
    await ask(path);
    await ask(path.replace(secret, 'B'.repeat(43)));
    await desk.as('lin').call('DELETE /api/workspaces/:workspaceId/feeds/:feedId', {
      params: { workspaceId, feedId: feed.id },
    });
    const { items } = await desk.store.everything(null, 1_000);
    const { events } = await desk.store.events(null, 1_000);
    expect(JSON.stringify([items, events, desk.log, desk.faults])).not.toContain(secret);
    expect(desk.log.map(({ endpoint }) => endpoint)).toContain('GET /feeds/:feed');
    expect(JSON.stringify(desk.log)).not.toContain('~~');
    expect(
      events.filter(({ what }) => what.type.startsWith('feed.')).map(({ what, actorId }) => [what, actorId]),
    ).toEqual([
      [{ type: 'feed.made', feedId: feed.id, name: 'Campaigns', shows: 'campaigns' }, 'lin'],
      [{ type: 'feed.revoked', feedId: feed.id, name: 'Campaigns', shows: 'campaigns' }, 'lin'],
    ]);
    const stored = await desk.store.get({ tenantId, scope: scopes.feeds() }, 'calendarFeed', feed.id);
    expect(stored).toBeUndefined();
  });

  it('makes an address that guesses wait, one feed that asks too often too, and has an end to how many', async () => {
    await open({ perPerson: 60 });
    const { path } = await made('lin');
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const guess = path.replace(/~~[^~]*$/, `~~${'C'.repeat(43)}.ics`);
    const tries = [];
    for (let count = 0; count < 40; count += 1) tries.push((await ask(guess, from('198.51.100.7'))).status);
    expect(tries[0]).toBe(404);
    expect(tries.at(-1)).toBe(429);
    expect((await ask(path, from('198.51.100.7'))).status).toBe(429);
    desk.clock.pass(3_600_000);
    const reads = [];
    for (let count = 0; count < 40; count += 1)
      reads.push((await ask(path, from(`203.0.113.${count}`))).status);
    expect([reads[0], reads.at(-1)]).toEqual([200, 429]);
    await open();
    for (let count = 0; count < mostFeeds; count += 1) await made('lin');
    expect(await problemOf(made('lin'))).toMatchObject({ code: 'tooLarge' });
    await made('bo');
  });
});
