import { z } from 'zod';
import { play } from '../../domain/approval-model/play.ts';

/* Run as a process of its own: plays the histories of its seeds and tells what was wrong with them. */

const Seed = z.coerce.number().int();

/** Nobody reads more. */
const mostFaults = 100;

const [from, to] = z.tuple([Seed, Seed]).parse(process.argv.slice(2));
const faults: { seed: number; says: string }[] = [];
let steps = 0;
for (let seed = from; seed < to && faults.length < mostFaults; seed += 1) {
  const played = play(seed);
  steps += played.steps;
  if (played.faults.length > 0) faults.push({ seed, says: played.faults.join('; ') });
}
process.stdout.write(JSON.stringify({ steps, faults }));
