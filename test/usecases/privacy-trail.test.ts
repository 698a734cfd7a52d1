import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { scopes } from '../../src/domain/scope.ts';
import { createAccessBook } from '../../src/jobs/access-book.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { noteExport } from '../../src/usecases/audit/note-export.ts';
import { askErasure } from '../../src/usecases/privacy/ask-erasure.ts';
import { startErasure } from '../../src/usecases/privacy/start-erasure.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { eachKept, hitsOf } from '../kit/erasing-check.ts';
import { fillCrowd, leaver } from '../kit/erasing-crowd.ts';
import { becomesChief, erasureOf, runPrivacy } from './privacy-desk.ts';

/* What somebody left by coming in, being turned away and taking things along, and what was given to them as a guest. */

let department: Department;
let ana: Actor;
beforeEach(async () => {
  department = await openDepartment();
  ana = await becomesChief(department);
  const seal = sealAudit(department.doors).follow;
  await fillCrowd({ store: department.store, tenantId, workspaceId, seal }, 10);
});

const who = { tenantId, personId: leaver.id };

async function leavesTrail(): Promise<void> {
  const { store, clock, doors } = department;
  const book = createAccessBook({ store, clock, tenantIds: [tenantId], log: () => expect.unreachable() });
  book.cameIn({ ...who, client: 'tab', from: { entrance: 'tab' } });
  book.turnedAway({ ...who, what: 'GET /api/me', code: 'notAllowed' });
  await book.flush(true);
  const taken = { what: 'audit.csv', fileName: 'a.csv', objectId: null, campaignId: null, rows: 3 };
  expect(await noteExport(doors, who, taken)).toBeUndefined();
  await book.stop();
}

async function isGuest(): Promise<void> {
  await department.store.commit(
    { tenantId, scope: scopes.campaign('c-0') },
    {
      put: [
        {
          document: {
            kind: 'grant',
            schema: 1,
            id: `guest.c-0.${leaver.id}`,
            tenantId,
            workspaceId,
            campaignId: 'c-0',
            personId: leaver.id,
            level: 'guest',
            reason: `${leaver.name} draws the fair`,
            until: '2026-05-01T00:00:00.000Z',
            givenAt: department.clock.now(),
            givenById: 'ana',
            endedAt: null,
          },
          ifVersion: 'absent',
        },
      ],
    },
  );
}

async function scopesKept(): Promise<string[]> {
  const found = new Set<string>();
  await eachKept(department.store, (_text, { partition }) => found.add(partition.scope));
  return [...found];
}

describe('Erasing somebody', () => {
  it('clears the partition of their trail, and the access of a guest, whose names hold their id', async () => {
    const { store, doors, clock } = department;
    await leavesTrail();
    await isGuest();
    expect(await scopesKept()).toContain(scopes.trail(leaver.id));
    const { id: erasureId } = granted(await askErasure(doors, ana, { personId: leaver.id }));
    await runPrivacy(department);
    granted(await startErasure(doors, ana, { erasureId, words: 'keep' }));
    clock.pass(15 * 60_000);
    await runPrivacy(department);
    expect((await erasureOf(store, erasureId))?.state).toBe('done');
    expect((await hitsOf(store)).hits).toEqual([]);
    expect((await scopesKept()).filter((scope) => scope.includes(leaver.id))).toEqual([]);
  });
});
