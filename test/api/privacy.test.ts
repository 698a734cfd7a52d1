import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { usualExports } from '../../src/domain/export-tally.ts';
import { scopes } from '../../src/domain/scope.ts';
import { doWork } from '../../src/jobs/errands.ts';
import { tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const partition = { tenantId, scope: scopes.tenant() };

/** Ana answers for every workspace of the tenant. */
async function becomesChief(): Promise<void> {
  const ana = await desk.store.get(partition, 'person', 'ana');
  if (!ana) throw new Error('There is no Ana.');
  const memberships = [workspaceId, 'other'].map((id) => ({ workspaceId: id, role: 'admin' }));
  await desk.store.commit(partition, {
    put: [{ document: { ...ana.document, memberships }, ifVersion: ana.version }],
  });
}

async function due(): Promise<void> {
  for (const { document, version } of await desk.store.dueBefore(desk.clock.now(), 100)) {
    const { errand } = document;
    if (errand.type !== 'exportPerson' && errand.type !== 'erasePerson') continue;
    const done = await doWork(desk.doors, { document, version }, errand);
    if (typeof done === 'object')
      await desk.store.commit(partition, { put: [{ document: done, ifVersion: version }] });
  }
}

const File = z.object({ format: z.string(), person: z.object({ id: z.string() }) });

describe('A file about me', () => {
  it('is asked for, made, and fetched under a name', async () => {
    const lin = desk.as('lin');
    const { id } = await lin.call('POST /api/privacy/exports', {
      body: { once: 'once-0001', personId: 'lin' },
    });
    await due();
    expect((await lin.call('GET /api/privacy')).exports).toMatchObject([
      { id, state: 'ready', personId: 'lin' },
    ]);
    const answer = await desk.ask('lin', 'GET', `/api/privacy/exports/${id}/file`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-disposition')).toContain('.json');
    expect(File.parse(await answer.json()).person.id).toBe('lin');
    expect((await desk.ask('mei', 'GET', `/api/privacy/exports/${id}/file`)).status).toBe(404);
    expect((await desk.as('mei').call('GET /api/privacy')).exports).toEqual([]);
  });
});

describe('An erasure', () => {
  it('is counted, begun, taken back and proved through the API', async () => {
    await becomesChief();
    const ana = desk.as('ana');
    expect((await ana.call('GET /api/privacy')).manages).toBe(true);
    const { id: erasureId } = await ana.call('POST /api/privacy/erasures', { body: { personId: 'bo' } });
    await due();
    const params = { erasureId };
    const started = await ana.call('POST /api/privacy/erasures/:erasureId/start', {
      params,
      body: { words: 'keep' },
    });
    expect(started).toMatchObject({ state: 'waiting', personId: 'bo', startedBy: 'ana' });
    expect((await desk.ask('bo', 'GET', '/api/me')).status).toBe(403);
    desk.clock.pass(15 * 60_000);
    await due();
    const { erasures } = await ana.call('GET /api/privacy');
    expect(erasures).toMatchObject([{ state: 'done', personId: null }]);
    const proof = await desk.ask('ana', 'GET', `/api/privacy/erasures/${erasureId}/proof`);
    expect(await proof.json()).toMatchObject({ hits: 0, hash: erasures[0]?.proof });
    expect((await desk.ask('mei', 'GET', `/api/privacy/erasures/${erasureId}/proof`)).status).toBe(404);
  });

  it('leaves somebody who signs in again as new as anybody', async () => {
    await becomesChief();
    const ana = desk.as('ana');
    const { id: erasureId } = await ana.call('POST /api/privacy/erasures', { body: { personId: 'bo' } });
    await due();
    await ana.call('POST /api/privacy/erasures/:erasureId/start', {
      params: { erasureId },
      body: { words: 'keep' },
    });
    desk.clock.pass(15 * 60_000);
    await due();
    const again = await desk.as('bo').call('GET /api/privacy');
    expect(again).toMatchObject({ manages: false, exports: [], erasures: [] });
    expect(again.collected).toMatchObject({ source: 'signIn', purpose: 'work', basis: 'employment' });
  });
});

describe('An address that is not for everybody', () => {
  /** Bo has a role of the department that sees no addresses and may ask for one. */
  async function asksForEach(): Promise<void> {
    const role = {
      kind: 'role',
      schema: 1,
      id: 'role.asks',
      tenantId,
      workspaceId,
      name: 'Asks',
      description: '',
    };
    const rights = {
      'workspace.read': 'always',
      'people.read': 'always',
      'person.unmask': 'always',
    } as const;
    const bo = await desk.store.get(partition, 'person', 'bo');
    if (!bo) throw new Error('There is no Bo.');
    const memberships = [{ workspaceId, role: role.id }];
    await desk.store.commit(partition, {
      put: [
        { document: { ...role, kind: 'role', schema: 1, rights }, ifVersion: 'absent' },
        { document: { ...bo.document, memberships }, ifVersion: bo.version },
      ],
    });
  }
  const name = 'POST /api/workspaces/:workspaceId/people/:personId/contact';
  const path = `/api/workspaces/${workspaceId}/people/lin/contact`;

  it('is masked, does not leave the service in full, and is shown once; who looked stays written down', async () => {
    await asksForEach();
    const people = await desk
      .as('bo')
      .call('GET /api/workspaces/:workspaceId/people', { params: { workspaceId } });
    const lin = people.find(({ id }) => id === 'lin');
    expect(lin).toMatchObject({ maskedEmail: 'l•••@example.com' });
    expect(JSON.stringify(lin)).not.toContain('lin@');
    const params = { workspaceId, personId: 'lin' };
    expect(await desk.as('bo').call(name, { params, body: { reason: 'The invoice' } })).toEqual({
      email: 'lin@example.com',
    });
    const { events } = await desk.store.events(null, 1_000);
    expect(events.map(({ what, actorId }) => ({ ...what, actorId }))).toContainEqual({
      type: 'person.unmasked',
      personId: 'lin',
      reason: 'The invoice',
      actorId: 'bo',
    });
  });

  it('is not shown to guests, nor to strangers, and nothing is written', async () => {
    await asksForEach();
    const before = desk.commits();
    const json = { 'content-type': 'application/json' };
    expect((await desk.ask('gus', 'POST', path, { reason: 'Why not' }, json)).status).toBe(403);
    expect((await desk.ask('nora', 'POST', path, { reason: 'Why not' }, json)).status).toBe(404);
    expect((await desk.ask('otto', 'POST', path, { reason: 'Why not' }, json)).status).toBe(404);
    expect(desk.commits()).toBe(before);
  });

  it('needs no reason, and whoever looks at many is told of as if they took files along', async () => {
    await asksForEach();
    const params = { workspaceId, personId: 'lin' };
    for (let look = 0; look <= usualExports.files; look += 1)
      await desk.as('bo').call(name, { params, body: { reason: '' } });
    const { events } = await desk.store.events(null, 1_000);
    const told = events.map(({ what }) => what);
    expect(told.filter(({ type }) => type === 'person.unmasked')).toHaveLength(usualExports.files + 1);
    expect(told.filter(({ type }) => type === 'export.many')).toEqual([
      { type: 'export.many', personId: 'bo', files: usualExports.files + 1, rows: usualExports.files + 1 },
    ]);
  });
});
