import { type Chance, chanceFrom } from '../../kit/chance.ts';
import { fakeQueue } from '../../kit/fake-queue.ts';
import { QueueTrouble } from '../../../src/wake/message-queue.ts';
import { createChannel } from './channel.ts';
import { type Life, beginLife } from './life.ts';
import { createLoop } from './loop.ts';
import { createMedium } from './medium.ts';
import { type Plan, type Surroundings, startProcess } from './process.ts';
import { beginning, setScene } from './scene.ts';
import { type Verdict, judge } from './verdict.ts';

/** What happens in one world; all of it follows from its seed. */
export interface Weather extends Plan {
  readonly processes: number;
  readonly faults: number;
  readonly oneDeathIn: number;
  readonly oneStallIn: number;
  /** Somebody sets the wall clocks wrong by seconds up to ten minutes, and right again. */
  readonly jumps: boolean;
  readonly span: number;
}

export interface Played extends Verdict {
  readonly seed: number;
  readonly weather: Weather;
  readonly deliveries: number;
  readonly calls: number;
  readonly deaths: number;
}

const longestLife = 3 * 60 * 60_000;
/** After the last item came to rest, what the platform took late still arrives. */
const afterlife = 15_000;
const longestPause = 5_000;
const farthestJump = 10 * 60_000;
/** Less is a correction, which the service follows. */
const leastJump = 2_001;
const longestJump = 120_000;

export function weatherOf(chance: Chance): Weather {
  const instances = 1 + chance.below(2);
  const jumps = chance.below(3) === 0;
  return {
    instances,
    // Two processes may share a file without knowing of each other.
    processes: Math.max(instances, 1 + chance.below(2)),
    wake: chance.pick(['poller', 'queue', 'forgetful', 'dead'] as const),
    early: chance.below(2) === 0,
    finds: chance.below(5) > 0,
    faults: chance.pick([0, 20, 20, 40]),
    // A process that starts while the clock is wrong has nothing to compare it with.
    oneDeathIn: jumps ? 0 : chance.pick([0, 300, 1_500]),
    oneStallIn: chance.pick([0, 0, 400]),
    jumps,
    span: chance.pick([1, 1_000, 60_000, 120_000]),
  };
}

/** Plays one world to its end: the product's own jobs, on simulated processes, against a platform that fails. */
export async function playWorld(seed: number, deliveries: number): Promise<Played> {
  const chance = chanceFrom(seed);
  const weather = weatherOf(chance);
  const loop = createLoop();
  const medium = createMedium();
  const scene = setScene(medium, { chance, deliveries, span: weather.span });
  const channel = createChannel({ loop, chance, faults: weather.faults, blocked: scene.blocked });
  const queue = fakeQueue({ now: () => new Date(beginning + loop.now()).toISOString() });
  if (weather.wake === 'dead') queue.fail(new QueueTrouble('unreachable', 'nobody answers'));
  let wrongBy = 0;
  let deaths = 0;
  let isEnding = false;
  const lives = new Set<Life>();
  const { directory } = scene;
  const around: Surroundings = {
    loop,
    chance,
    medium,
    channel,
    directory,
    beginning,
    queue,
    wrongBy: () => wrongBy,
    plan: weather,
  };

  function begin(): void {
    if (isEnding) return;
    const { oneDeathIn, oneStallIn } = weather;
    const life = beginLife({
      loop,
      chance,
      oneDeathIn,
      oneStallIn,
      onEnd() {
        lives.delete(life);
        deaths += 1;
        loop.at(loop.now() + chance.below(longestPause), begin);
      },
    });
    lives.add(life);
    startProcess(around, life);
  }

  function jump(): void {
    wrongBy = wrongBy === 0 ? chance.pick([-1, 1]) * (leastJump + chance.below(farthestJump)) : 0;
    if (!isEnding) loop.at(loop.now() + 1_000 + chance.below(longestJump), jump);
  }

  for (let started = 0; started < weather.processes; started += 1) begin();
  if (weather.jumps) loop.at(500, jump);
  await loop.run(() => medium.waking.first() === null, longestLife);
  await loop.run(() => false, loop.now() + afterlife);
  const verdict = judge(scene, channel, medium, weather.finds);
  const died = deaths;
  isEnding = true;
  for (const life of lives) life.end();
  return { ...verdict, seed, weather, deliveries, calls: channel.calls.length, deaths: died };
}
