import { createTurnstile } from '../../bot/pacing.ts';
import { rosterDirectory } from '../../src/directory/roster.ts';
import type { DueItem } from '../../src/domain/due.ts';
import { arm } from '../../src/domain/due.ts';
import type { ConversationReference, Person } from '../../src/domain/person.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { summariseReport } from '../../src/domain/report-summary.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type Jobs, createJobs } from '../../src/jobs/create-jobs.ts';
import type { Doors, Messenger, SendOutcome, Store } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { openPoller } from '../../src/wake/poller.ts';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import type { SeenCall } from '../kit/chat-limits.ts';
import { memoryFiles, personNamed, workspaceId } from '../kit/department.ts';

import { type Timeline, createTimeline } from '../kit/timeline.ts';

/** A message as it stands in somebody's chat. */
export interface Arrived extends SeenCall {
  readonly key: string;
}

/** What the platform does with a call that it was sent: takes it, or something else. */
export type Weather = (call: { tenantId: string; at: number }) => SendOutcome | 'hangs' | undefined;

/** A service with many tenants on one store, in a time that is moved by hand. */
export interface FairDesk {
  readonly time: Timeline;
  readonly store: Store;
  readonly doors: Doors;
  readonly arrived: readonly Arrived[];
  readonly calls: readonly SeenCall[];
  /** A report to so many people of a tenant, due now, all in the same second. */
  due(tenantId: string, people: number, runs?: number): Promise<string[]>;
  weather(weather: Weather): void;
  /** One more instance of the service; `die` ends it in the middle of everything. */
  instance(of: number): { jobs: Jobs; die: () => void };
  of(tenantId: string): Arrived[];
}

const reports = scopes.reports(workspaceId);

export function openFairDesk(seed = 1): FairDesk {
  const time = createTimeline();
  const chance = chanceFrom(seed);
  const store = openSqliteStore({ path: ':memory:', clock: time.clock, checked: false });
  const doors: Doors = {
    store,
    clock: time.clock,
    files: memoryFiles(),
    pictures: drawnPictures(),
    directory: rosterDirectory(store),
  };
  const arrived: Arrived[] = [];
  const calls: SeenCall[] = [];
  let weather: Weather = () => undefined;

  async function due(tenantId: string, people: number, runs = 1): Promise<string[]> {
    const ids = Array.from({ length: people }, (_, index) => `p-${index}`);
    for (const id of ids) await engage(store, tenantId, id);
    const keys: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const items = await makeRun(doors, tenantId, `run-${run}`, ids);
      for (let at = 0; at < items.length; at += 50)
        await store.commit({ tenantId, scope: reports }, { due: items.slice(at, at + 50) });
      keys.push(...items.map(({ id }) => `${tenantId} ${id}`));
    }
    return keys;
  }

  function instance(of: number) {
    let dead = false;
    const never = new Promise<never>(() => undefined);
    const mortal = <T>(doing: Promise<T>): Promise<T> =>
      doing.then(
        (done) => (dead ? never : done),
        (problem: unknown) => (dead ? never : Promise.reject(problem)),
      );
    const dying: Store = {
      ...store,
      get: (...asked) => (dead ? never : mortal(store.get(...asked))),
      commit: (...asked) => (dead ? never : mortal(store.commit(...asked))),
      dueBefore: (...asked) => (dead ? never : mortal(store.dueBefore(...asked))),
    };
    const turnstile = createTurnstile(time.timer, of);
    const messenger = chatOf({ time, chance, turnstile, arrived, calls, weather: (call) => weather(call) });
    const jobs = createJobs({
      doors: { ...doors, store: dying },
      wake: openPoller({ clock: time.clock, timers: time.timers, log: (problem) => fail(problem) }),
      messenger,
      subscribers: [],
      log: (level, line, facts) => {
        if (level === 'error') fail(`${line} ${JSON.stringify(facts)}`);
      },
      share: { abreast: 16, instances: of },
    });
    jobs.start();
    return { jobs, die: () => void (dead = true) };
  }

  return {
    time,
    store,
    doors,
    arrived,
    calls,
    due,
    instance,
    weather: (next) => void (weather = next),
    of: (tenantId) => arrived.filter((each) => each.tenantId === tenantId),
  };
}

function fail(problem: unknown): never {
  throw new Error(String(problem));
}

async function engage(store: Store, tenantId: string, id: string): Promise<void> {
  const person: Person = { ...personNamed('bo'), tenantId, id, name: id };
  const chat: ConversationReference = {
    kind: 'conversation',
    schema: 1,
    id: `person.${id}`,
    tenantId,
    serviceUrl: 'https://chat.example.com/',
    conversationId: `chat-of-${id}`,
    botId: 'bot',
    seenAt: '2026-03-01T00:00:00.000Z',
  };
  const put = (document: Person | ConversationReference) => ({
    put: [{ document, ifVersion: 'any' as const }],
  });
  await store.commit({ tenantId, scope: scopes.tenant() }, put(person));
  await store.commit({ tenantId, scope: scopes.person(id) }, put(chat));
}

async function makeRun({ store, clock }: Doors, tenantId: string, id: string, recipientIds: string[]) {
  const at = clock.now();
  const nothing = { campaigns: [], tasks: [], results: [], approvals: [] };
  const period = { start: '2026-02-23', end: '2026-03-01' };
  const run: ReportRun = {
    kind: 'reportRun',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    scheduleId: 's-1',
    name: 'Weekly',
    dueAt: at,
    madeAt: at,
    recipientIds,
    content: summariseReport({ ...nothing, period, zone: 'Asia/Shanghai', asOf: at }),
  };
  const where = { tenantId, scope: reports };
  await store.commit(where, { put: [{ document: run, ifVersion: 'absent' }] });
  return recipientIds.map((personId): DueItem =>
    arm(`tell.${id}.${personId}`, where, { type: 'tellReport', runId: id, personId }, at),
  );
}

type SeenAt = Pick<SeenCall, 'tenantId' | 'conversationId'>;

interface Chat {
  readonly time: Timeline;
  readonly chance: Chance;
  readonly turnstile: ReturnType<typeof createTurnstile>;
  readonly arrived: Arrived[];
  readonly calls: SeenCall[];
  readonly weather: Weather;
}

/** The chat platform behind the product's own turnstile: 50 to 300 ms a call, and one in a hundred takes two seconds. */
function chatOf({ time, chance, turnstile, arrived, calls, weather }: Chat): Messenger {
  async function call(to: SeenAt, timeoutMs: number, key: string, isEdit = false) {
    const { tenantId, conversationId } = to;
    const entered = await turnstile.enter({ tenantId, conversationId }, timeoutMs / 2);
    if ('waitMs' in entered)
      return { kind: 'notSent', retryAfterMs: entered.waitMs, reason: 'paced' } as const;
    const begun = time.clock.elapsed();
    const does = weather({ tenantId, at: begun });
    const takes = does === 'hangs' ? timeoutMs : chance.below(100) === 0 ? 2_000 : 50 + chance.below(250);
    const seen = { tenantId, conversationId, begun, ended: begun + takes };
    calls.push(seen);
    if (does === undefined && !isEdit) arrived.push({ ...seen, key: `${tenantId} ${key}` });
    await time.timer.wait(takes);
    entered.leave();
    if (does === 'hangs') return { kind: 'unknown', reason: 'timeout' } as const;
    return does ?? ({ kind: 'sent', activityId: key } as const);
  }
  return {
    send: (to, _, key, timeoutMs) => call(to, timeoutMs, key),
    update: (card, _, timeoutMs) => call(card, timeoutMs, card.activityId, true),
    find: async (to, key) =>
      arrived.some((each) => each.key === `${to.tenantId} ${key}`) ? { activityId: key } : 'absent',
  };
}
