import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { isOver } from '../../../src/domain/delivery.ts';
import { scopes } from '../../../src/domain/scope.ts';
import type { Store } from '../../../src/ports.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { root } from '../../bench/kit/folders.ts';
import { isGivenUp } from '../simulation/scene.ts';
import { type Expected, armReports } from './crowd.ts';

/** What is done to two processes that deliver. */
export interface Setup {
  /** Of a hundred calls. */
  readonly faults: number;
  readonly takesMs: number;
  readonly kills: boolean;
  readonly jumps: boolean;
  readonly sweepsOnly: boolean;
  readonly abreast: number;
  /** Within so many milliseconds all of it becomes due. */
  readonly span: number;
}

/** In Jepsen's words, by what the channel saw and what stands in the store. */
export interface Outcome {
  readonly deliveries: number;
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly early: readonly string[];
  readonly unexpected: readonly string[];
  readonly recovered: number;
  readonly givenUp: number;
  /** From when each was due until it arrived, in milliseconds. */
  readonly waited: readonly number[];
  readonly perSecond: number;
  readonly deaths: number;
  readonly calls: number;
}

const Seen = z.object({
  arrivals: z.array(z.object({ key: z.string(), chat: z.string(), id: z.string(), at: z.number() })),
  calls: z.number(),
  strayEdits: z.number(),
  firstCalls: z.array(z.tuple([z.string(), z.number()])),
});
type Seen = z.infer<typeof Seen>;

const here = import.meta.dirname;
/** Until both processes stand. */
const leadMs = 4_000;
/** Writing one of them takes no longer, on a machine that does other things too. */
const armingMs = 0.8;
const longestMs = 240_000;
/** What the platform took late arrives within it. */
const afterlifeMs = 11_000;
/** Nothing that was started here outlives this process. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Delivers so many messages through two processes and a channel that fails, and counts what came of each. */
export async function playRow(
  setup: Setup,
  deliveries: number,
  say: (line: string) => void,
): Promise<Outcome> {
  await mkdir(join(root, '.built', 'faults'), { recursive: true });
  const folder = await mkdtemp(join(root, '.built', 'faults', 'run-'));
  const path = join(folder, 'desk.db');
  const channel = start('channel.ts', [String(setup.faults), String(setup.takesMs)]);
  const store = openSqliteStore({ path, busyMs: 30_000 });
  const desks: ChildProcess[] = [];
  /** Those that deliver by now. */
  const up = new Set<ChildProcess>();
  let deaths = 0;
  let isEnding = false;
  try {
    const address = await firstLine(channel);
    const begin = (): ChildProcess => {
      const wake = setup.sweepsOnly ? 'dead' : 'live';
      const given = [path, address, String(setup.abreast), wake, setup.jumps ? 'yes' : 'no'];
      const desk = start('deliver.ts', given);
      desk.stdout?.once('data', () => up.add(desk));
      return desk;
    };
    const from = Date.now() + leadMs + deliveries * armingMs;
    const expected = await armReports(store, address, { deliveries, from, span: setup.span });
    desks.push(begin(), begin());
    const killing = setup.kills ? setInterval(kill, 1_000) : undefined;
    function kill(): void {
      if (isEnding || Date.now() < from) return;
      // The one that has worked longest. On a machine that takes seconds to start one, nobody would ever work otherwise.
      const [victim] = up;
      if (!victim) return;
      victim.kill('SIGKILL');
      up.delete(victim);
      desks.splice(desks.indexOf(victim), 1, begin());
      deaths += 1;
    }
    await pause(Math.max(0, from - Date.now()));
    await drained(store, address, expected, say);
    clearInterval(killing);
    if (setup.faults > 0) await pause(afterlifeMs);
    isEnding = true;
    const seen = Seen.parse(await (await fetch(`${address}/seen`)).json());
    return await judge(store, expected, seen, deaths);
  } finally {
    isEnding = true;
    for (const child of [...desks, channel]) child.kill('SIGKILL');
    await store.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function start(script: string, given: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(here, script), ...given], {
    // Its input ends with this process, however that ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The program has no output.');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The channel did not begin to listen.');
}

/** Until nothing is left to do, or nobody believes in it any more. */
async function drained(
  store: Store,
  address: string,
  expected: Expected,
  say: (line: string) => void,
): Promise<void> {
  const until = Date.now() + longestMs;
  for (let told = 0; Date.now() < until;) {
    await pause(250);
    const count = Number(await (await fetch(`${address}/count`)).text());
    if (Date.now() - told > 10_000) {
      say(`${count} of ${expected.size} arrived`);
      told = Date.now();
    }
    if (count >= expected.size || (await store.nextWake()) === null) return;
  }
}

async function judge(store: Store, expected: Expected, seen: Seen, deaths: number): Promise<Outcome> {
  const arrivals = Map.groupBy(seen.arrivals, ({ key }) => key);
  const firstCalls = new Map(seen.firstCalls);
  const lost: string[] = [];
  const duplicated: string[] = [];
  const early: string[] = [];
  const unexpected = Array.from({ length: seen.strayEdits }, () => 'an edit of what does not hang');
  const waited: number[] = [];
  let recovered = 0;
  let givenUp = 0;
  for (const [key, { dueAt, chat }] of expected) {
    const [first, ...more] = arrivals.get(key) ?? [];
    const called = firstCalls.get(key);
    if (called !== undefined && called < dueAt) early.push(`${key} ${dueAt - called} ms`);
    if (more.length > 0) duplicated.push(`${key} ${more.length + 1} times`);
    const tenantId = `tenant-${key.split('-')[1] ?? ''}`;
    const item = (await store.get({ tenantId, scope: scopes.reports('marketing') }, 'due', key))?.document;
    if (first) {
      waited.push(first.at - dueAt);
      if (first.chat !== chat) unexpected.push(`${key} in ${first.chat}`);
      if ((item?.attempts ?? 0) > 1 || item?.reason === 'adopted') recovered += 1;
      if (item && isOver(item) && item.state !== 'sent')
        unexpected.push(`${key} arrived, and is ${item.state}`);
    } else if (item && isGivenUp(item, true)) givenUp += 1;
    else lost.push(`${key} ${item?.state ?? 'gone'} ${item?.reason ?? ''}`);
  }
  for (const key of arrivals.keys()) if (!expected.has(key)) unexpected.push(`${key} was never armed`);
  const times = [...expected.values()].map(({ dueAt }) => dueAt);
  const took = Math.max(...seen.arrivals.map(({ at }) => at)) - Math.min(...times);
  return {
    deliveries: expected.size,
    lost,
    duplicated,
    early,
    unexpected,
    recovered,
    givenUp,
    waited,
    perSecond: (expected.size / took) * 1_000,
    deaths,
    calls: seen.calls,
  };
}
