import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DueItem } from '../../src/domain/due.ts';
import type { Commit, Store } from '../../src/ports.ts';
import { chanceFrom } from '../kit/chance.ts';
import type { Fault } from '../kit/cosmos/peer.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';
import { sample } from './sample-documents.ts';
import { everyEvent, fresh, home, versionsOf } from './store-scene.ts';

let opened: Awaited<ReturnType<typeof openCosmosPeer>>;
let lines: string[];
beforeEach(async () => {
  lines = [];
  opened = await openCosmosPeer({ log: (_, line) => lines.push(line), requestMs: 150 });
});
afterEach(() => opened.close());

const store = (): Store => opened.store;
const task = (id: string, title = id) => ({ ...sample('task', home, id, chanceFrom(1)), title });
const event = (id: string) => sample('event', home, id, chanceFrom(1));
const due = (id: string): DueItem => sample('due', home, id, chanceFrom(1));
const find = async (id: string) => (await store().get(home, 'task', id))?.document;

const anyFault: readonly Fault[] = [
  { kind: 'throttled', retryAfterMs: 40 },
  { kind: 'retryWith' },
  { kind: 'gone', subStatus: 1002 },
  { kind: 'unavailable' },
  { kind: 'unavailable', applied: true },
  { kind: 'timeout' },
  { kind: 'timeout', applied: true },
  { kind: 'dropped' },
  { kind: 'dropped', applied: true },
  { kind: 'hang' },
  { kind: 'hang', applied: true },
];
const lostAnswers = anyFault.filter((fault) => 'applied' in fault);

/** Every form that a commit may have, each against what stands there already. */
const forms: readonly (readonly [string, (version: string) => Commit])[] = [
  ['with the key of a request', () => ({ put: fresh(task('new')), events: [event('e')], once: 'key' })],
  [
    'with an event',
    (ifVersion) => ({ put: [{ document: task('old', 'Edited'), ifVersion }], events: [event('e')] }),
  ],
  ['of a new document', () => ({ put: fresh(task('new')) })],
  ['of a changed document', (ifVersion) => ({ put: [{ document: task('old', 'Edited'), ifVersion }] })],
  ['of a document whatever is there', () => ({ put: [{ document: task('old', 'Any'), ifVersion: 'any' }] })],
  ['of a due item', () => ({ due: [due('due.new')] })],
  [
    'of a due item that is armed already',
    () => ({ put: fresh(task('new')), due: [due('due.old'), due('due.new')] }),
  ],
  ['that removes what it read', (ifVersion) => ({ remove: [{ kind: 'task', id: 'old', ifVersion }] })],
  [
    'that removes what is gone',
    () => ({ remove: [{ kind: 'task', id: 'gone', ifVersion: 'any' }], put: fresh(task('new')) }),
  ],
  [
    'that removes a due item and arms it anew',
    () => ({ remove: [{ kind: 'due', id: 'due.old', ifVersion: 'any' }], due: [due('due.old')] }),
  ],
];

describe.each(forms)('A commit %s', (_, form) => {
  test.each(anyFault)('is done once, whatever befalls its first tries: %j', async (fault) => {
    const old = versionsOf(await store().commit(home, { put: fresh(task('old')), due: [due('due.old')] }));
    const commit = form(old['task/old'] ?? '');
    opened.peer.faults.next(2, fault, { operation: 'batch' });
    const outcome = await store().commit(home, commit);
    expect(opened.peer.faults.struck.length).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ kind: 'ok', repeated: false });
    const versions = versionsOf(outcome);
    for (const { document } of commit.put ?? []) {
      const stored = await store().get(home, document.kind, document.id);
      expect(stored).toEqual({ document, version: versions[`${document.kind}/${document.id}`] });
    }
    for (const { kind, id } of commit.remove ?? [])
      expect((await store().get(home, kind, id)) !== undefined).toBe(kind === 'due');
    expect(await everyEvent(store())).toEqual(commit.events ?? []);
    for (const { id } of commit.due ?? []) expect(await store().get(home, 'due', id)).toBeDefined();
    if (commit.once !== undefined)
      expect(await store().commit(home, commit)).toEqual({ kind: 'ok', repeated: true, versions: {} });
  });
});

describe('A commit whose answer was lost', () => {
  test.each(lostAnswers)('is stale all the same when somebody else was faster: %j', async (fault) => {
    const [old] = Object.values(versionsOf(await store().commit(home, { put: fresh(task('old')) })));
    await store().commit(home, { put: [{ document: task('old', 'Theirs'), ifVersion: old ?? '' }] });
    opened.peer.faults.next(1, fault, { operation: 'batch' });
    const mine = { put: [{ document: task('old', 'Mine'), ifVersion: old ?? '' }], events: [event('mine')] };
    expect(await store().commit(home, mine)).toEqual({ kind: 'stale', id: 'old' });
    expect((await find('old'))?.title).toBe('Theirs');
    expect(await everyEvent(store())).toEqual([]);
  });

  test('tells a version that never holds for what was written over meanwhile', async () => {
    const other = await opened.again();
    let tries = 0;
    const slow = await opened.again({
      timer: {
        elapsed: () => 0,
        async pause() {
          tries += 1;
          const { version = '' } = (await other.get(home, 'task', 't')) ?? {};
          await other.commit(home, { put: [{ document: task('t', 'Theirs'), ifVersion: version }] });
        },
      },
    });
    opened.peer.faults.next(1, { kind: 'dropped', applied: true }, { operation: 'batch' });
    const versions = versionsOf(
      await slow.commit(home, { put: fresh(task('t', 'Mine')), events: [event('e')] }),
    );
    expect(tries).toBe(1);
    const again = { put: [{ document: task('t', 'Again'), ifVersion: versions['task/t'] ?? '' }] };
    expect(await slow.commit(home, again)).toEqual({ kind: 'stale', id: 't' });
    expect((await find('t'))?.title).toBe('Theirs');
  });

  test('is heard of by the relay once', async () => {
    let heard = 0;
    store().onCommit(() => (heard += 1));
    opened.peer.faults.next(2, { kind: 'dropped', applied: true }, { operation: 'batch' });
    await store().commit(home, { events: [event('e')] });
    expect(heard).toBe(1);
  });
});

describe('An account that has no answer for longer than our patience', () => {
  test('makes a commit throttled, says when to come back, and nothing was written', async () => {
    opened.peer.faults.next(Infinity, { kind: 'throttled', retryAfterMs: 900 });
    const outcome = await store().commit(home, { put: fresh(task('t')), once: 'key' });
    expect(outcome).toEqual({ kind: 'throttled', retryAfterMs: 1_000 });
    expect(opened.peer.faults.struck.length).toBe(12);
    expect(lines).toEqual(['cosmos out of patience']);
    opened.peer.faults.clear();
    expect(await find('t')).toBeUndefined();
    expect(await store().commit(home, { put: fresh(task('t')), once: 'key' })).toMatchObject({
      repeated: false,
    });
  });

  test('leaves it to the key of the request whether a commit was done', async () => {
    opened.peer.faults.next(Infinity, { kind: 'unavailable', applied: true }, { operation: 'batch' });
    expect(await store().commit(home, { put: fresh(task('t')), once: 'key' })).toMatchObject({
      kind: 'throttled',
    });
    opened.peer.faults.clear();
    expect(await store().commit(home, { put: fresh(task('t')), once: 'key' })).toMatchObject({
      repeated: true,
    });
  });

  test('makes every read fail with one clear error, and nothing else', async () => {
    opened.peer.faults.next(Infinity, { kind: 'unavailable' });
    const asking = [
      store().get(home, 'task', 't'),
      store().read(home, 'tasksOfCampaign', {}),
      store().countSummaries(home),
      store().dueBefore('2027', 1),
      store().events(null, 10),
    ];
    for (const asked of await Promise.allSettled(asking)) {
      const problem: unknown = asked.status === 'rejected' ? asked.reason : undefined;
      expect(problem).toMatchObject({ name: 'StoreBusy', retryAfterMs: 1_000 });
    }
  });
});

describe('A read', () => {
  test.each([...anyFault, { kind: 'emptyPage' }, { kind: 'smallPage', most: 1 }] as Fault[])(
    'gives all there is: %j',
    async (fault) => {
      const tasks = ['a', 'b', 'c'].map((id) => task(id));
      const waking = tasks.map(({ id }, place) => ({
        ...due(`due.${id}`),
        wakeAt: `2026-03-02T10:00:0${place}.000Z`,
      }));
      await store().commit(home, { put: fresh(...tasks), due: waking, events: [event('e1'), event('e2')] });
      opened.peer.faults.next(6, fault, {
        operation: ['read', 'query', 'changeFeed'],
        every: { seed: 3, oneIn: 2 },
      });
      expect(await find('a')).toEqual(task('a'));
      const { items } = await store().read(home, 'tasksOfCampaign', {});
      expect(new Set(items.map(({ document }) => document.id))).toEqual(new Set(['a', 'b', 'c']));
      expect((await store().dueBefore('2027', 2)).map(({ document }) => document.id)).toEqual([
        'due.a',
        'due.b',
      ]);
      expect((await everyEvent(store())).map(({ id }) => id)).toEqual(['e1', 'e2']);
      expect(opened.peer.faults.struck.length).toBeGreaterThan(0);
    },
  );
});

describe('Ranges that split', () => {
  const scopes = Array.from({ length: 12 }, (_, place) => `campaign-${place}`);

  test.each([1, 2, 3, 4, 5])(
    'make a reader step over no event and hear none twice (seed %i)',
    async (seed) => {
      const chance = chanceFrom(seed);
      const committed: string[] = [];
      const heard: string[] = [];
      let cursor: string | null = null;
      let reader = store();
      for (let step = 0; step < 120; step += 1) {
        const scope = chance.pick(scopes);
        const ids = Array.from({ length: 1 + chance.below(3) }, (_, place) => `${scope}.${step}.${place}`);
        const events = ids.map((id) => sample('event', { ...home, scope }, id, chance));
        await store().commit({ ...home, scope }, { events });
        committed.push(...ids);
        if (step % 40 === 20) opened.peer.splitPartitions('work');
        // Another process goes on from the cursor alone.
        if (chance.below(6) === 0) reader = await opened.again();
        if (chance.below(3) > 0) continue;
        const page: Awaited<ReturnType<Store['events']>> = await reader.events(cursor, 1 + chance.below(4));
        heard.push(...page.events.map(({ id }) => id));
        ({ cursor } = page);
      }
      for (let more = true; more;) {
        const page: Awaited<ReturnType<Store['events']>> = await reader.events(cursor, 2);
        heard.push(...page.events.map(({ id }) => id));
        ({ cursor } = page);
        more = page.events.length > 0;
      }
      const of = (scope: string, ids: readonly string[]) => ids.filter((id) => id.startsWith(`${scope}.`));
      for (const scope of scopes) expect(of(scope, heard)).toEqual(of(scope, committed));
      expect(heard).toHaveLength(committed.length);
    },
  );

  test('are found by whoever asks for due items', async () => {
    await store().commit(home, { due: [{ ...due('due.a'), wakeAt: '2026-03-02T10:00:00.000Z' }] });
    expect(await store().dueBefore('2027', 5)).toHaveLength(1);
    opened.peer.splitPartitions('work');
    expect(await store().dueBefore('2027', 5)).toHaveLength(1);
    expect(await store().nextWake()).toBe('2026-03-02T10:00:00.000Z');
  });
});
