import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIssuer } from '../../bot/stage/local-issuer.ts';
import { type Answer, type Ask, createClient } from '../../src/api/client.ts';
import { compose, type House, type Overrides } from '../../src/compose.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { EndpointName } from '../../src/contract/endpoints.ts';
import type { LiveNotice } from '../../src/contract/live.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import type { LogLevel } from '../../src/log.ts';
import { localRegistrations } from '../../src/trust.ts';
import { fetchFrom, settle as settleStreams } from './chat.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { cast, castFile, type CastName } from './world-cast.ts';
import { type WorldChat, worldChat } from './world-chat.ts';
import { type AskStage, stageOf } from './world-stage.ts';

/** The whole house in one process, with people in it. Time stands still until it is moved. */
export interface World extends AsyncDisposable {
  readonly house: House;
  readonly clock: TestClock;
  /** Where its data lies; a second world may be opened on it. */
  readonly folder: string;
  readonly log: readonly LogLine[];
  readonly stage: AskStage;
  as(who: CastName): WorldPerson;
  now(): string;
  /** Everything that is due by now happens. */
  settle(): Promise<void>;
  /** Time passes, and what becomes due on the way happens at its time. */
  pass(time: Span): Promise<void>;
  passUntil(at: string): Promise<void>;
  /** Stops; a world in which something failed inside does not end well. */
  close(): Promise<void>;
}

export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

export interface LogLine {
  readonly level: LogLevel;
  readonly line: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface WorldPerson {
  readonly id: CastName;
  /** Asks the API with a real token; the workspace need not be named. Throws a ProblemError for a refusal. */
  api<N extends EndpointName>(name: N, ask?: Ask<N>): Promise<Answer<N>>;
  /** Their own chat with the bot; installs the app before its first use. */
  chat(): Promise<WorldChat>;
  /** A chat that others read too. */
  room(id: string): WorldChat;
  /** What their open tab is told from now on. */
  tab(): Promise<OpenTab>;
}

export interface OpenTab {
  /** What it was told since the last time that it was asked. */
  heard(): Promise<readonly LiveNotice[]>;
  close(): void;
}

export const workspaceId = 'marketing';
export const baseUrl = 'http://127.0.0.1:3978';
/** Monday, 09:00 in Shanghai. */
export const worldStart = '2026-03-02T01:00:00.000Z';

export interface WorldWishes {
  readonly start?: string;
  /** Goes on with what another world left behind, at the same time. */
  readonly after?: Pick<World, 'folder' | 'clock'>;
  readonly throughStore?: Overrides['throughStore'];
  readonly throughFetch?: (ask: typeof fetch) => typeof fetch;
  /** Lines of the log that are part of the story. */
  readonly mayFail?: (line: LogLine) => boolean;
}

/** A department to begin with, made once through the ordinary doors and then copied. */
let beginning: string | undefined;

/** Opens a world of its own; close it, or declare it with `await using`. */
export async function openWorld(wishes: WorldWishes = {}): Promise<World> {
  const folder = wishes.after?.folder ?? mkdtempSync(join(tmpdir(), 'campaign-desk-world-'));
  const clock = wishes.after?.clock ?? createTestClock(wishes.start ?? worldStart);
  if (!wishes.after) {
    beginning ??= await begin();
    cpSync(beginning, folder, { recursive: true });
  }
  return bootWorld(folder, clock, wishes);
}

async function begin(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-world-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const world = await bootWorld(folder, createTestClock('2026-01-05T01:00:00.000Z'), {});
  await takeIn(world);
  await world.house.stop();
  return folder;
}

/** The first visitor opens the workspace, then brings in everybody else with a file. */
async function takeIn(world: World): Promise<void> {
  const issuer = await openLocalIssuer({
    folder: world.folder,
    tenantId: localTenantId,
    ...localRegistrations,
    now: () => Date.now(),
  });
  const { name, external } = cast.ada;
  const token = await issuer.tabToken({ id: 'ada', name, email: 'ada@lumora.example', external });
  const ada = createClient({
    base: baseUrl,
    token: async () => token,
    locale: () => 'zh-CN',
    fetch: fetchFrom(() => world.house.app),
  });
  const params = { workspaceId };
  const started = await ada.call('POST /api/workspaces/:workspaceId/imports', {
    params,
    query: { noun: 'people', fileName: 'people.csv' },
    body: new Blob([castFile()]),
  });
  if (started.problemCount > 0) throw new Error(JSON.stringify(started.problems));
  await ada.call('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
    params: { ...params, importId: started.id },
    body: { ifVersion: started.version },
  });
  await world.settle();
}

async function bootWorld(folder: string, clock: TestClock, wishes: WorldWishes): Promise<World> {
  const log: LogLine[] = [];
  const inside: typeof fetch = fetchFrom(() => house.app);
  const house: House = await compose(configOf(folder), {
    clock,
    checked: true,
    fetch: wishes.throughFetch?.(inside) ?? inside,
    timer: leapingTimer(),
    log: (level, line, facts) => void log.push({ level, line, ...(facts && { facts }) }),
    ...(wishes.throughStore && { throughStore: wishes.throughStore }),
  });
  house.listensAt(baseUrl);
  // As at a start: what was left is taken up, and open tabs hear from here on.
  await house.jobs.settle();
  const stage = stageOf(() => house.app, baseUrl);

  const passUntil = async (at: string): Promise<void> => {
    await house.jobs.settle();
    for (;;) {
      const next = await house.doors.store.nextWake();
      if (next === null || next > at) break;
      if (next > clock.now()) clock.passUntil(next);
      await house.jobs.settle();
    }
    if (at > clock.now()) clock.passUntil(at);
    await house.jobs.settle();
  };
  const close = async (): Promise<void> => {
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
    const failed = log.filter((line) => line.level === 'error' && !wishes.mayFail?.(line));
    if (failed.length > 0) throw new Error(`The log tells of failures: ${JSON.stringify(failed, null, 2)}`);
  };

  return {
    house,
    clock,
    folder,
    log,
    stage,
    as: (who) => worldPerson(house, stage, who),
    now: () => clock.now(),
    settle: () => house.jobs.settle(),
    pass: (time) => passUntil(new Date(Date.parse(clock.now()) + lengthOf(time)).toISOString()),
    passUntil,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function configOf(folder: string): Config {
  return readConfig({ DATA_FOLDER: folder, SAMPLE: 'off', LOG: 'off' });
}

function lengthOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}

/** Time enough lies between any two calls, so that the limits of the chat platform never ask for a pause. */
function leapingTimer(): NonNullable<Overrides['timer']> {
  let elapsed = 0;
  return {
    elapsed: () => (elapsed += 10_000),
    wait: (_, until) =>
      new Promise((resolve) => until?.addEventListener('abort', () => resolve(), { once: true })),
  };
}

function worldPerson(house: House, stage: AskStage, id: CastName): WorldPerson {
  let token: Promise<string> | undefined;
  const client = createClient({
    base: baseUrl,
    token: () => (token ??= stage('POST /stage/api/token', { person: id }).then((minted) => minted.token)),
    locale: () => cast[id].locale,
    fetch: fetchFrom(() => house.app),
  });
  return {
    id,
    api: (name, ask) => client.call(name, { ...ask, params: { workspaceId, ...ask?.params } }),
    async chat() {
      const chats = await stage('POST /stage/api/chats', { person: id });
      const isNew = chats.every(({ kind, lastAt }) => kind !== 'personal' || lastAt === null);
      if (isNew) await stage('POST /stage/api/install', { person: id });
      return worldChat(stage, id);
    },
    room: (chat) => worldChat(stage, id, chat),
    async tab() {
      const told: LiveNotice[] = [];
      const ending = new AbortController();
      const { promise: open, resolve: opened } = Promise.withResolvers<void>();
      const hear = (notice: LiveNotice): void => {
        if (notice.changed === 'everything') opened();
        told.push(notice);
      };
      client.live(workspaceId, hear, ending.signal).catch(() => undefined);
      await open;
      const heard = async (): Promise<readonly LiveNotice[]> => {
        await settleStreams();
        return told.splice(0);
      };
      await heard();
      return { heard, close: () => ending.abort() };
    },
  };
}
