import { playFires } from '../kit/fires/play.ts';
import type { Bench } from './bench.ts';

const grouped = (count: number): string => count.toLocaleString('en');
const wanted = Number(process.env['FIRES'] ?? 1_000_000);

/**
 * Random fires of what recurs, in all zones, against an oracle that knows neither rules nor Temporal. The seed is that of
 * the day and is printed: `SEED=…` plays them again.
 */
export const fires: Bench = {
  name: 'fires',
  run({ say }) {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
    say(`fires: ${grouped(wanted)} from seed ${seed}`);
    const { fires: played, zones, met, violations } = playFires(seed, wanted);
    for (const violation of violations.slice(0, 10)) say(`fires: ${violation}`);
    return Promise.resolve([
      {
        what: 'What recurs: fires on a wrong day, twice, never, out of order or at a wrong instant',
        measured: `${violations.length} in ${grouped(played)}`,
        goal: { words: 'none', met: violations.length === 0 },
        note: `${zones} zones, 1990–2055; ${grouped(met.gap)} fell into a gap, ${grouped(met.overlap)} into an overlap; seed ${seed}`,
      },
    ]);
  },
};
