import { openLocalIssuer } from '../../bot/stage/local-issuer.ts';
import { createClient } from '../../src/api/client.ts';
import { compose, type House, type Overrides } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import type { LogLevel } from '../../src/log.ts';
import type { Clock } from '../../src/ports.ts';
import { localRegistrations } from '../../src/trust.ts';
import { fetchFrom } from './chat.ts';
import type { TestClock } from './clock.ts';
import { cast, castFile, type CastName } from './world-cast.ts';
import { baseUrl, type WorldPerson, worldPerson, workspaceId } from './world-person.ts';
import { type EngineName, engineOfRun, openSite, type Site } from './world-site.ts';
import { type AskStage, stageOf } from './world-stage.ts';
import { passing } from './world-time.ts';

export { baseUrl, workspaceId } from './world-person.ts';

/** What a story is played in: people, and time that stands still until it is moved. */
export interface Scene extends AsyncDisposable {
  readonly clock: TestClock;
  readonly site: Site;
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

/** The whole house in one process. A second world may be opened on its site. */
export interface World extends Scene {
  readonly house: House;
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

/** Monday, 09:00 in Shanghai. */
export const worldStart = '2026-03-02T01:00:00.000Z';

export interface WorldWishes {
  readonly start?: string;
  /** The one that the run is about when absent. */
  readonly engine?: EngineName;
  /** Goes on with what another world left behind, at the same time. */
  readonly after?: Pick<World, 'site' | 'clock'>;
  readonly throughStore?: Overrides['throughStore'];
  readonly throughFetch?: (ask: typeof fetch) => typeof fetch;
  /** Lines of the log that are part of the story. */
  readonly mayFail?: (line: LogLine) => boolean;
}

/** Opens a world of its own; close it, or declare it with `await using`. */
export async function openWorld(wishes: WorldWishes = {}): Promise<World> {
  if (wishes.after) return bootWorld(wishes.after.site, wishes.after.clock, wishes);
  const site = await settledSite(wishes.engine);
  return bootWorld(site, site.clock(wishes.start ?? worldStart), wishes);
}

/** A department to begin with, made once through the ordinary doors and then copied. */
const beginnings = new Map<EngineName, Promise<Site>>();

/** A site with the department on it, as the run wants it or on a certain engine. */
export async function settledSite(engine = engineOfRun()): Promise<Site> {
  const beginning = beginnings.get(engine) ?? begin(engine);
  beginnings.set(engine, beginning);
  return (await beginning).copy();
}

async function begin(engine: EngineName): Promise<Site> {
  const site = await openSite(engine);
  process.once('exit', () => void site.remove());
  const world = await bootWorld(site, site.clock('2026-01-05T01:00:00.000Z'), {});
  await takeIn(world);
  await world.house.stop();
  return site;
}

/** The first visitor opens the workspace, then brings in everybody else with a file. */
async function takeIn(world: World): Promise<void> {
  const issuer = await openLocalIssuer({
    folder: world.site.folder,
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

async function bootWorld(site: Site, clock: TestClock, wishes: WorldWishes): Promise<World> {
  const { house, log, inside } = await bootHouse(site, { ...wishes, clock });
  const stage = stageOf(() => house.app, baseUrl);
  const settle = (then?: 'keep') => house.jobs.settle(then);
  const close = async (): Promise<void> => {
    await house.stop();
    await site.remove();
    complainOf(log, wishes.mayFail);
  };

  return {
    house,
    clock,
    site,
    log,
    stage,
    as: (who) => worldPerson(inside, stage, who),
    now: () => clock.now(),
    settle: () => settle(),
    ...passing({ clock, settle, nextWake: () => house.doors.store.nextWake() }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

export interface HouseWishes extends Pick<WorldWishes, 'throughStore' | 'throughFetch'> {
  readonly clock: Clock;
  /** Where what it asks of its own address arrives; at itself when absent. */
  readonly ask?: typeof fetch;
}

/** A house that has taken up what was left. */
export interface Booted {
  readonly house: House;
  readonly log: readonly LogLine[];
  /** Asks this house. */
  readonly inside: typeof fetch;
}

/** Boots the product on a site and lets it take up what was left; from then on open tabs hear. */
export async function bootHouse(
  { settings }: Site,
  { clock, throughFetch, throughStore, ...wishes }: HouseWishes,
): Promise<Booted> {
  const log: LogLine[] = [];
  const inside: typeof fetch = fetchFrom(() => house.app);
  const ask = wishes.ask ?? inside;
  const house: House = await compose(readConfig({ ...settings, SAMPLE: 'off', LOG: 'off' }), {
    clock,
    checked: true,
    fetch: throughFetch?.(ask) ?? ask,
    timer: leapingTimer(),
    storeTimer: countingTimer(clock),
    log: (level, line, facts) => void log.push({ level, line, ...(facts && { facts }) }),
    ...(throughStore && { throughStore }),
  });
  house.listensAt(baseUrl);
  await house.jobs.settle();
  return { house, log, inside };
}

/** Throws when a log tells of failures that are no part of the story. */
export function complainOf(log: readonly LogLine[], mayFail: WorldWishes['mayFail']): void {
  const failed = log.filter((line) => line.level === 'error' && !mayFail?.(line));
  if (failed.length > 0) throw new Error(`The log tells of failures: ${JSON.stringify(failed, null, 2)}`);
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

/** Waiting takes no time on the machine; it is only counted. */
function countingTimer(clock: Clock): NonNullable<Overrides['storeTimer']> {
  let waited = 0;
  return {
    elapsed: () => clock.elapsed() + waited,
    async pause(milliseconds) {
      waited += milliseconds;
    },
  };
}
