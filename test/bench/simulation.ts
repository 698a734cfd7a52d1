import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Sum, nothing } from '../faults/simulation/play.ts';
import type { Bench } from './bench.ts';
import { root } from './kit/folders.ts';

const grouped = (count: number): string => count.toLocaleString('en');
const wanted = Number(process.env['DELIVERIES'] ?? 10_000_000);
const firstSeed = Number(process.env['SEED'] ?? 1_000_000);
const inPart = Math.min(20_000, wanted);
const perWorld = 40;
/** Seeds of one part; no two parts share any. */
const seedsOfPart = Math.ceil(inPart / perWorld);

/**
 * Deliveries on simulated processes, with simulated time, store, queue and platform. What was played stands in a file, so
 * that a run that was stopped goes on where it was: `SEED=…` begins another one, `DELIVERIES=…` makes it shorter.
 * `node test/faults/simulation/play-part.ts <seed> 40` plays one world again.
 */
export const simulation: Bench = {
  name: 'simulation',
  async run({ say }) {
    const path = join(root, '.built', 'simulation', `${firstSeed}.jsonl`);
    await mkdir(dirname(path), { recursive: true });
    const done = await playedBefore(path);
    const parts = Array.from({ length: Math.ceil(wanted / inPart) }, (_, part) => part);
    const left = parts.filter((part) => !done.has(part));
    say(
      `simulation: ${grouped(wanted)} from seed ${firstSeed}, ${done.size} of ${parts.length} parts were played before`,
    );
    const hands = Math.min(Number(process.env['HANDS'] ?? availableParallelism()), left.length);
    const work = async (): Promise<void> => {
      for (let part = left.shift(); part !== undefined; part = left.shift()) {
        const sum = await played(firstSeed + part * seedsOfPart);
        for (const fault of sum.faults.slice(0, 10)) say(`simulation: ${fault}`);
        done.set(part, sum);
        await appendFile(path, `${JSON.stringify({ part, sum })}\n`);
        say(`simulation: ${grouped(done.size * inPart)} of ${grouped(wanted)}`);
      }
    };
    await Promise.all(Array.from({ length: hands }, work));
    return rowsOf(parts.flatMap((part) => done.get(part) ?? []));
  },
};

function rowsOf(sums: readonly Sum[]) {
  const all = { ...nothing };
  for (const sum of sums) for (const word of words) all[word] += sum[word];
  const wrong = all.lost + all.duplicated + all.early + all.unexpected;
  return [
    {
      what: 'Simulated deliveries on processes that die, stall and jump in time, on a platform that fails',
      goal: { words: '0 lost, 0 doubled, 0 early', met: wrong === 0 },
      measured: `${all.lost} lost, ${all.duplicated} duplicated, ${all.early} early, ${all.unexpected} unexpected of ${grouped(all.deliveries)}`,
      note: `${grouped(all.worlds)} worlds, ${grouped(all.calls)} calls, ${grouped(all.deaths)} deaths, ${grouped(all.recovered)} recovered, ${grouped(all.givenUp)} given up visibly; first seed ${firstSeed}; \`npm run bench -- simulation\``,
    },
  ];
}

const words = z.enum([
  'deliveries',
  'worlds',
  'calls',
  'deaths',
  'recovered',
  'givenUp',
  'lost',
  'duplicated',
  'early',
  'unexpected',
]).options;
const count = z.number();
const Sum = z.strictObject({
  deliveries: count,
  worlds: count,
  calls: count,
  deaths: count,
  recovered: count,
  givenUp: count,
  lost: count,
  duplicated: count,
  early: count,
  unexpected: count,
  faults: z.array(z.string()),
});
const Line = z.strictObject({ part: z.number(), sum: Sum });

const run = promisify(execFile);
const player = fileURLToPath(new URL('../faults/simulation/play-part.ts', import.meta.url));

async function played(seed: number): Promise<Sum> {
  const { stdout } = await run(process.execPath, [player, String(seed), String(inPart), String(perWorld)], {
    maxBuffer: 2 ** 26,
  });
  return Sum.parse(JSON.parse(stdout));
}

async function playedBefore(path: string): Promise<Map<number, Sum>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.endsWith('}'));
  return new Map(
    lines.map((line) => {
      const { part, sum } = Line.parse(JSON.parse(line));
      return [part, sum];
    }),
  );
}
