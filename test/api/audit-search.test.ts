import { beforeEach, describe, expect, it } from 'vitest';
import { scopes } from '../../src/domain/scope.ts';
import { tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

const days = { from: '2026-03-01', to: '2026-03-31' };

let desk: Desk;
let coast: string;
beforeEach(async () => {
  desk = await openDesk({ perPerson: 100_000 });
  coast = await campaign('lin', 'Coast', workspaceId);
  await campaign('otto', 'Elsewhere', 'other');
  await campaign('mei', 'Harbour', workspaceId);
  await desk.as('lin').call('PATCH /api/campaigns/:campaignId', {
    params: { campaignId: coast },
    body: { edit: { name: '=HYPERLINK("https://evil.example")' }, ifVersion: await versionOf(coast) },
  });
  await desk.relay();
});

async function campaign(who: 'lin' | 'mei' | 'otto', name: string, workspace: string): Promise<string> {
  const { id } = await desk.as(who).call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId: workspace },
    body: { once: `once-${name}`, name, type: 'launch' },
  });
  return id;
}

async function versionOf(campaignId: string): Promise<string> {
  return (await desk.as('lin').call('GET /api/campaigns/:campaignId', { params: { campaignId } })).version;
}

/** Ana answers for the other department too. */
async function becomesChief(): Promise<void> {
  const partition = { tenantId, scope: scopes.tenant() };
  const ana = await desk.store.get(partition, 'person', 'ana');
  if (!ana) throw new Error('There is no Ana.');
  await desk.store.commit(partition, {
    put: [{ document: { ...ana.document, tenantRole: 'superAdmin' }, ifVersion: ana.version }],
  });
}

type Wish = { personId?: string; campaignId?: string; objectId?: string; kind?: string; cursor?: string };
async function found(wish: Wish = {}, span = days) {
  const { entries } = await desk.as('ana').call('GET /api/audit', { query: { ...span, ...wish } });
  return entries.map(({ actorId, type, what }) => [actorId, type, what && 'name' in what ? what.name : '']);
}

describe('The record', () => {
  it('is found newest first by who, where, kind and day', async () => {
    await becomesChief();
    expect(await found()).toEqual([
      ['lin', 'campaign.edited', ''],
      ['mei', 'campaign.created', 'Harbour'],
      ['otto', 'campaign.created', 'Elsewhere'],
      ['lin', 'campaign.created', 'Coast'],
    ]);
    expect(await found({ personId: 'mei' })).toEqual([['mei', 'campaign.created', 'Harbour']]);
    expect(await found({ campaignId: coast })).toHaveLength(2);
    expect(await found({ campaignId: coast, kind: 'campaign.created' })).toHaveLength(1);
    expect(await found({ kind: 'campaign' })).toHaveLength(4);
    expect(await found({ kind: 'approval' })).toEqual([]);
    expect(await found({}, { from: '2026-03-03', to: '2026-03-31' })).toEqual([]);
    expect(await found({}, { from: '2026-02-01', to: '2026-03-01' })).toEqual([]);
  });

  it('is found by the thing that it is about', async () => {
    await becomesChief();
    const task = await desk.as('lin').call('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId: coast },
      body: { once: 'once-task', title: 'Film' },
    });
    await desk.relay();
    expect(await found({ objectId: task.id })).toEqual([['lin', 'task.created', '']]);
  });

  it('is read page after page, over days, each record once', async () => {
    await becomesChief();
    for (let day = 0; day < 3; day += 1) {
      desk.clock.pass(24 * 3_600_000);
      for (let at = 0; at < 60; at += 1) await campaign('mei', `Wave-${day}-${at}`, workspaceId);
      await desk.relay();
    }
    const sequences: number[] = [];
    let cursor: string | undefined;
    do {
      const page: { entries: { sequence: number }[]; next: string | null } = await desk
        .as('ana')
        .call('GET /api/audit', { query: { ...days, ...(cursor && { cursor }) } });
      sequences.push(...page.entries.map(({ sequence }) => sequence));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(sequences).toEqual(Array.from({ length: 184 }, (_, at) => 184 - at));
    expect(await found({}, { from: '2026-03-04', to: '2026-03-04' })).toHaveLength(60);
  }, 30_000);

  it('shows a department’s administrator the department alone, and nobody’s network', async () => {
    expect((await found()).map(([, , name]) => name)).toEqual(['', 'Harbour', 'Coast']);
    const answer = await desk.ask('ana', 'GET', `/api/audit?from=${days.from}&to=${days.to}`);
    expect(await answer.text()).not.toMatch(/otto|Elsewhere|network/i);
    for (const who of ['mei', 'lin', 'gus'] as const)
      expect(await problemOf(desk.as(who).call('GET /api/audit', { query: days }))).toMatchObject({
        code: 'notAllowed',
      });
    const foreign = await desk.ask('tia', 'GET', `/api/audit?from=${days.from}&to=${days.to}`);
    expect(await foreign.json()).toEqual({ entries: [], people: {}, next: null });
  });

  it('is refused with days that are turned round and with a cursor of another question', async () => {
    const reversed = { from: days.to, to: days.from };
    expect(await problemOf(desk.as('ana').call('GET /api/audit', { query: reversed }))).toMatchObject({
      code: 'malformed',
    });
    const query = { ...days, cursor: 'somewhere' };
    expect(await problemOf(desk.as('ana').call('GET /api/audit', { query }))).toMatchObject({
      code: 'malformed',
      at: 'cursor',
    });
  });

  it('goes out as lines and as a table in which nothing is a formula, and that is written down', async () => {
    const path = `/api/audit/found?from=${days.from}&to=${days.to}`;
    const lines = await desk.ask('ana', 'GET', `${path}&format=jsonl`);
    expect((await lines.text()).trimEnd().split('\n')).toHaveLength(3);
    const table = await desk.ask('ana', 'GET', `${path}&format=csv&campaignId=${coast}`);
    expect(table.headers.get('content-disposition')).toContain('audit-2026-03-01-2026-03-31.csv');
    const text = await table.text();
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/[",;]\s*=/);
    const { events } = await desk.store.events(null, 1_000);
    expect(events.flatMap(({ what }) => (what.type === 'export.taken' ? [what.rows] : []))).toEqual([3, 2]);
  });
});

describe('A record without its person', () => {
  it('is still found, without who it was', async () => {
    const partition = { tenantId, scope: scopes.audit() };
    const first = await desk.store.get(partition, 'auditRecord', '000000000001');
    if (!first) throw new Error('Nothing is sealed.');
    const document = { ...first.document, personal: null, salt: null };
    await desk.store.commit(partition, { put: [{ document, ifVersion: first.version }] });
    const entries = await found({ campaignId: coast });
    expect(entries.at(-1)?.slice(0, 2)).toEqual([null, 'campaign.created']);
  });
});
