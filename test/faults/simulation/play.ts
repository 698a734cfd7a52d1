import { type Played, playWorld } from './world.ts';

export interface Wishes {
  readonly seed: number;
  readonly deliveries: number;
  readonly perWorld: number;
}

/** What many worlds come to. */
export interface Sum {
  deliveries: number;
  worlds: number;
  calls: number;
  deaths: number;
  recovered: number;
  givenUp: number;
  lost: number;
  duplicated: number;
  early: number;
  unexpected: number;
  /** What is wrong, each with the seed that shows it again. */
  faults: string[];
}

export const nothing: Omit<Sum, 'faults'> = {
  deliveries: 0,
  worlds: 0,
  calls: 0,
  deaths: 0,
  recovered: 0,
  givenUp: 0,
  lost: 0,
  duplicated: 0,
  early: 0,
  unexpected: 0,
};

/** Plays worlds with seeds that follow each other, until so many deliveries were made. */
export async function play(
  { seed, deliveries, perWorld }: Wishes,
  isEnough: (sum: Sum) => boolean = () => false,
): Promise<Sum> {
  const sum: Sum = { ...nothing, faults: [] };
  for (let next = seed; sum.deliveries < deliveries && !isEnough(sum); next += 1)
    add(sum, await playWorld(next, Math.min(perWorld, deliveries - sum.deliveries)));
  return sum;
}

function add(sum: Sum, played: Played): void {
  const { deliveries, calls, deaths, recovered, givenUp, lost, duplicated, early, unexpected } = played;
  sum.deliveries += deliveries;
  sum.worlds += 1;
  sum.calls += calls;
  sum.deaths += deaths;
  sum.recovered += recovered;
  sum.givenUp += givenUp;
  sum.lost += lost.length;
  sum.duplicated += duplicated.length;
  sum.early += early.length;
  sum.unexpected += unexpected.length;
  const said = { lost, duplicated, early, unexpected };
  for (const [word, items] of Object.entries(said))
    for (const item of items) sum.faults.push(`seed ${played.seed}, ${word}: ${item}`);
}
