import { end, postpone } from '../domain/delivery.ts';
import type { DueItem } from '../domain/due.ts';
import { spread } from '../domain/fingerprint.ts';
import { isMessage } from '../domain/message-rules.ts';
import { addMilliseconds } from '../domain/time.ts';
import { type Doors, isStoreBusy, type Messenger, type Stored } from '../ports.ts';
import { coalesce } from './coalesce.ts';
import { deliver, put } from './deliver.ts';
import { doWork, isKnown } from './errands.ts';
import type { JobLog } from './follower.ts';
import { pacedMessenger } from './paced-messenger.ts';
import { type Waiting, createRota } from './rota.ts';
import { type Share, alone } from './share.ts';
import { createSurplus, writeSurplus } from './surplus.ts';
import { createTenantPace, partOf } from './tenant-pace.ts';
import { toChannel } from './to-channel.ts';
import { toPerson } from './to-person.ts';
import { toThread } from './to-thread.ts';
import { keyOf, turnOf } from './turns.ts';

export interface WorkerSettings {
  readonly doors: Doors;
  readonly messenger: Messenger;
  readonly log: JobLog;
  /** Called when an item came to rest, so that somebody looks for what is due next. */
  readonly onDone: () => void;
  readonly share?: Share;
}

export interface Worker {
  /** Takes up what is due and may begin now, without waiting for it. Gives how many items that were. */
  look(how?: 'afresh'): Promise<number>;
  /** When everything that was taken up has come to rest. */
  idle(): Promise<void>;
  /** Begins nothing more, until the next look. */
  stop(): Promise<void>;
  /** When there will be something to do; null when nothing is planned, or nothing can begin before something ends. */
  nextAt(): Promise<string | null>;
}

/** So many items at most wait for their turn in memory; more where others take from the same page meanwhile. */
const mostWaiting = 500;
/** An item that could not be moved (the store is busy, another worker has it) is left in peace for so long. */
const rest = 1_000;
const workAttempts = 5;
/** How far ahead it looks past items that it cannot do. */
const horizon = 60_000;
/** While something waits in memory, what is due is read again this often; rarer where many instances ask. */
const freshFor = 100;
const freshForSeveral = 250;
/** The store gives no more at once. */
const largestPage = 1_000;
/** Pages in a row that are looked through for somebody behind the surplus of others. */
const mostPages = 25;

interface Task extends Waiting {
  readonly key: string;
  readonly item: Stored<DueItem>;
  readonly isDropped: boolean;
}

/** Does what is due: one step of one item at a time, each guarded by the version that was read; tenants take turns. */
export function createWorker(settings: WorkerSettings): Worker {
  const { doors, messenger, log, onDone, share = alone } = settings;
  const { store, clock } = doors;
  const name = clock.newId();
  const pace = createTenantPace(() => clock.elapsed(), partOf(share.instances));
  const startsAt = share.instances > 1 ? spread(name) : 0;
  const rota = createRota<Task>({
    abreast: share.abreast,
    room: (tenantId) => pace.room(tenantId),
    startsAt,
  });
  const surplusOf = createSurplus();
  const several = share.instances > 1;
  const fresh = several ? freshForSeveral : freshFor;
  const taken = new Map<string, Promise<void>>();
  const resting = new Map<string, number>();
  /** Keys of those in the rota. */
  let waiting = new Set<string>();
  let jumps = 0;
  let readAt = -Infinity;
  /** The last look went without reading what came since. */
  let passedOver = false;
  let wasFull = false;
  /** Items of a newer version that stood in the way at the last look. */
  let leftAlone = 0;

  async function look(how?: 'afresh'): Promise<number> {
    passedOver = how !== 'afresh' && !isStale();
    if (!passedOver) await read();
    return begin();
  }

  function isStale(): boolean {
    if (rota.isEmpty() || clock.elapsed() - readAt >= fresh) return true;
    return wasFull && taken.size === 0;
  }

  async function read(): Promise<void> {
    for (const [key, until] of resting) if (until <= clock.elapsed()) resting.delete(key);
    let page = await readPage();
    for (let pages = 1; wasFull && pages < mostPages; pages += 1) {
      const surplus = surplusOf(page.filter(isFresh), clock.now());
      if (surplus.length === 0 || !(await writeSurplus(store, surplus))) break;
      page = await readPage();
    }
    readAt = clock.elapsed();
    const { kept, dropped } = coalesce(page.filter(isFresh));
    const tasks = [...kept.map((item) => taskOf(item, false)), ...dropped.map((item) => taskOf(item, true))];
    waiting = new Set(tasks.map(({ key }) => key));
    rota.bring(tasks);
  }

  function most(): number {
    return several ? largestPage : Math.min(largestPage, mostWaiting + taken.size + resting.size + leftAlone);
  }

  async function readPage(): Promise<readonly Stored<DueItem>[]> {
    const limit = most();
    const page = await store.dueBefore(clock.now(), limit);
    leftAlone = page.filter(({ document }) => !isKnown(document)).length;
    wasFull = page.length >= limit;
    return page;
  }

  function isFresh({ document }: Stored<DueItem>): boolean {
    const key = keyOf(document);
    return isKnown(document) && !taken.has(key) && !resting.has(key);
  }

  function begin(): number {
    let begun = 0;
    for (let task = rota.next(); task; task = rota.next()) {
      waiting.delete(task.key);
      taken.set(task.key, handle(task));
      begun += 1;
    }
    return begun;
  }

  async function handle(task: Task): Promise<void> {
    const moved = await step(task).catch((problem: unknown) => faulty(task.item, problem));
    taken.delete(task.key);
    rota.done(task);
    if (!moved) leaveInPeace(task);
    begin();
    onDone();
  }

  /** Most likely another instance was faster, and stands at the same place. */
  function leaveInPeace({ key }: Task): void {
    resting.set(key, clock.elapsed() + rest);
    if (!several) return;
    jumps += 1;
    rota.jump(spread(`${name} ${jumps}`));
  }

  async function step({ item, isDropped }: Task): Promise<boolean> {
    const { errand, tenantId } = item.document;
    if (several && !(await isUnchanged(item))) return false;
    if (isDropped) return put(store, item, end(item.document, 'cancelled', 'coalesced'));
    if (!isMessage(errand)) return work(item, errand);
    const turn = pace.take(tenantId);
    try {
      const room = { doors, messenger: pacedMessenger(messenger, turn) };
      if (errand.type === 'tellThread')
        return await deliver(room, item, errand, toThread(doors, item, errand));
      if (errand.type === 'postReport')
        return await deliver(room, item, errand, toChannel(doors, item, errand));
      return await deliver(room, item, errand, toPerson(doors, item, errand));
    } finally {
      turn.letGo();
    }
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
    if (isStoreBusy(problem)) return false;
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

  /** Somebody else may have been at it since the page was read: seen here, it costs one read instead of ten. */
  async function isUnchanged({ document, version }: Stored<DueItem>): Promise<boolean> {
    return (await reread(document))?.version === version;
  }

  function reread({ tenantId, scope, id }: DueItem): Promise<Stored<DueItem> | undefined> {
    return store.get({ tenantId, scope }, 'due', id);
  }

  async function nextAt(): Promise<string | null> {
    if (rota.isFull() && !rota.isEmpty()) return null;
    const now = clock.now();
    const waits = rota.paced().map((tenantId) => pace.freeIn(tenantId));
    if (passedOver) waits.push(fresh);
    const soon = waits.map((wait) => addMilliseconds(now, Math.ceil(wait)));
    const planned = passedOver ? null : await plannedAt(now);
    return [...soon, ...(planned === null ? [] : [planned])].toSorted()[0] ?? null;
  }

  async function plannedAt(now: string): Promise<string | null> {
    const next = await store.nextWake();
    if (next === null || next > now) return next;
    const inTheWay = taken.size + waiting.size + resting.size + leftAlone;
    const soon = await store.dueBefore(addMilliseconds(now, horizon), inTheWay + 1);
    const ahead = soon.filter(({ document }) => {
      const key = keyOf(document);
      return isKnown(document) && !taken.has(key) && !waiting.has(key);
    });
    const times = ahead.map(({ document }) =>
      resting.has(keyOf(document)) ? addMilliseconds(now, rest) : (document.wakeAt ?? now),
    );
    return times.toSorted()[0] ?? addMilliseconds(now, horizon);
  }

  async function idle(): Promise<void> {
    while (taken.size > 0) await Promise.all(taken.values());
  }

  return {
    look,
    nextAt,
    idle,
    async stop() {
      rota.bring([]);
      await idle();
    },
  };
}

function taskOf(item: Stored<DueItem>, isDropped: boolean): Task {
  const turn = turnOf(item.document);
  return { ...turn, ...(isDropped && { kind: 'work' }), key: keyOf(item.document), item, isDropped };
}
