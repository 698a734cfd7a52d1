import { expect, it } from 'vitest';
import { playInvokes } from './invoke-waves.ts';

/** `INVOKES=10000` takes as long as the measurement of that many; `npm run bench -- invokes`. */
const invokes = Number(process.env['INVOKES'] ?? 80);
const seed = 20_260_302;

it(
  'Of clicks that two instances get up to four times each, one decision comes of each, and no card is left wrong',
  { timeout: 3_600_000 },
  async () => {
    const { faults, ...counts } = await playInvokes(invokes, seed, () => undefined);
    process.stdout.write(`invokes: seed ${seed}, ${JSON.stringify(counts)}\n`);
    expect(faults).toEqual([]);
    expect(counts.clicks).toBeGreaterThanOrEqual(invokes);
    expect(counts.deliveries).toBeGreaterThan(counts.clicks * 2);
    expect(counts.sameId).toBeGreaterThan(0);
    expect(counts.late).toBeGreaterThan(0);
    expect(counts.events).toBe(counts.decisions);
    expect(counts.decisions).toBeGreaterThan(0);
    expect(counts.cards).toBeGreaterThan(counts.requests);
  },
);
