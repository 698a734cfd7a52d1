import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { sealAudit } from '../../src/subscribers/seal-audit.ts';
import { askErasure } from '../../src/usecases/privacy/ask-erasure.ts';
import { cancelErasure, startErasure } from '../../src/usecases/privacy/start-erasure.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { chainOf, hitsOf } from '../kit/erasing-check.ts';
import { openCosmosForTest } from '../kit/store-cosmos.ts';
import { fillCrowd, leaver } from '../kit/erasing-crowd.ts';
import { becomesChief, erasureOf, runPrivacy, tenant, toldOf } from './privacy-desk.ts';

let department: Department;
let ana: Actor;
beforeEach(async () => {
  department = await openDepartment();
  ana = await becomesChief(department);
});

const fill = (count: number) => {
  const seal = sealAudit(department.doors).follow;
  return fillCrowd({ store: department.store, tenantId, workspaceId, seal }, count);
};
const quarter = 15 * 60_000;

async function counted(): Promise<string> {
  const { id } = granted(await askErasure(department.doors, ana, { personId: leaver.id }));
  await runPrivacy(department);
  return id;
}

async function begun(words: 'keep' | 'redact' = 'keep'): Promise<string> {
  const erasureId = await counted();
  granted(await startErasure(department.doors, ana, { erasureId, words }));
  department.clock.pass(quarter);
  return erasureId;
}

describe('A person in five thousand documents', () => {
  it('is found nowhere after being erased, and the chain holds', { timeout: 60_000 }, async () => {
    const { store } = department;
    await fill(5_000);
    const before = await hitsOf(store);
    const chain = await chainOf(store, tenantId);
    const erasureId = await begun('redact');
    await runPrivacy(department);

    const after = await hitsOf(store);
    const chainAfter = await chainOf(store, tenantId);
    process.stdout.write(
      `erased from ${before.hits.length} of ${before.looked} documents and keys: ${after.hits.length} hits left; ` +
        `chain of ${chainAfter.records} records, ${chainAfter.erased} without a personal part, ${chainAfter.faults.length} faults\n`,
    );
    expect(before.hits.length).toBeGreaterThan(900);
    expect(after.hits).toEqual([]);
    expect(chainAfter).toMatchObject({ faults: [], records: chain.records, last: chain.last });
    expect(chainAfter.erased).toBeGreaterThan(100);
    expect((await erasureOf(store, erasureId))?.state).toBe('done');
  });

  it('is found by the check when one document is left out', async () => {
    const { store } = department;
    await fill(300);
    await begun();
    await runPrivacy(department);
    const stored = await store.get({ tenantId, scope: 'c-0' }, 'campaign', 'c-0');
    if (!stored) throw new Error('There is no campaign.');
    await store.commit(
      { tenantId, scope: 'c-0' },
      { put: [{ document: { ...stored.document, goal: 'Thanks, lena vogt' }, ifVersion: stored.version }] },
    );
    expect((await hitsOf(store)).hits).toEqual(['c-0 campaign c-0']);
  });
});

describe('A person in the stand-in of Cosmos DB', () => {
  it(
    'is found nowhere after being erased, the chain holds, and nobody is told old events again',
    { timeout: 60_000 },
    async () => {
      const cosmos = await openCosmosForTest();
      try {
        department = await openDepartment(cosmos);
        ana = await becomesChief(department);
        await fill(600);
        const { cursor } = await department.store.events('now', 1);
        expect((await hitsOf(department.store)).hits.length).toBeGreaterThan(100);
        await begun('redact');
        await runPrivacy(department);
        expect((await hitsOf(department.store)).hits).toEqual([]);
        expect((await chainOf(department.store, tenantId)).faults).toEqual([]);
        const { events } = await department.store.events(cursor, 1_000);
        const told = new Set(events.map(({ what }) => what.type));
        expect([...told].toSorted()).toEqual(['person.erased', 'person.erasureProved']);
      } finally {
        await cosmos.close();
      }
    },
  );
});

describe('An erasure', () => {
  it('counts first, and writes nothing about anybody', async () => {
    await fill(300);
    const before = await hitsOf(department.store);
    const id = await counted();
    const erasure = await erasureOf(department.store, id);
    expect(erasure).toMatchObject({ state: 'counted', person: leaver });
    expect(erasure?.count?.kept).toContainEqual({ why: 'decisions', count: 3 });
    expect(erasure?.count?.open).toMatchObject({ campaigns: 3, tasks: 9 });
    // Beside what there was: the erasure itself, and what was told about it.
    expect((await hitsOf(department.store)).hits.length).toBe(before.hits.length + 2);
  });

  it('keeps decisions under the name of a former person, and words where that was chosen', async () => {
    await fill(300);
    const id = await begun('keep');
    await runPrivacy(department);
    const former = (await erasureOf(department.store, id))?.former;
    expect(former?.name).toMatch(/^Former person [0-9A-Z]{8}$/);
    const request = (await department.store.get({ tenantId, scope: 'c-0' }, 'approval', 'r-0'))?.document;
    expect(request?.stages[0]?.decisions).toMatchObject([
      { personId: former?.id, verb: 'approve', comment: 'Good as it is.' },
    ]);
    expect(request?.stages[0]?.weights).toEqual({ [former?.id ?? '']: 2 });
    expect(request?.note).toBe(`Ask ${former?.name} (${former?.name}), or ${former?.name} herself.`);
    expect(await department.doors.directory.person(tenantId, former?.id ?? '')).toMatchObject({
      name: former?.name,
      email: '',
      active: false,
    });
    expect(await department.doors.directory.person(tenantId, leaver.id)).toBeUndefined();
  });

  it('takes their words away where that was chosen, and leaves those of others', async () => {
    await fill(300);
    await begun('redact');
    await runPrivacy(department);
    const request = (await department.store.get({ tenantId, scope: 'c-0' }, 'approval', 'r-0'))?.document;
    expect(request?.stages[0]?.decisions[0]?.comment).toBe('[…]');
    expect(request?.note).toContain('Ask Former person');
  });

  it('tells every campaign that somebody was erased, and not who', async () => {
    await fill(300);
    await begun();
    await runPrivacy(department);
    const told = await toldOf(department.store);
    expect(told.filter(({ type }) => type === 'person.erased').length).toBe(3);
    expect(told.at(-1)).toMatchObject({ type: 'person.erasureProved' });
    expect(JSON.stringify(told)).not.toContain(leaver.id);
  });

  it('is proved by a hash that anybody can compute', async () => {
    await fill(300);
    const id = await begun();
    await runPrivacy(department);
    const proof = (await erasureOf(department.store, id))?.proof;
    const { hash, ...unsealed } = proof ?? { hash: '' };
    expect(createHash('sha256').update(canonicalJson(unsealed)).digest('hex')).toBe(hash);
    expect(proof).toMatchObject({ hits: 0, rounds: 1 });
    expect(await toldOf(department.store)).toContainEqual(expect.objectContaining({ hash }));
  });

  it('ends rightly however often it is cut off on the way', { timeout: 30_000 }, async () => {
    await fill(600);
    const id = await begun();
    let cuts = 0;
    for (; (await erasureOf(department.store, id))?.state !== 'done' && cuts < 200; cuts += 1) {
      let left = 1 + (cuts % 5);
      const store = {
        ...department.doors.store,
        async commit(...[partition, commit]: Parameters<Department['store']['commit']>) {
          left -= 1;
          if (left < 0) throw new Error('The machine stops here.');
          return department.doors.store.commit(partition, commit);
        },
      };
      await runPrivacy(department, { ...department.doors, store }).catch(() => undefined);
    }
    expect(cuts).toBeGreaterThan(3);
    expect(cuts).toBeLessThan(200);
    expect((await hitsOf(department.store)).hits).toEqual([]);
    expect((await chainOf(department.store, tenantId)).faults).toEqual([]);
  });

  it('goes once more through everything when somebody wrote their name meanwhile', async () => {
    await fill(300);
    const id = await begun();
    let written = false;
    const { store } = department.doors;
    const meanwhile = {
      ...store,
      async commit(...[partition, commit]: Parameters<Department['store']['commit']>) {
        const outcome = await store.commit(partition, commit);
        if (partition.scope === 'c-5' && !written) {
          written = true;
          const early = await store.get({ tenantId, scope: 'board.marketing' }, 'summary', 'c-1');
          if (early) {
            const document = { ...early.document, ownerId: leaver.id };
            await store.commit(
              { tenantId, scope: 'board.marketing' },
              { put: [{ document, ifVersion: 'any' }] },
            );
          }
        }
        return outcome;
      },
    };
    await runPrivacy(department, { ...department.doors, store: meanwhile });
    expect(await erasureOf(department.store, id)).toMatchObject({ state: 'done', rounds: 2 });
    expect((await hitsOf(department.store)).hits).toEqual([]);
  });
});

describe('Before it begins', () => {
  it('the person can do nothing any more, and all is as before when it is taken back', async () => {
    await fill(300);
    const id = await counted();
    granted(await startErasure(department.doors, ana, { erasureId: id, words: 'keep' }));
    expect((await department.store.get(tenant, 'person', leaver.id))?.document.active).toBe(false);
    granted(await cancelErasure(department.doors, ana, { erasureId: id }));
    expect((await department.store.get(tenant, 'person', leaver.id))?.document.active).toBe(true);
    department.clock.pass(quarter);
    const before = await hitsOf(department.store);
    await runPrivacy(department);
    expect((await hitsOf(department.store)).hits).toEqual(before.hits);
    expect(await erasureOf(department.store, id)).toMatchObject({ state: 'cancelled', person: null });
  });

  it('the last super administrator of the tenant is not erased', async () => {
    await fill(300);
    const chief = async (personId: string, tenantRole: 'superAdmin' | undefined) => {
      const stored = await department.store.get(tenant, 'person', personId);
      if (!stored) throw new Error(`${personId} is not there.`);
      const { tenantRole: _before, ...bare } = stored.document;
      const document = tenantRole ? { ...bare, tenantRole } : bare;
      await department.store.commit(tenant, { put: [{ document, ifVersion: stored.version }] });
    };
    await chief(leaver.id, 'superAdmin');
    const erasureId = await counted();
    const start = () => startErasure(department.doors, ana, { erasureId, words: 'keep' });
    expect(await start()).toMatchObject({ refused: 'lastAdmin' });
    expect((await department.store.get(tenant, 'person', leaver.id))?.document.active).toBe(true);
    await chief('mei', 'superAdmin');
    // Now there is one more, and that one has to confirm it.
    expect(await start()).toMatchObject({ refused: 'secondPersonNeeded' });
  });

  it('nothing begins before its quarter of an hour, nor without having been counted', async () => {
    await fill(300);
    const { id } = granted(await askErasure(department.doors, ana, { personId: leaver.id }));
    const start = () => startErasure(department.doors, ana, { erasureId: id, words: 'keep' });
    expect(await start()).toMatchObject({ refused: 'wrongStatus' });
    await runPrivacy(department);
    granted(await start());
    department.clock.pass(quarter - 1);
    await runPrivacy(department);
    expect((await erasureOf(department.store, id))?.state).toBe('waiting');
    expect(await start()).toMatchObject({ refused: 'wrongStatus' });
  });

  it('nobody asks who does not answer for the whole tenant, nor for themselves, nor twice', async () => {
    await fill(300);
    const { doors, actors, commits } = department;
    const before = commits();
    for (const who of [actors.mei, actors.lin, actors.gus, actors.otto, actors.tia])
      expect(await askErasure(doors, who, { personId: leaver.id })).toMatchObject({ refused: 'notAllowed' });
    expect(await askErasure(doors, ana, { personId: 'ana' })).toMatchObject({ refused: 'samePerson' });
    expect(await askErasure(doors, ana, { personId: 'nobody' })).toMatchObject({ refused: 'unknownPerson' });
    expect(commits()).toBe(before);
    const id = await counted();
    expect(await askErasure(doors, ana, { personId: leaver.id })).toMatchObject({ refused: 'alreadyAsked' });
    expect(await startErasure(doors, actors.mei, { erasureId: id, words: 'keep' })).toMatchObject({
      refused: 'notFound',
    });
  });

  it('a wish of the person themselves waits for whoever answers for it', async () => {
    const { doors, actors, store } = department;
    const { id } = granted(await askErasure(doors, actors.lin, { personId: 'lin' }));
    expect(await askErasure(doors, actors.lin, { personId: 'lin' })).toMatchObject({
      refused: 'alreadyAsked',
    });
    await runPrivacy(department);
    expect((await erasureOf(store, id))?.state).toBe('asked');
    expect(granted(await askErasure(doors, ana, { personId: 'lin' })).id).toBe(id);
    expect((await erasureOf(store, id))?.state).toBe('counting');
  });
});
