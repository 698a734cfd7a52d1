import { chanceFrom } from '../kit/chance.ts';
import { liveFormulas } from '../kit/live-formulas.ts';
import type { Bench } from './bench.ts';

const count = 1_000_000;

/** Texts that try to be a formula in a table that was saved; a small part of them is tried in `test/domain/csv`. */
export const formulas: Bench = {
  name: 'formulas',
  async run({ say }) {
    const { live, first } = liveFormulas(chanceFrom(20_260_302), count);
    if (first !== undefined) say(`formulas: alive in ${JSON.stringify(first)}`);
    return [
      {
        what: 'Live formulas in tables that are saved',
        measured: `${live} of ${count.toLocaleString('en')}`,
        goal: { words: 'none', met: live === 0 },
        note: 'fuzzed texts, each read as comma, semicolon, tab and bar separated, with and without regard to quotes',
      },
    ];
  },
};
