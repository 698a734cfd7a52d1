import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { sqlOf } from '../../src/store/sqlite/question.ts';
import { chanceFrom } from '../kit/chance.ts';
import { createTestClock } from '../kit/clock.ts';
import { sample } from './sample-documents.ts';
import { patternNames } from './store-patterns.ts';
import { fresh, home } from './store-scene.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const clock = createTestClock();
  const openIt = () => openSqliteStore({ path: join(folder, 'desk.db'), clock, checked: true });
  const store = openIt();
  return {
    store,
    clock,
    again: async () => openIt(),
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('a file on this machine', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
    path = join(folder, 'deep', 'desk.db');
  });
  afterEach(() => rm(folder, { recursive: true }));
  const task = (id: string) => sample('task', home, id, chanceFrom(1));

  test('is made with its folder when it is missing', async () => {
    const store = openSqliteStore({ path });
    await store.commit(home, { put: fresh(task('t')) });
    await store.close();
    const again = openSqliteStore({ path });
    expect((await again.get(home, 'task', 't'))?.document).toEqual(task('t'));
    await again.close();
  });

  test('that is no database is refused by its name, and left as it is', async () => {
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'Dear Sir or Madam, this is not a database at all.'.repeat(50));
    expect(() => openSqliteStore({ path: text })).toThrow(`${text} cannot be used as the store`);
    expect(() => openSqliteStore({ path: folder })).toThrow(`${folder} cannot be used as the store`);
  });

  test('of another program is refused and not written to', async () => {
    const foreign = join(folder, 'foreign.db');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE theirs (a)');
    expect(() => openSqliteStore({ path: foreign })).toThrow('another program');
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'theirs' }]);
    other.close();
  });

  test('of a newer release is refused', async () => {
    await openSqliteStore({ path }).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(() => openSqliteStore({ path })).toThrow('newer release');
  });

  test('may be open twice: each sees at once what the other committed', async () => {
    const [one, two] = [openSqliteStore({ path }), openSqliteStore({ path })];
    const outcome = await one.commit(home, { put: fresh(task('t')), events: [event('e1')] });
    expect((await two.get(home, 'task', 't'))?.document).toEqual(task('t'));
    const version = outcome.kind === 'ok' ? (outcome.versions['task/t'] ?? '') : '';
    const put = [{ document: task('t'), ifVersion: version }];
    const outcomes = await Promise.all([one, two].map((store) => store.commit(home, { put })));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'stale']);
    await two.commit(home, { events: [event('e2')] });
    await one.commit(home, { events: [event('e3')] });
    expect((await one.events(null, 10)).events.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    await one.close();
    await two.close();
  });

  test('that another process keeps locked makes a commit wait, then answers "throttled"', async () => {
    const store = openSqliteStore({ path, busyMs: 20 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const outcome = await store.commit(home, { put: fresh(task('t')) });
    expect(outcome).toMatchObject({ kind: 'throttled' });
    other.exec('ROLLBACK');
    expect(await store.get(home, 'task', 't')).toBeUndefined();
    expect((await store.commit(home, { put: fresh(task('t')) })).kind).toBe('ok');
    other.close();
    await store.close();
  });

  test('forgets the keys of requests after eight days', async () => {
    const clock = createTestClock();
    const store = openSqliteStore({ path, clock });
    await store.commit(home, { once: 'key' });
    clock.pass(8 * 86_400_000 + 1);
    expect(await store.commit(home, { once: 'key' })).toMatchObject({ repeated: false });
    await store.close();
  });

  test('that breaks under the hand fails every commit of the turn, and claims none', async () => {
    const store = openSqliteStore({ path });
    const other = new DatabaseSync(path);
    other.exec('DROP TABLE counter');
    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((id) => store.commit(home, { put: fresh(task(id)) })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await store.get(home, 'task', 'a')).toBeUndefined();
    other.close();
    await store.close();
  });

  test('answers every access pattern from an index, without a scan or a sort', async () => {
    await openSqliteStore({ path }).close();
    const db = new DatabaseSync(path);
    for (const name of patternNames) {
      for (const sql of [sqlOf(name, false), sqlOf(name, true)]) {
        const marks = sql.split('?').length - 1;
        const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<string>(marks).fill('x'));
        const steps = plan.map(({ detail }) => `${name}: ${String(detail)}`);
        expect(steps).toEqual([expect.stringMatching(/: SEARCH documents USING INDEX/)]);
      }
    }
    db.close();
  });

  function event(id: string) {
    return sample('event', home, id, chanceFrom(1));
  }
});

test('a document that is not as its schema says is a programming error, and told in the tests', async () => {
  const store = openSqliteStore({ path: ':memory:', checked: true });
  const broken = { ...sample('task', home, 't', chanceFrom(1)), title: '' };
  await expect(store.commit(home, { put: fresh(broken) })).rejects.toThrow('title');
  expect(await store.get(home, 'task', 't')).toBeUndefined();
  await store.close();
});
