import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createCallLimits } from './api/call-limits.ts';
import { createApi } from './api/create-api.ts';
import type { Condition } from './domain/condition.ts';
import { createLive } from './api/live.ts';
import type { SignIn } from './api/sign-in.ts';
import { bearerOf } from './api/token-rules.ts';
import { type Chat, type ChatSettings, createChat } from './chat.ts';
import {
  clockWatch,
  type ClockWatch,
  type MovableClock,
  movableClock,
  newSecret,
  systemClock,
} from './clock.ts';
import type { Config } from './config.ts';
import { localTenantId } from './contract/stage.ts';
import { isRefusal } from './domain/refusal.ts';
import { type EngineRoom, identity, openDirectory, openFiles, openStore, openWake } from './engines.ts';
import { grantedDirectory } from './directory/granted.ts';
import { type AccessBook, createAccessBook } from './jobs/access-book.ts';
import { createJobs, type Jobs } from './jobs/create-jobs.ts';
import { nextToSee } from './jobs/next-to-see.ts';
import { createLog, type Log } from './log.ts';
import { whyNotServed } from './move/mark.ts';
import { type Papers, papers } from './papers.ts';
import { drawnPictures } from './pictures/draw.ts';
import type { Clock, Directory, DirectoryReader, Doors, Store, Wake } from './ports.ts';
import { loadSample } from './sample/load-sample.ts';
import { steadyClock } from './steady-clock.ts';
import { createSubscribers } from './subscribers/index.ts';
import { wakeTabs } from './subscribers/wake-tabs.ts';
import { countedLog, countedMessenger, startTelemetry } from './telemetry.ts';
import { trustOf } from './trust.ts';

/** What a test, or a second way to host the product, may put in the place of the machine. */
export interface Overrides extends Partial<Papers> {
  readonly clock?: Clock;
  readonly wake?: Wake;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits between calls to the chat platform. */
  readonly timer?: ChatSettings['timer'];
  /** Waits between tries while a distributed store does not answer. */
  readonly storeTimer?: EngineRoom['storeTimer'];
  /** Stands between the rooms and the store, to watch it or to break it. */
  readonly throughStore?: (store: Store) => Store;
  /** Holds documents and replies to their schemas; a breach is a fault. */
  readonly checked?: boolean;
  readonly tabFolder?: string;
  readonly log?: Log;
}

/** The whole product in one process. */
export interface House {
  readonly app: Hono;
  readonly doors: Doors;
  readonly jobs: Jobs;
  readonly chat: Chat;
  /** Who came in and who was turned away. */
  readonly book: AccessBook;
  readonly log: Log;
  readonly clock: MovableClock;
  /** Where the service is reached from now on; known for sure only once it listens. */
  listensAt(baseUrl: string): void;
  start(): void;
  /** After `start` and once it listens: in local mode, the sample department and the chats of its people. */
  prepare(say: (line: string) => void): Promise<void>;
  /** Finishes what was begun, closes streams and the store. Nothing committed is lost when it is not called. */
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/** The one place where rooms meet: puts the engines behind the doors and hands everybody what they need. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<House> {
  const { checked = false, fetch = globalThis.fetch, throughStore = (opened) => opened } = overrides;
  const clock = movableClock(overrides.clock ?? steadyClock(systemClock()));
  const telemetry = await startTelemetry(
    config.telemetry,
    config.telemetry === undefined ? {} : { credential: await identity(config) },
  );
  const log = countedLog(overrides.log ?? createLog(config.log, () => clock.now()), telemetry);
  const { storeTimer } = overrides;
  const clocks = clockWatch((secondsAhead) =>
    log(secondsAhead === 0 ? 'note' : 'warning', 'clock compared with the store', { secondsAhead }),
  );
  const room = {
    config,
    clock,
    log,
    telemetry,
    fetch,
    checked,
    heard: clocks.heard,
    ...(storeTimer && { storeTimer }),
  };
  const store = throughStore(await servable(await openStore(room)));
  const { files, condition: filesCondition } = await openFiles(room);
  const { directory: opened, keep } = openDirectory(room, store);
  const directory = grantedDirectory(opened, { store, clock });
  const doors: Doors = { store, clock, files, pictures: drawnPictures(), directory };

  let baseUrl = config.baseUrl;
  const trust = await trustOf({
    config,
    fetch,
    log,
    baseUrl: () => baseUrl,
    now: () => Date.now(),
    elapsed: () => clock.elapsed(),
  });
  const live = createLive({ now: () => clock.now() });
  const book = createAccessBook({ store, clock, log, tenantIds: trust.tenantIds });
  const { wake, condition: wakeCondition } = overrides.wake
    ? { wake: overrides.wake, condition: (): Condition => ({ state: 'ok' }) }
    : await openWake(room);
  const chat = createChat({
    config,
    trust,
    doors,
    log,
    turnedAway: () => book.turnedAway({ tenantId: '', what: 'activity', code: 'notSignedIn' }),
    fetch,
    timer: overrides.timer,
    baseUrl: () => baseUrl,
    stageClock: stageClock({
      clock,
      store,
      settle: () => jobs.settle(),
      moved: () => live.publishEverything(),
    }),
  });
  const jobs = createJobs({
    doors,
    wake,
    log,
    share: { abreast: config.abreast, instances: config.instances },
    messenger: countedMessenger(chat.messenger, telemetry),
    subscribers: createSubscribers(doors, [wakeTabs(store, live)]),
  });
  const app = createApi({
    doors,
    live,
    log(line) {
      // A busy store has told its own log: what it makes us refuse is no fault of ours.
      log(line.code === 'failed' ? 'error' : 'note', 'call', { ...line });
      telemetry.call(line);
    },
    signIn: keepingTokens(trust.signIn, keep),
    watch: book,
    proxies: config.proxies,
    ...(config.callsPerMinute > 0 && {
      limits: createCallLimits({ perPerson: config.callsPerMinute, elapsed: () => clock.elapsed() }),
    }),
    onFault: (error, requestId) => log('error', 'call failed', { requestId, problem: problemOf(error) }),
    checkReplies: checked,
    local: config.mode === 'local',
    version: versionOf(),
    ...papers(overrides),
    newSecret,
    feedLinks: chat.links,
    tabFolder: overrides.tabFolder ?? join(root, '.built', 'tab'),
    relayBehind: async () => (await jobs.status()).relay.behind,
    relay: async () => (await jobs.status()).relay,
    conditions: () => ({
      files: filesCondition(),
      wake: wakeCondition(),
      directory: directoryCondition(directory),
      clock: clockCondition(clocks),
    }),
    mount: (into) => chat.mount(into),
  });
  telemetry.watch('dueLagMs', async () => (await jobs.status()).dueLagMs);
  telemetry.watch('relayBehind', async () => Number((await jobs.status()).relay.behind));
  telemetry.watch('liveStreams', () => live.listening());

  return {
    app,
    doors,
    jobs,
    chat,
    book,
    log,
    clock,
    listensAt: (address) => void (baseUrl = address),
    start() {
      book.start();
      jobs.start();
    },
    prepare: (say) => prepare({ config, doors, jobs, chat, say }),
    async stop() {
      live.close();
      await book.stop();
      await jobs.stop();
      chat.stage?.stop();
      await store.close();
      await telemetry.stop();
    },
  };
}

/** A department that is being moved, or was, is served by nobody, or everything would be sent twice. */
async function servable(store: Store): Promise<Store> {
  const refusal = await whyNotServed(store);
  if (refusal === undefined) return store;
  await store.close();
  throw new Error(refusal);
}

function clockCondition(clocks: ClockWatch): Condition {
  const seconds = clocks.secondsAhead();
  if (seconds === 0) return { state: 'ok' };
  return { state: 'degraded', reason: `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}` };
}

function directoryCondition(directory: Directory): Condition {
  const { state, missing } = directory.status();
  if (state === 'ok') return { state };
  return { state: 'degraded', reason: missing.length > 0 ? `no consent for ${missing.join(', ')}` : state };
}

/** Whoever comes with a good token lets the directory be asked in their name. */
function keepingTokens(signIn: SignIn, keep: (reader: DirectoryReader, token: string) => void): SignIn {
  return async (header) => {
    const who = await signIn(header);
    const token = bearerOf(header);
    if (!isRefusal(who) && token !== undefined)
      keep({ tenantId: who.tenantId, personId: who.personId }, token);
    return who;
  };
}

interface Preparing {
  readonly config: Config;
  readonly doors: Doors;
  readonly jobs: Jobs;
  readonly chat: Chat;
  readonly say: (line: string) => void;
}

async function prepare({ config, doors, jobs, chat, say }: Preparing): Promise<void> {
  if (config.mode !== 'local') return;
  const openChats = async (): Promise<void> => void (await chat.stage?.installForEveryone());
  if (config.sample) {
    await loadSample({
      doors,
      tenantId: localTenantId,
      settle: () => jobs.settle(),
      async onStep(step) {
        // Approvers have to be reachable before they are asked.
        if (step === 'approvals') await openChats();
        say(`sample: ${step}`);
      },
    });
  }
  await openChats();
}

interface StageTime {
  readonly clock: MovableClock;
  readonly store: Store;
  readonly settle: () => Promise<void>;
  readonly moved: () => void;
}

/** Moves the product's clock for the stage page, then lets everything happen that has become due. */
function stageClock({ clock, store, settle, moved }: StageTime) {
  const advance = async (milliseconds: number): Promise<void> => {
    clock.forward(milliseconds);
    await settle();
    moved();
  };
  return {
    view: async () => ({ now: clock.now(), nextDue: await nextToSee(store) }),
    advance,
    async toNextDue() {
      const next = await nextToSee(store);
      if (next === null) return false;
      await advance(Math.max(0, Date.parse(next) - Date.parse(clock.now())) + 1);
      return true;
    },
  };
}

function versionOf(): string {
  const path = join(root, 'package.json');
  const { version } = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string })
    : { version: '0' };
  return version;
}

function problemOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
