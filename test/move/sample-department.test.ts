import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Store } from '../../src/ports.ts';
import { createTestClock } from '../kit/clock.ts';
import {
  back,
  everythingIn,
  houseOn,
  linesOf,
  type MoveScene,
  openMoveScene,
  there,
  withFile,
} from './move-scene.ts';

let department: string;

/** The department of `npm start`, made once. */
beforeAll(async () => {
  department = mkdtempSync(join(tmpdir(), 'campaign-desk-sample-'));
  const house = await compose(readConfig({ DATA_FOLDER: department, LOG: 'off' }), {
    clock: createTestClock(),
  });
  house.listensAt('http://127.0.0.1:3978');
  await house.prepare(() => undefined);
  await house.stop();
}, 120_000);
afterAll(() => rmSync(department, { recursive: true, force: true }));

/** Of each campaign what happened, in the order in which the relay would tell it. */
async function storiesIn(store: Store): Promise<Map<string, string[]>> {
  const stories = new Map<string, string[]>();
  for (let cursor: string | null = null; ;) {
    const page: { events: readonly Event[]; cursor: string } = await store.events(cursor, 1_000);
    if (page.events.length === 0) return stories;
    for (const { campaignId, id } of page.events)
      if (campaignId !== null) stories.set(campaignId, [...(stories.get(campaignId) ?? []), id]);
    cursor = page.cursor;
  }
}

describe('The sample department', () => {
  it(
    'moves from SQLite to Cosmos DB and back, and is the same: documents, events in their order, keys',
    { timeout: 240_000 },
    async () => {
      await using scene = await openMoveScene(department);
      const before = await withFile(scene.folder, linesOf);
      const stories = await withFile(scene.folder, storiesIn);
      expect(before.length).toBeGreaterThan(3_000);

      const moved = await scene.move(there);
      expect(moved).toMatchObject({ code: 0 });
      expect(moved.said).toMatch(/campaign +120 +\w{12} +120 +\w{12} +equal/);
      expect(moved.said).not.toContain('DIFFERENT');
      const house = await houseOn(scene, 'cosmos');
      expect(await linesOf(house.doors.store)).toEqual(before);
      expect(await storiesIn(house.doors.store)).toEqual(stories);
      await expectTrueSummaries(house.doors.store);
      await house.stop();

      const folder = scene.newFolder();
      const returned = await scene.move(back, { folder });
      expect([returned.code, returned.said]).toEqual([0, expect.stringContaining('Moved.')]);
      expect(await withFile(folder, linesOf)).toEqual(before);
      expect(await withFile(folder, storiesIn)).toEqual(stories);
      await withFile(folder, expectTrueSummaries);
    },
  );

  it(
    'goes on wherever it was stopped, on a bad day of the account, and nothing is there twice',
    { timeout: 240_000 },
    async () => {
      await using scene = await openMoveScene(department);
      const before = await withFile(scene.folder, linesOf);
      badDay(scene);
      let starts = 0;
      for (const lines of [3, 6, 9]) {
        const stopping = new AbortController();
        const answer = await moveUntil(scene, lines, stopping);
        expect(answer.code).toBe(1);
        expect(answer.said).toContain('start again, and it goes on');
        await expect(houseOn(scene, 'sqlite')).rejects.toThrow(/on its way to/);
        await expect(houseOn(scene, 'cosmos')).rejects.toThrow(/on its way here/);
        starts += 1;
      }
      const moved = await scene.move(there);
      expect(moved.said).toContain('Going on after');
      expect(moved.code).toBe(0);
      expect(starts).toBe(3);
      const faults = scene.azure.faults;
      expect(faults.struck.length).toBeGreaterThan(50);
      expect(faults.struck.some(({ fault }) => 'applied' in fault)).toBe(true);
      faults.clear();
      const house = await houseOn(scene, 'cosmos');
      expect(await linesOf(house.doors.store)).toEqual(before);
      await house.stop();
    },
  );
});

function badDay({ azure }: MoveScene): void {
  azure.faults.next(
    400,
    [
      { kind: 'throttled', retryAfterMs: 1 },
      { kind: 'unavailable', applied: true },
      { kind: 'dropped', applied: true },
      { kind: 'timeout' },
      { kind: 'retryWith' },
    ],
    { every: { seed: 11, oneIn: 6 } },
  );
}

/** Ctrl-C after so many requests. */
async function moveUntil(scene: MoveScene, commits: number, stopping: AbortController) {
  const charged = scene.azure.charged;
  const begun = charged.length;
  const watch = setInterval(() => {
    if (charged.length > begun + commits * 10) stopping.abort();
  }, 1);
  try {
    return await scene.move(there, { signal: stopping.signal });
  } finally {
    clearInterval(watch);
  }
}

async function expectTrueSummaries(store: Store): Promise<void> {
  const summaries = (await everythingIn(store)).flatMap(({ stored }) =>
    stored?.document.kind === 'summary' ? [stored.document] : [],
  );
  expect(summaries).toHaveLength(120);
  for (const { id, campaignVersion } of summaries) {
    const partition = { tenantId: localTenantId, scope: scopes.campaign(id) };
    expect(campaignVersion).toBe((await store.get(partition, 'campaign', id))?.version);
  }
}
