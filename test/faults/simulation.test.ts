import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bugs } from './simulation/bugs.ts';
import { play } from './simulation/play.ts';
import { playWorld } from './simulation/world.ts';

const run = promisify(execFile);
const Line = z.strictObject({ bug: z.string(), deliveries: z.number(), caught: z.string().nullable() });
/** The slowest to be noticed takes some 1,600 deliveries with this seed. */
const budget = 4_000;

describe(
  'Simulated processes that die, stall and jump in time, on a platform that fails',
  { timeout: 120_000 },
  () => {
    it('lose, double and send nothing early in some thousand deliveries', async () => {
      const { faults, ...sum } = await play({ seed: 1, deliveries: 4_000, perWorld: 40 });
      expect(faults).toEqual([]);
      expect(sum).toMatchObject({ deliveries: 4_000, lost: 0, duplicated: 0, early: 0, unexpected: 0 });
      expect(sum.deaths).toBeGreaterThan(100);
      expect(sum.recovered).toBeGreaterThan(200);
    });

    it('do the same again for the same seed', async () => {
      for (const seed of [5, 28, 41]) expect(await playWorld(seed, 40)).toEqual(await playWorld(seed, 40));
    });

    it('show every bug that was put into the product on purpose', async () => {
      expect(bugs.length).toBeGreaterThanOrEqual(30);
      const script = fileURLToPath(new URL('./simulation/play-bugs.ts', import.meta.url));
      const { stdout } = await run(process.execPath, [script, '1', String(budget)]);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => Line.parse(JSON.parse(line)));
      expect(lines.filter(({ caught }) => caught === null)).toEqual([]);
      expect(lines).toHaveLength(bugs.length);
    });
  },
);
