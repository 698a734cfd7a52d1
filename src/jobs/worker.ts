import { end, postpone } from '../domain/delivery.ts';
import type { DueItem, Errand } from '../domain/due.ts';
import { isMessage } from '../domain/message-rules.ts';
import { addMilliseconds } from '../domain/time.ts';
import type { Doors, Messenger, Stored } from '../ports.ts';
import { coalesce } from './coalesce.ts';
import { deliver, put } from './deliver.ts';
import { doWork, isKnown } from './errands.ts';
import type { JobLog } from './follower.ts';
import { createLanes } from './lanes.ts';

export interface WorkerSettings {
  readonly doors: Doors;
  readonly messenger: Messenger;
  readonly log: JobLog;
  /** Called when an item came to rest, so that somebody looks for what is due next. */
  readonly onDone: () => void;
}

export interface Worker {
  /** Takes up what is due and not taken up yet, without waiting for it. Gives how many items that were. */
  look(): Promise<number>;
  /** When everything that was taken up has come to rest. */
  idle(): Promise<void>;
  /** When there will be something to do; null when nothing is planned. */
  nextAt(): Promise<string | null>;
}

const abreast = 16;
/** So many items at most wait for their turn in memory. */
const mostTaken = 500;
/** An item that could not be moved (the store is busy, another worker has it) is left in peace for so long. */
const rest = 1_000;
const workAttempts = 5;
/** How far ahead it looks past items that it cannot do. */
const horizon = 60_000;

/** Does what is due: one step of one item at a time, each guarded by the version that was read. */
export function createWorker({ doors, messenger, log, onDone }: WorkerSettings): Worker {
  const { store, clock } = doors;
  const lanes = createLanes(abreast);
  const taken = new Map<string, Promise<void>>();
  const resting = new Map<string, number>();
  /** Items of a newer version that stood in the way at the last look. */
  let leftAlone = 0;

  async function look(): Promise<number> {
    if (taken.size >= mostTaken) return 0;
    for (const [key, until] of resting) if (until <= clock.elapsed()) resting.delete(key);
    const page = await store.dueBefore(clock.now(), mostTaken + resting.size + leftAlone);
    leftAlone = page.filter(({ document }) => !isKnown(document)).length;
    const fresh = page.filter(({ document }) => {
      const key = keyOf(document);
      return isKnown(document) && !taken.has(key) && !resting.has(key);
    });
    const { kept, dropped } = coalesce(fresh);
    for (const item of dropped)
      take(item, () => put(store, item, end(item.document, 'cancelled', 'coalesced')));
    for (const item of kept) take(item, () => step(item));
    return fresh.length;
  }

  function take(item: Stored<DueItem>, task: () => Promise<boolean>): void {
    const key = keyOf(item.document);
    taken.set(key, handle(item, key, task));
  }

  async function handle(item: Stored<DueItem>, key: string, task: () => Promise<boolean>): Promise<void> {
    const { document } = item;
    const moved = await lanes.run(laneOf(document), task).catch((problem: unknown) => faulty(item, problem));
    if (!moved) resting.set(key, clock.elapsed() + rest);
    taken.delete(key);
    onDone();
  }

  function step(item: Stored<DueItem>): Promise<boolean> {
    const { errand } = item.document;
    return isMessage(errand) ? deliver({ doors, messenger }, item, errand) : work(item, errand);
  }

  async function work(item: Stored<DueItem>, errand: Parameters<typeof doWork>[2]): Promise<boolean> {
    let present: Stored<DueItem> | undefined = item;
    for (let attempt = 1; present?.document.state === 'armed'; attempt += 1) {
      const done = await doWork(doors, present, errand);
      if (done === 'committed') return true;
      if (done !== 'again') return put(store, present, done);
      if (attempt === workAttempts)
        return put(store, present, postpone(present.document, 'busy', clock.now()));
      present = await reread(item.document);
    }
    return false;
  }

  /** Something broke on the way. What was claimed finds its end when the lease is over; the rest is tried again. */
  async function faulty({ document }: Stored<DueItem>, problem: unknown): Promise<boolean> {
    const facts = { item: document.id, errand: document.errand.type, attempts: document.attempts };
    const said = problem instanceof Error ? problem.message : String(problem);
    log('error', 'due item failed', { ...facts, problem: said });
    try {
      const present = await reread(document);
      return (
        present !== undefined && (await put(store, present, postpone(present.document, 'fault', clock.now())))
      );
    } catch {
      return false;
    }
  }

  function reread({ tenantId, scope, id }: DueItem): Promise<Stored<DueItem> | undefined> {
    return store.get({ tenantId, scope }, 'due', id);
  }

  async function nextAt(): Promise<string | null> {
    const next = await store.nextWake();
    const now = clock.now();
    if (next === null || next > now) return next;
    const soon = await store.dueBefore(addMilliseconds(now, horizon), mostTaken + resting.size + leftAlone);
    const ahead = soon.filter(({ document }) => isKnown(document) && !taken.has(keyOf(document)));
    const times = ahead.map(({ document }) =>
      resting.has(keyOf(document)) ? addMilliseconds(now, rest) : (document.wakeAt ?? now),
    );
    return times.toSorted()[0] ?? addMilliseconds(now, horizon);
  }

  return {
    look,
    nextAt,
    async idle() {
      while (taken.size > 0) await Promise.all(taken.values());
    },
  };
}

function keyOf({ tenantId, scope, id }: DueItem): string {
  return `${tenantId} ${scope} ${id}`;
}

/** Messages to one person go one after another; work of our own gets in nobody's way. */
function laneOf(item: DueItem): string {
  const { errand }: { errand: Errand } = item;
  return isMessage(errand) ? `${item.tenantId} ${errand.personId}` : keyOf(item);
}
