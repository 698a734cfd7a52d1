import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { chanceFrom } from '../kit/chance.ts';
import { allEvents, commitInProcess, partition, whatIsThere } from './committing.ts';

const ROUNDS = 6;
const WRITERS = 4;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  path = join(folder, 'desk.db');
});
afterEach(() => rm(folder, { recursive: true }));

test('a process that is killed at any moment loses no acknowledged commit and leaves no half of one', async () => {
  const chance = chanceFrom(42);
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const killAfter = 1 + chance.below(250);
    const run = await commitInProcess(path, {
      name: `r${round}`,
      writers: WRITERS,
      most: 100_000,
      killAfter,
    });
    expect({ signal: run.signal, errors: run.errors }).toEqual({ signal: 'SIGKILL', errors: '' });
    acknowledged.push(...run.acknowledged);

    const store = openSqliteStore({ path });
    const there = await whatIsThere(store);
    const lost = acknowledged.filter((id) => !there.tasks.includes(id));
    expect(lost).toEqual([]);
    // A commit is there with all of its parts: none without its event or its due item, and no part without the rest.
    expect(there.events).toEqual(there.tasks);
    expect(there.due).toEqual(there.tasks);
    // At most one commit of each writer was on its way when the process ended.
    expect(there.tasks.length).toBeLessThanOrEqual(acknowledged.length + WRITERS * (round + 1));
    expect(await steps(store)).toBe(there.tasks.length);
    const [first = ''] = acknowledged;
    expect(await store.commit(partition, { once: first })).toMatchObject({ repeated: true });
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
}, 60_000);

test('two processes on one file lose nothing of each other, and a reader of the events misses none', async () => {
  const store = openSqliteStore({ path });
  const running = Promise.all(
    ['one', 'two'].map((name) => commitInProcess(path, { name, writers: 2, most: 150 })),
  );
  let ended = false;
  void running.finally(() => (ended = true));
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const last: boolean = ended;
    const page: Awaited<ReturnType<typeof store.events>> = await store.events(cursor, 7);
    seen.push(...page.events.map(({ id }) => id));
    cursor = page.cursor;
    if (last && page.events.length === 0) break;
    // Lets the two processes be heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const runs = await running;
  expect(runs.map(({ errors }) => errors)).toEqual(['', '']);
  const acknowledged = runs.flatMap((run) => run.acknowledged);
  expect(acknowledged).toHaveLength(2 * 2 * 150);
  expect(seen).toEqual(await allEvents(store));
  expect(seen.toSorted()).toEqual(acknowledged.toSorted());
  expect(await steps(store)).toBe(acknowledged.length);
  await store.close();
}, 60_000);

/** How often the shared counters were stepped: a lost update would leave them behind. */
async function steps(store: ReturnType<typeof openSqliteStore>): Promise<number> {
  const { items } = await store.read(partition, 'workspacesOfTenant', {}, { limit: 100 });
  return items.reduce((sum, { document }) => sum + document.nextCode, 0);
}
