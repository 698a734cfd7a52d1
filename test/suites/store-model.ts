import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Document, Kind } from '../../src/domain/documents.ts';
import type { Commit, CommitOutcome, Guard, Partition, Store } from '../../src/ports.ts';
import { answerTo } from '../../src/store/reference.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import { sample } from './sample-documents.ts';
import { askAll, patternNames, questions } from './store-patterns.ts';
import { everyEvent } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

const partitions: readonly Partition[] = [
  { tenantId: 'tenant-a', scope: 'one' },
  { tenantId: 'tenant-a', scope: 'two' },
  { tenantId: 'tenant-b', scope: 'one' },
];
const kinds: readonly Kind[] = ['task', 'summary', 'due', 'result', 'importChunk', 'postedCard'];
const ids = ['a', 'b', 'c', 'D', 'e.1'];
const STEPS = 1_000;
const LOOK_EVERY = 100;

/** What a store should hold, kept in the simplest way there is. */
interface Model {
  readonly documents: Map<string, { document: Document; version: string | undefined }>;
  readonly once: Set<string>;
  /** Of each partition, in the order of their commits. */
  readonly events: Map<string, string[]>;
}

const partitionName = ({ tenantId, scope }: Partition): string => `${tenantId}/${scope}`;
const place = ({ tenantId, scope }: Partition, kind: string, id: string) =>
  `${tenantId}/${scope}/${kind}/${id}`;

/** Seeded random commits against the model, by as many seeds as are wanted; `STORE_SEED=…` tries another one. */
export function modelSuite(open: Opener, most = 3): void {
  const own = process.env['STORE_SEED'];
  const seeds = own ? [Number(own)] : [1, 20_260_302, 77_777].slice(0, most);

  describe('after a thousand random commits', () => {
    test.each(seeds)(
      'the store holds what a plain model holds (seed %i)',
      async (seed) => {
        const { store, close } = await open();
        const model: Model = { documents: new Map(), once: new Set(), events: new Map() };
        const chance = chanceFrom(seed);
        let step = 0;
        try {
          for (; step < STEPS; step += 1) {
            await stepOnce(store, model, chance, step);
            if (step % LOOK_EVERY === LOOK_EVERY - 1) await compare(store, model);
          }
        } catch (error) {
          throw new Error(`Store and model part at step ${step} of seed ${seed}.`, { cause: error });
        } finally {
          await close();
        }
        expect([...model.events.values()].flat().length).toBeGreaterThan(STEPS / 10);
      },
      120_000,
    );
  });
}

async function stepOnce(store: Store, model: Model, chance: Chance, step: number): Promise<void> {
  const partition = chance.pick(partitions);
  const commit = randomCommit(model, partition, chance, step);
  const expected = applyTo(model, partition, commit);
  const outcome = await store.commit(partition, commit);
  if ((outcome.kind === 'ok' && outcome.repeated ? 'repeated' : outcome.kind) !== expected) {
    throw new Error(`Expected ${expected}, was ${JSON.stringify(outcome)}: ${JSON.stringify(commit)}`);
  }
  await learnVersions(store, model, partition, commit, outcome);
}

function randomCommit(model: Model, partition: Partition, chance: Chance, step: number): Commit {
  const targets = chance.shuffle(kinds.flatMap((kind) => ids.map((id) => ({ kind, id }))));
  const take = (most: number) => targets.splice(0, chance.below(most + 1));
  const put = take(4).map(({ kind, id }) => ({
    document: sample(kind, partition, id, chance),
    ifVersion: guard(model, partition, kind, id, chance),
  }));
  const remove = take(1).map(({ kind, id }) => {
    const ifVersion = guard(model, partition, kind, id, chance);
    return { kind, id, ifVersion: ifVersion === 'absent' ? 'any' : ifVersion };
  });
  // Due items may be named that are put or removed by the same commit, and twice.
  const due = Array.from({ length: chance.below(3) }, () =>
    sample('due', partition, chance.pick(ids), chance),
  );
  const events = Array.from({ length: chance.below(3) }, (_, index) =>
    sample('event', partition, chance.below(20) === 0 ? 'again' : `e-${step}-${index}`, chance),
  ).filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index);
  const once = chance.below(3) === 0 ? { once: `key-${chance.below(60)}` } : {};
  return { put, remove, due, events, ...once };
}

/** Mostly one that holds, so that the store fills; else one that is old, made up, or for something else. */
function guard(model: Model, partition: Partition, kind: Kind, id: string, chance: Chance): Guard {
  const current = model.documents.get(place(partition, kind, id));
  const right = current ? (current.version ?? 'any') : 'absent';
  return chance.pick([right, right, right, right, right, right, 'any', 'any', 'absent', '1', 'a', 'made up']);
}

/** Does to the model what the door promises, and says how the commit has to be answered. */
function applyTo(model: Model, partition: Partition, commit: Commit): CommitOutcome['kind'] | 'repeated' {
  const { put = [], remove = [], events = [], due = [], once } = commit;
  const key = place(partition, 'once', once ?? '');
  if (once !== undefined && model.once.has(key)) return 'repeated';
  const at = (kind: string, id: string) => model.documents.get(place(partition, kind, id));
  const holds = (ifVersion: Guard, kind: string, id: string): boolean => {
    if (ifVersion === 'any') return true;
    return ifVersion === 'absent'
      ? !at(kind, id)
      : at(kind, id)?.version === ifVersion && at(kind, id) !== undefined;
  };
  const all =
    put.every(({ document, ifVersion }) => holds(ifVersion, document.kind, document.id)) &&
    remove.every(({ kind, id, ifVersion }) => holds(ifVersion, kind, id)) &&
    events.every(({ id }) => !at('event', id));
  if (!all) return 'stale';
  const write = (document: Document): void => {
    model.documents.set(place(partition, document.kind, document.id), { document, version: undefined });
  };
  for (const { document } of put) write(document);
  for (const { kind, id } of remove) model.documents.delete(place(partition, kind, id));
  const told = model.events.get(partitionName(partition)) ?? [];
  model.events.set(partitionName(partition), told);
  for (const event of events) {
    write(event);
    told.push(event.id);
  }
  for (const item of due) if (!at('due', item.id)) write(item);
  if (once !== undefined) model.once.add(key);
  return 'ok';
}

/** The model cannot guess a version; it takes the ones that it is told, and later insists on them. */
async function learnVersions(
  store: Store,
  model: Model,
  partition: Partition,
  { due = [] }: Commit,
  outcome: CommitOutcome,
): Promise<void> {
  if (outcome.kind !== 'ok') return;
  for (const [name, version] of Object.entries(outcome.versions)) {
    const known = model.documents.get(`${partition.tenantId}/${partition.scope}/${name}`);
    if (known) known.version = version;
  }
  for (const { id } of due) {
    const known = model.documents.get(place(partition, 'due', id));
    if (known) known.version ??= (await store.get(partition, 'due', id))?.version;
  }
}

async function compare(store: Store, model: Model): Promise<void> {
  const due: { id: string; wakeAt: string }[] = [];
  for (const partition of partitions) {
    const held: Document[] = [];
    for (const [key, { document, version }] of model.documents) {
      if (!key.startsWith(`${partition.tenantId}/${partition.scope}/`)) continue;
      held.push(document);
      const stored = await store.get(partition, document.kind, document.id);
      if (!isDeepStrictEqual(stored?.document, document)) throw new Error(`${key} differs.`);
      if (version !== undefined && stored?.version !== version)
        throw new Error(`${key} has another version.`);
      if (document.kind === 'due' && document.wakeAt) due.push({ id: document.id, wakeAt: document.wakeAt });
    }
    for (const name of patternNames) {
      for (const params of questions[name]) {
        expect(await askAll(store, partition, name, params, 9)).toEqual(answerTo(name, params, held));
      }
    }
  }
  const events = await everyEvent(store);
  // An event does not say its scope; within a tenant those of two scopes may come in any order.
  for (const tenantId of new Set(partitions.map((one) => one.tenantId))) {
    const found = events.filter((event) => event.tenantId === tenantId).map(({ id }) => id);
    const told = partitions
      .filter((one) => one.tenantId === tenantId)
      .map((one) => model.events.get(partitionName(one)) ?? []);
    expect(isWoven(found, told)).toBe(true);
  }
  const waking = await store.dueBefore('2026-03-02T01:00:00.001Z', 1_000);
  const expected = due.map(({ wakeAt }) => wakeAt).filter((at) => at <= '2026-03-02T01:00:00.001Z');
  expect(waking.map(({ document }) => document.wakeAt)).toEqual(expected.toSorted());
  expect(await store.nextWake()).toBe(due.map(({ wakeAt }) => wakeAt).toSorted()[0] ?? null);
}

/** Whether `all` holds every line of `strands`, each in its order, and nothing else. */
function isWoven(all: readonly string[], strands: readonly (readonly string[])[]): boolean {
  if (all.length !== strands.flat().length) return false;
  // Ids but "again" are different, so that the strand of each is known; "again" stands once in each strand at most.
  const alone = strands.map((strand) => strand.filter((id) => id !== 'again'));
  return (
    alone.every((strand) =>
      isDeepStrictEqual(
        all.filter((id) => strand.includes(id)),
        strand,
      ),
    ) && all.filter((id) => id === 'again').length === strands.flat().filter((id) => id === 'again').length
  );
}
