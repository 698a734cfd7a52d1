import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../src/domain/documents.ts';
import { diskFiles } from '../../src/files/disk.ts';
import type { Partition, Store } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { chanceFrom } from '../kit/chance.ts';
import { samples } from '../suites/sample-documents.ts';

const program = join(import.meta.dirname, '../../infra/backup.ts');
const campaign: Partition = { tenantId: 'tenant', scope: 'campaign' };
const name = (number: number): string => `n${String(number).padStart(6, '0')}`;

/** A task and the event that tells of it, committed together; the same for the same number. */
function pair(number: number) {
  const chance = chanceFrom(number);
  const task = samples.task(campaign, name(number), chance);
  const event = samples.event(campaign, name(number), chance);
  return { task, event };
}

const hash = (documents: readonly Document[]): string =>
  documents.reduce((sum, each) => sum.update(JSON.stringify(each)), createHash('sha256')).digest('hex');

async function commitPair(store: Store, number: number): Promise<void> {
  const { task, event } = pair(number);
  const outcome = await store.commit(campaign, {
    put: [{ document: task, ifVersion: 'absent' }],
    events: [event],
  });
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
}

async function everything(
  store: Store,
  pattern: 'tasksOfCampaign' | 'historyOfCampaign',
): Promise<Document[]> {
  const found: Document[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.read>> = await store.read(
      campaign,
      pattern,
      {},
      { limit: 1_000, cursor },
    );
    found.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null);
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

describe('the restore drill', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'campaign-desk-drill-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const backUp = async (...words: string[]) => {
    const child = spawn(process.execPath, [program, ...words]);
    const [code, said, complained] = await Promise.all([
      new Promise<number | null>((resolve) => void child.once('exit', resolve)),
      text(child.stdout),
      text(child.stderr),
    ]);
    return { code, said, complained };
  };

  it('brings back everything up to one moment, from a backup that was taken while people worked', async () => {
    const data = join(folder, 'data');
    const store = openSqliteStore({ path: join(data, 'campaign-desk.sqlite') });
    const files = diskFiles(join(data, 'files'));
    /** Every hundredth of the first has a file, and each that comes meanwhile, written before its document. */
    const attach = (number: number) => files.put(campaign, name(number), Buffer.from(`file ${number}`));
    const before = 2_000;
    await Promise.all(Array.from({ length: before }, (_, number) => commitPair(store, number)));
    await Promise.all(Array.from({ length: before / 100 }, (_, number) => attach(number * 100)));

    const done = new AbortController();
    let written = before;
    const ended = backUp('--from', data, '--to', join(folder, 'copy')).finally(() => done.abort());
    while (!done.signal.aborted) {
      await attach(written);
      await commitPair(store, written);
      written += 1;
    }
    const { code, said, complained } = await ended;
    expect([code, complained]).toEqual([0, '']);

    const restored = openSqliteStore({ path: join(folder, 'copy', 'campaign-desk.sqlite') });
    const tasks = await everything(restored, 'tasksOfCampaign');
    const history = await everything(restored, 'historyOfCampaign');
    // All that was answered before the backup began, and of what came meanwhile whole commits in their order.
    expect(tasks.length).toBeGreaterThanOrEqual(before);
    expect(tasks.length).toBeLessThanOrEqual(written);
    expect(said).toContain(`${tasks.length + history.length} documents`);
    const expected = tasks.map((_, number) => pair(number));
    expect(hash(tasks)).toBe(hash(expected.map(({ task }) => task)));
    expect(hash(history)).toBe(hash(expected.map(({ event }) => event)));

    const restoredFiles = diskFiles(join(folder, 'copy', 'files'));
    for (let number = 0; number < tasks.length; number += number < before ? 100 : 1) {
      const bytes = await restoredFiles.get(campaign, name(number));
      expect(bytes && Buffer.from(bytes).toString()).toBe(`file ${number}`);
    }

    // The restored store works on, and the feed of events goes on where the copy ended.
    const { cursor } = await restored.events('now', 1);
    await commitPair(restored, written);
    expect((await restored.events(cursor, 10)).events.map(({ id }) => id)).toEqual([name(written)]);
    await restored.close();
    await store.close();
  });

  it('leaves no half backup behind when there is nothing to copy, or something stands there already', async () => {
    mkdirSync(join(folder, 'empty'));
    const nothing = await backUp('--from', join(folder, 'empty'), '--to', join(folder, 'copy'));
    expect(nothing).toMatchObject({
      code: 1,
      said: '',
      complained: expect.stringContaining('holds no campaign-desk.sqlite'),
    });
    mkdirSync(join(folder, 'taken'));
    await openSqliteStore({ path: join(folder, 'data', 'campaign-desk.sqlite') }).close();
    const taken = await backUp('--from', join(folder, 'data'), '--to', join(folder, 'taken'));
    expect(taken).toMatchObject({ code: 1, complained: expect.stringContaining('exists already') });
    writeFileSync(
      join(folder, 'empty', 'campaign-desk.sqlite'),
      'not a database, only a text of some length',
    );
    const broken = await backUp('--from', join(folder, 'empty'), '--to', join(folder, 'copy'));
    expect(broken).toMatchObject({ code: 1, complained: expect.stringContaining('No backup was written') });
    expect(existsSync(join(folder, 'copy'))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'empty', 'taken']);
  });
});
