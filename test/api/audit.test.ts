import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runAuditVerify } from '../../src/audit/verify.ts';
import { scopes } from '../../src/domain/scope.ts';
import { tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './desk.ts';

const path = '/api/audit/export?from=2026-03-01&to=2026-03-31';
const Line = z.looseObject({ kind: z.string(), sequence: z.number().optional() });

let desk: Desk;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-audit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  desk = await openDesk();
});

/** Ana answers for the other departments too. */
async function becomesChief(): Promise<void> {
  const partition = { tenantId, scope: scopes.tenant() };
  const ana = await desk.store.get(partition, 'person', 'ana');
  const { items } = await desk.store.read(partition, 'workspacesOfTenant', {});
  if (!ana) throw new Error('There is no Ana.');
  const memberships = items.map(({ document }) => ({ workspaceId: document.id, role: 'admin' as const }));
  await desk.store.commit(partition, {
    put: [{ document: { ...ana.document, memberships }, ifVersion: ana.version }],
  });
}

/** Three campaigns on one day and one on the next. */
async function work(): Promise<void> {
  for (const name of ['Coast', 'Harbour', 'Lamp', 'Next day']) {
    if (name === 'Next day') desk.clock.pass(24 * 3_600_000);
    await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
      params: { workspaceId },
      body: { once: `once-${name.slice(0, 4)}`.replace(' ', '-'), name, type: 'launch' },
    });
    await desk.relay();
  }
}

async function exported(): Promise<string> {
  await becomesChief();
  const answer = await desk.ask('ana', 'GET', path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jsonl']);
  expect(answer.headers.get('content-disposition')).toContain('audit-2026-03-01-2026-03-31.jsonl');
  return answer.text();
}

async function verified(text: string): Promise<{ code: number; said: string }> {
  const file = join(folder, 'audit.jsonl');
  writeFileSync(file, text);
  const said: string[] = [];
  const code = await runAuditVerify([file], (line) => said.push(line));
  return { code, said: said.join('\n') };
}

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('What happened in a tenant', () => {
  it('goes out sealed, every event once and in order, and holds without the service', async () => {
    await work();
    const text = await exported();
    const lines = linesOf(text).map((line) => Line.parse(JSON.parse(line)));
    expect(lines.map(({ kind }) => kind)).toEqual([
      'auditFile',
      'auditRecord',
      'auditRecord',
      'auditRecord',
      'auditRoot',
      'auditRecord',
      'auditEnd',
    ]);
    expect(text).toContain('"personal":{"actorId":"lin","name":"Harbour"}');
    const { code, said } = await verified(text);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^Tenant tenant-1, 2026-03-01 to 2026-03-31 \(UTC\).*\n4 records from 1, 1 days with a root, 0 without who and words\nLast record 4: [0-9a-f]{64}\nAll of it holds\.$/,
    );
  });

  it('is sealed once, when the relay tells all of it again', async () => {
    await work();
    const head = async () => desk.store.get({ tenantId, scope: scopes.audit() }, 'auditHead', 'head');
    const before = await head();
    // Each call of relay begins at the first event.
    await desk.relay();
    expect(before?.document.sequence).toBe(4);
    expect((await head())?.document).toEqual(before?.document);
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'a name altered',
      (lines) => lines.map((line) => line.replace('Harbour', 'Lighthouse')),
      /WRONG record 2 was altered in who acted/,
    ],
    [
      'somebody else put in',
      (lines) => lines.map((line) => line.replace('"actorId":"lin"', '"actorId":"bo"')),
      /WRONG record 1 was altered in who acted/,
    ],
    ['a line removed', (lines) => lines.toSpliced(2, 1), /WRONG record 2 is missing/],
    ['the root removed and a record with it', (lines) => lines.toSpliced(3, 2), /WRONG record 3 is missing/],
    ['the end cut off', (lines) => lines.slice(0, -1), /WRONG line 6 .* cut off/],
    ['the last record removed', (lines) => lines.toSpliced(-2, 1), /WRONG line 6 .* something was removed/],
    [
      'a line of another tenant',
      (lines) => lines.map((line, at) => (at === 5 ? line.replace('tenant-1', 'tenant-2') : line)),
      /WRONG line 6 belongs to another tenant/,
    ],
    [
      'something that is no record',
      (lines) => lines.toSpliced(3, 0, '{"kind":"note"}'),
      /WRONG line 4 is no line/,
    ],
    ['no JSON', (lines) => lines.toSpliced(3, 0, 'oops'), /WRONG line 4 is no line/],
  ])('with %s does not hold, and it is said where', async (_, bend, expected) => {
    await work();
    const { code, said } = await verified(`${bend(linesOf(await exported())).join('\n')}\n`);
    expect(code).toBe(1);
    expect(said).toMatch(expected);
    expect(said).toContain('This is not what was sealed.');
  });

  it('is empty and holds when nothing happened', async () => {
    const text = await exported();
    expect(linesOf(text)).toHaveLength(2);
    expect((await verified(text)).code).toBe(0);
  });

  it('is for administrators of every workspace, within real days', async () => {
    for (const who of ['mei', 'lin', 'gus'] as const)
      expect([who, (await desk.ask(who, 'GET', path)).status]).toEqual([who, 403]);
    const other = await desk.ask('tia', 'GET', path);
    expect(await other.text()).not.toContain('tenant-1');
    expect((await desk.ask('ana', 'GET', path)).status).toBe(403);
    await becomesChief();
    const reversed = await desk.ask('ana', 'GET', '/api/audit/export?from=2026-03-02&to=2026-03-01');
    expect([reversed.status, await reversed.json()]).toMatchObject([400, { code: 'malformed', at: 'to' }]);
    expect((await desk.ask('ana', 'GET', '/api/audit/export?from=2026-02-30&to=2026-03-01')).status).toBe(
      400,
    );
  });

  it('is checked by a command that says how it is used, and what it cannot read', async () => {
    const said: string[] = [];
    expect(await runAuditVerify([], (line) => said.push(line))).toBe(2);
    expect(await runAuditVerify([join(folder, 'nowhere')], (line) => said.push(line))).toBe(2);
    expect(said.join('\n')).toMatch(/npm run audit:verify -- <file>[^]*nowhere cannot be read/);
  });
});
