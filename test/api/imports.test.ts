import { beforeEach, describe, expect, it } from 'vitest';
import { applyImport } from '../../src/usecases/imports/apply.ts';
import { brokenFiles } from '../kit/broken-files.ts';
import { tenantId, workspaceId } from '../kit/department.ts';
import { writeWorkbook } from '../kit/workbook-writer.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
const params = { workspaceId };
const file = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const plan = file('Name,Type,Budget', 'Spring tea,social,CNY 95万', 'Summer light,email,');

beforeEach(async () => {
  desk = await openDesk();
});

const start = (bytes: Uint8Array<ArrayBuffer>, who: 'ana' | 'mei' | 'lin' = 'mei') =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/imports', {
    params,
    query: { noun: 'campaigns', fileName: 'plan.csv' },
    body: new Blob([bytes]),
  });

const accept = (importId: string, ifVersion: string) =>
  desk.as('mei').call('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
    params: { workspaceId, importId },
    body: { ifVersion },
  });

describe('An import over HTTP', () => {
  it('is checked, accepted, applied and listed', async () => {
    const started = await start(plan);
    expect(started).toMatchObject({ status: 'checked', forecast: { create: 2, change: 0, same: 0 } });
    expect(started.preview[0]).toEqual(['Spring tea', 'social', 'CNY 95万']);
    const accepted = await accept(started.id, started.version);
    expect(accepted.status).toBe('applying');
    await applyImport(desk.doors, { tenantId, workspaceId, importId: started.id });
    await desk.relay();
    const listed = await desk.as('mei').call('GET /api/workspaces/:workspaceId/imports', { params });
    expect(listed).toMatchObject([{ id: started.id, status: 'finished', created: 2, preview: [] }]);
    expect(listed[0]).not.toHaveProperty('run');
    const campaigns = await desk.as('mei').call('GET /api/workspaces/:workspaceId/campaigns', { params });
    expect(campaigns.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual([
      'MKT-1 Spring tea',
      'MKT-2 Summer light',
    ]);
  });

  it('may be a workbook', async () => {
    const bytes = Uint8Array.from(
      writeWorkbook({
        rows: [
          ['Name', 'Type'],
          ['Tea', 'email'],
        ],
      }),
    );
    expect(await start(bytes)).toMatchObject({ rows: 1, readAs: { format: 'xlsx' } });
  });

  it('is refused in words that say what is wrong and where', async () => {
    const open = brokenFiles().find(({ name }) => name === 'a quotation mark that never closes');
    const problem = await problemOf(start(Uint8Array.from(open?.bytes ?? [])));
    expect(problem).toMatchObject({ code: 'unreadableFile', status: 422 });
    expect(problem.detail).toContain('line 2');
    expect(await problemOf(start(plan, 'lin'))).toMatchObject({ code: 'notAllowed', status: 403 });
    const path = `/api/workspaces/${workspaceId}/imports?noun=weather&fileName=plan.csv`;
    const headers = { 'content-type': 'text/csv' };
    expect((await desk.ask('mei', 'POST', path, plan, headers)).status).toBe(400);
  });

  it('with errors comes back with the import as it stands', async () => {
    const started = await start(file('Name,Type', 'A,carrier pigeon'));
    expect(await problemOf(accept(started.id, started.version))).toMatchObject({
      code: 'importHasErrors',
      current: { id: started.id, problemCount: 1, problems: [{ line: 2, code: 'unknownValue' }] },
    });
  });

  it('that changed in between comes back with its present version', async () => {
    const started = await start(file('What,Type', 'A,email'));
    const remap = (ifVersion: string) =>
      desk.as('mei').call('PATCH /api/workspaces/:workspaceId/imports/:importId', {
        params: { workspaceId, importId: started.id },
        body: { ifVersion, mapping: { name: 0 } },
      });
    const remapped = await remap(started.version);
    expect(remapped.problemCount).toBe(0);
    const current = { version: remapped.version };
    expect(await problemOf(remap(started.version))).toMatchObject({ code: 'stale', status: 409, current });
    expect(await problemOf(accept(started.id, started.version))).toMatchObject({ code: 'stale', current });
  });

  it('is given up once', async () => {
    const started = await start(plan);
    const discard = () =>
      desk.as('mei').call('DELETE /api/workspaces/:workspaceId/imports/:importId', {
        params: { workspaceId, importId: started.id },
      });
    await discard();
    expect(await problemOf(discard())).toMatchObject({ code: 'importClosed' });
  });
});
