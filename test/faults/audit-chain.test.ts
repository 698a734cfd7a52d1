import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { localTenantId } from '../../src/contract/stage.ts';
import { type AuditFindings, auditCheck } from '../../src/domain/audit-chain.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { House } from '../../src/compose.ts';
import { openInstances } from '../kit/world-instances.ts';
import { openWorld, type Scene } from '../kit/world.ts';
import { chatting, edited, historyOf, planned, submitted } from '../stories/plot.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Chain {
  readonly found: AuditFindings;
  /** Ids of the sealed events, as often as they were sealed. */
  readonly sealed: readonly string[];
}

async function chainIn(house: House, tenantId: string): Promise<Chain> {
  const partition = { tenantId, scope: scopes.audit() };
  const check = auditCheck(hashOf);
  const sealed: string[] = [];
  const whole = { first: '0', last: '~' };
  const roots = (await house.doors.store.read(partition, 'auditRootsOfTenant', whole)).items;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(house, partition, cursor);
    for (const { document } of page.items) {
      check.record(document);
      sealed.push(String(document.facts['id']));
      const root = roots.find(({ document: { last } }) => last === document.sequence);
      if (root) check.root(root.document);
    }
    cursor = page.next;
  } while (cursor !== null);
  return { found: check.end(), sealed };
}

function readPage(house: House, partition: { tenantId: string; scope: string }, cursor: string | null) {
  return house.doors.store.read(partition, 'auditOfTenant', { first: '0', last: '~' }, { cursor });
}

/** A campaign is planned, asked for, edited and decided, over three days. */
async function work(scene: Scene): Promise<readonly string[]> {
  await chatting(scene, 'lin', 'mei', 'otto');
  const campaign = await planned(scene, { name: 'Coast film' });
  await submitted(scene, campaign);
  await scene.pass({ days: 1 });
  const chat = await scene.as('mei').chat();
  await chat.click(await chat.card('Coast film'), 'Approve');
  await scene.settle();
  await edited(scene, campaign, { name: 'Coast film, short' });
  await scene.pass({ days: 1 });
  return (await historyOf(scene, campaign)).map(({ id }) => id);
}

describe('The chain of what happened', { timeout: 60_000 }, () => {
  it('holds when two instances seal at the same time, and has every event once', async () => {
    await using scene = await openInstances();
    const happened = await work(scene);
    const [house] = scene.houses;
    if (!house) throw new Error('There is no instance.');
    const { found, sealed } = await chainIn(house, localTenantId);
    expect(found).toMatchObject({ faults: [], first: 1 });
    expect(found.roots).toBeGreaterThan(0);
    expect(new Set(sealed).size).toBe(sealed.length);
    expect(happened.filter((id) => !sealed.includes(id))).toEqual([]);
  });

  it('holds when every other commit is done and its answer lost', async () => {
    await using world = await openWorld({ engine: 'cosmos' });
    const lost = [
      { kind: 'dropped', applied: true },
      { kind: 'timeout', applied: true },
    ] as const;
    world.site.peer?.faults.next(Infinity, lost, { operation: 'batch', every: { seed: 7, oneIn: 2 } });
    const happened = await work(world);
    const { found, sealed } = await chainIn(world.house, localTenantId);
    expect(found.faults).toEqual([]);
    expect(new Set(sealed).size).toBe(sealed.length);
    expect(happened.filter((id) => !sealed.includes(id))).toEqual([]);
    expect(world.site.peer?.faults.struck.length).toBeGreaterThan(20);
  });
});
