import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Bench } from './bench.ts';

const grouped = (count: number): string => count.toLocaleString('en');
const wanted = Number(process.env['HISTORIES'] ?? 1_000_000);

/**
 * Random histories of the approval engine against its invariants. The first seed is that of the day and is printed:
 * `HISTORIES=1 SEED=…` plays one of them again.
 */
export const approvalHistories: Bench = {
  name: 'histories',
  async run({ say }) {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
    say(`histories: ${grouped(wanted)} from seed ${seed}`);
    const hands = Math.min(availableParallelism(), wanted);
    const share = Math.ceil(wanted / hands);
    const parts = await Promise.all(
      Array.from({ length: hands }, (_, hand) => {
        const from = seed + hand * share;
        return played(from, Math.min(from + share, seed + wanted));
      }),
    );
    const faults = parts.flatMap((part) => part.faults);
    for (const fault of faults.slice(0, 10)) say(`histories: seed ${fault.seed}: ${fault.says}`);
    const steps = parts.reduce((sum, part) => sum + part.steps, 0);
    return [
      {
        what: 'Approval engine: invariants violated in random histories',
        measured: `${faults.length} in ${grouped(wanted)}`,
        goal: { words: 'none', met: faults.length === 0 },
        note: `${grouped(steps)} acts, first seed ${seed}`,
      },
    ];
  },
};

const run = promisify(execFile);
const player = fileURLToPath(new URL('kit/play-histories.ts', import.meta.url));
const Played = z.strictObject({
  steps: z.number(),
  faults: z.array(z.strictObject({ seed: z.number(), says: z.string() })),
});

async function played(from: number, to: number): Promise<z.infer<typeof Played>> {
  const { stdout } = await run(process.execPath, [player, String(from), String(to)]);
  return Played.parse(JSON.parse(stdout));
}
