import { timeOrderedIds } from '../../src/clock.ts';
import type { House } from '../../src/compose.ts';
import type { Clock } from '../../src/ports.ts';
import { chanceFrom } from './chance.ts';
import type { TestClock } from './clock.ts';
import type { CastName } from './world-cast.ts';
import { baseUrl, type WorldPerson, worldPerson } from './world-person.ts';
import { stageOf } from './world-stage.ts';
import { passing } from './world-time.ts';
import {
  type Booted,
  bootHouse,
  complainOf,
  type LogLine,
  type Scene,
  settledSite,
  type WorldWishes,
  worldStart,
} from './world.ts';

/** One of several equal instances. */
export interface InstanceWishes extends Pick<WorldWishes, 'throughStore' | 'throughFetch'> {
  /** How far its clock is ahead of the true time, in milliseconds. */
  readonly ahead?: number;
}

/** Equal instances on one account of Cosmos DB, behind a balancer that takes them in turn, and one chat platform. */
export interface Instances extends Scene {
  readonly houses: readonly House[];
  readonly logs: readonly (readonly LogLine[])[];
  /** Somebody who is always led to the same instance. */
  at(instance: number, who: CastName): WorldPerson;
  /** From now on the balancer leaves it out, and nobody lets it do its work. */
  leaveOut(instance: number): void;
  /** Only this one does what is due. */
  settleOne(instance: number): Promise<void>;
}

export interface InstancesWishes {
  readonly start?: string;
  /** Goes on with what others left behind, at the same time. */
  readonly after?: Pick<Scene, 'site' | 'clock'>;
  readonly instances?: readonly InstanceWishes[];
  readonly mayFail?: WorldWishes['mayFail'];
  /** Between the chat platform and the balancer. */
  readonly throughPlatform?: WorldWishes['throughFetch'];
}

/** Boots them one after the other on a site with the department on it. */
export async function openInstances({
  start = worldStart,
  after,
  instances = [{}, {}],
  mayFail,
  throughPlatform,
}: InstancesWishes = {}): Promise<Instances> {
  const site = after?.site ?? (await settledSite('cosmos'));
  const clock = after?.clock ?? site.clock(start);
  const booted: Booted[] = [];
  const out = new Set<number>();
  let turns = 0;
  const channel: { ask: typeof fetch } = { ask: fetch };
  const isIn = (_: unknown, place: number): boolean => !out.has(place);
  const balancer: typeof fetch = async (input, options) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(`${baseUrl}/stage/`)) return channel.ask(input, options);
    const present = booted.filter(isIn);
    const one = present[(turns += 1) % present.length];
    if (!one) throw new TypeError('No instance is there.');
    return one.inside(input, options);
  };

  // The chat platform is a house too, of which only the stage is used.
  const platform = await bootHouse(site, {
    clock: clockOf(clock, 0, 0),
    ask: throughPlatform?.(balancer) ?? balancer,
  });
  channel.ask = platform.inside;
  for (const [place, { ahead = 0, ...wishes }] of instances.entries())
    booted.push(await bootHouse(site, { ...wishes, clock: clockOf(clock, ahead, place + 1), ask: balancer }));

  const stage = stageOf(() => platform.house.app, baseUrl);
  /** All at once, as instances do; and again, because one may have made work for another. */
  const settle = async (then?: 'keep'): Promise<void> => {
    for (let round = 0; round < 2; round += 1)
      await Promise.all(booted.filter(isIn).map(({ house }) => house.jobs.settle(then)));
  };
  const close = async (): Promise<void> => {
    const present = booted.filter(isIn);
    await Promise.all([platform, ...present].map(({ house }) => house.stop()));
    await site.remove();
    for (const { log } of [platform, ...booted]) complainOf(log, mayFail);
  };
  const log = (): readonly LogLine[] => booted.flatMap((one) => one.log);

  return {
    houses: booted.map(({ house }) => house),
    logs: booted.map((one) => one.log),
    clock,
    site,
    get log() {
      return log();
    },
    stage,
    as: (who) => worldPerson(balancer, stage, who),
    at: (instance, who) => worldPerson(booted[instance]?.inside ?? balancer, stage, who),
    leaveOut: (instance) => void out.add(instance),
    settleOne: async (instance) => booted[instance]?.house.jobs.settle(),
    now: () => clock.now(),
    settle: () => settle(),
    ...passing({ clock, settle, nextWake: () => platform.house.doors.store.nextWake() }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The clock of one instance, with ids that no other one gives. */
function clockOf(clock: TestClock, ahead: number, seed: number): Clock {
  const now = (): string => new Date(Date.parse(clock.now()) + ahead).toISOString();
  const chance = chanceFrom(1_000 + seed);
  return {
    now,
    elapsed: () => clock.elapsed(),
    newId: timeOrderedIds(
      () => Date.parse(now()),
      () => Array.from({ length: 16 }, () => chance.below(32)),
    ),
  };
}
