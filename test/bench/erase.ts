import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAuditVerify } from '../../src/audit/verify.ts';
import { rosterDirectory } from '../../src/directory/roster.ts';
import { actorOf } from '../../src/domain/actor.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import { doWork } from '../../src/jobs/errands.ts';
import type { Doors } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { exportAudit } from '../../src/usecases/audit/export.ts';
import { askErasure } from '../../src/usecases/privacy/ask-erasure.ts';
import { startErasure } from '../../src/usecases/privacy/start-erasure.ts';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { createTestClock } from '../kit/clock.ts';
import { memoryFiles } from '../kit/department.ts';
import { hitsOf } from '../kit/erasing-check.ts';
import { fillCrowd, leaver, personOf } from '../kit/erasing-crowd.ts';
import type { Bench } from './bench.ts';

/** So many that more than 100,000 are there in the end. */
const count = 106_000;
const tenantId = 'lumo';
const workspaceId = 'brand';
const tenant = { tenantId, scope: scopes.tenant() };
const admin = { id: 'chief', name: 'Ada Chief', email: 'ada@lumora.example' };

/** A person erased from 100,000 documents in a file, looked for afterwards by other means than the product's. */
export const erase: Bench = {
  name: 'erase',
  async run({ say }) {
    const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-erase-'));
    const clock = createTestClock();
    const store = openSqliteStore({ path: join(folder, 'desk.db'), clock });
    const doors: Doors = {
      store,
      clock,
      files: memoryFiles(),
      pictures: drawnPictures(),
      directory: rosterDirectory(store),
    };
    try {
      const chief = {
        ...personOf({ tenantId, workspaceId }, admin),
        memberships: [{ workspaceId, role: 'admin' }],
      };
      await store.commit(tenant, {
        put: [
          { document: chief, ifVersion: 'absent' },
          {
            document: {
              kind: 'workspace',
              schema: 1,
              id: workspaceId,
              tenantId,
              name: 'Brand',
              zone: 'Europe/Berlin',
              locale: 'en',
              currency: 'EUR',
              codePrefix: 'LUM',
              nextCode: 1,
            },
            ifVersion: 'absent',
          },
        ],
      });
      await fillCrowd({ store, tenantId, workspaceId, seal: sealAudit(doors).follow }, count);
      const before = await hitsOf(store);
      say(`erase: ${before.looked} documents and keys, the person in ${before.hits.length} of them`);
      const counting = performance.now();
      const asked = await askErasure(doors, actorOf(chief), { personId: leaver.id });
      if (isRefusal(asked)) throw new Error(asked.refused);
      await due(doors);
      const counted = performance.now() - counting;
      const started = await startErasure(doors, actorOf(chief), { erasureId: asked.id, words: 'redact' });
      if (isRefusal(started)) throw new Error(started.refused);
      clock.pass(15 * 60_000);
      const erasing = performance.now();
      await due(doors);
      const erased = performance.now() - erasing;
      const after = await hitsOf(store);
      const verified = await verify(folder, doors, chief);
      say(`erase: ${after.hits.length} hits left, the chain ${verified === 0 ? 'holds' : 'does not hold'}`);
      return [
        {
          what: 'Privacy: a person erased from 100,000 documents, hits left',
          measured: `${after.hits.length}`,
          goal: { words: 'none', met: after.hits.length === 0 },
          note: `found in ${before.hits.length.toLocaleString('en')} of ${before.looked.toLocaleString('en')} documents and keys before, by id, name and address in all that the file holds`,
        },
        {
          what: 'Privacy: the chain after that, by what `npm run audit:verify` runs',
          measured: verified === 0 ? 'holds' : 'does not hold',
          goal: { words: 'holds', met: verified === 0 },
        },
        {
          what: 'Privacy: counting what would be erased / erasing with the last look',
          measured: `${(counted / 1_000).toFixed(1)} s / ${(erased / 1_000).toFixed(1)} s`,
          note: 'in the background; one process, one file',
        },
      ];
    } finally {
      await store.close();
      await rm(folder, { recursive: true });
    }
  },
};

async function due(doors: Doors): Promise<void> {
  for (const { document, version } of await doors.store.dueBefore(doors.clock.now(), 100)) {
    const { errand } = document;
    if (errand.type !== 'erasePerson') continue;
    const done = await doWork(doors, { document, version }, errand);
    if (typeof done === 'object') throw new Error(`It ended as ${done.state}: ${done.reason}.`);
  }
}

async function verify(folder: string, doors: Doors, chief: Parameters<typeof actorOf>[0]): Promise<number> {
  const lines = await exportAudit(doors, actorOf(chief), { from: '2026-01-01', to: '2026-12-31' });
  if (isRefusal(lines)) throw new Error(lines.refused);
  const text: string[] = [];
  for await (const line of lines) text.push(JSON.stringify(line));
  const file = join(folder, 'audit.jsonl');
  await writeFile(file, `${text.join('\n')}\n`);
  return runAuditVerify([file], () => undefined);
}
