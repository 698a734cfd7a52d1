import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { auditCheck } from '../../src/domain/audit-chain.ts';
import type { Event } from '../../src/domain/event.ts';
import { scopes } from '../../src/domain/scope.ts';
import { lift } from '../../src/store/upcast.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { openDepartment, tenantId, workspaceId } from '../kit/department.ts';

const eventAt = (place: number): Event => ({
  kind: 'event',
  schema: 1,
  id: `e${String(place).padStart(6, '0')}`,
  tenantId,
  workspaceId,
  campaignId: null,
  at: '2026-03-02T09:00:00.000Z',
  actorId: 'lin',
  what: { type: 'person.saved', personId: 'bo' },
});
const told = (from: number, to: number): Event[] =>
  Array.from({ length: to - from }, (_, at) => eventAt(from + at));

it('seals each event once, whoever takes over and however often the last 300 are told again', async () => {
  const { store, clock } = await openDepartment();
  const hands = Array.from({ length: 3 }, () => sealAudit({ store, clock }));
  let next = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    if (turn % 20 === 19) clock.pass(24 * 3_600_000);
    // Every seventh turn a new instance begins, which remembers nothing.
    if (turn % 7 === 0) hands[turn % 3] = sealAudit({ store, clock });
    const upTo = next + 1 + ((turn * 37) % 113);
    await hands[turn % 3]?.follow(told(Math.max(0, next - ((turn * 53) % 300)), upTo));
    next = upTo;
  }
  const partition = { tenantId, scope: scopes.audit() };
  const records = await readAll(store, partition, 'auditOfTenant', { first: '0', last: '~' });
  const check = auditCheck((text) => hash('sha256', text, 'hex'));
  for (const { document } of records) check.record(document);
  expect(check.end().faults).toEqual([]);
  const sealed = records.map(({ document }) => document.facts['id']);
  expect(sealed).toEqual(told(0, next).map(({ id }) => id));
  expect(next).toBeGreaterThan(3_000);
});

it('goes on from a head of the time when heads named what was sealed last', () => {
  const head = { kind: 'auditHead', schema: 1, id: 'head', sequence: 3, recent: ['a', 'b', 'c'] };
  expect(lift('auditHead', head)).toEqual({ kind: 'auditHead', schema: 2, id: 'head', sequence: 3 });
});
