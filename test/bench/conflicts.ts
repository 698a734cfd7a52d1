import { clashId } from '../../src/domain/conflict.ts';
import { type Surroundings, createConflictIndex } from '../../src/domain/conflict-index.ts';
import { plainChoice } from '../../src/domain/conflict-rule.ts';
import { addDays } from '../../src/domain/time.ts';
import { chanceFrom } from '../kit/chance.ts';
import { fakePlans } from '../kit/fake-plans.ts';
import type { Bench, Row } from './bench.ts';
import { ms, rounded, spreadOf } from './kit/figures.ts';

const count = 10_000;
const fromNothing = { most: 100, rounds: 15 };
const oneMove = { most: 2, moves: 1_000 };

const around: Surroundings = {
  choice: {
    ...plainChoice,
    budgetWindows: Array.from({ length: 12 }, (_, quarter) => {
      const from = `${2026 + Math.floor(quarter / 4)}-${['01', '04', '07', '10'][quarter % 4]}-01`;
      return { name: from, from, to: addDays(from, 89), amount: { minor: 1_000_000_00, currency: 'CNY' } };
    }),
    blackouts: [{ name: 'Stocktaking', from: '2026-06-28', to: '2026-07-03', channels: [] }],
  },
  department: { country: 'DE', daysOff: [] },
  today: '2026-01-01',
};

/** What 10,000 campaigns over three years clash with: all from nothing, and one that is moved. */
export const conflicts: Bench = {
  name: 'conflicts',
  async run() {
    const size = { segments: 400, days: 1_095 };
    const plans = fakePlans(chanceFrom(20_260_302), count, size);
    const moved = fakePlans(chanceFrom(7), oneMove.moves, size);
    const whole = Array.from({ length: fromNothing.rounds }, () =>
      timed(() => createConflictIndex(plans).all(around).length),
    );
    const index = createConflictIndex(plans);
    const moves = moved.map((plan) =>
      timed(() => {
        const found = index.of(plan, around);
        index.put(plan);
        return found.map(clashId).length;
      }),
    );
    const found = whole[0]?.gave ?? 0;
    return [
      row(
        `${rounded(count)} campaigns, all that clashes, from nothing`,
        whole,
        fromNothing.most,
        `${rounded(found)} clashes`,
      ),
      row(
        'One campaign moved among them: what it clashes with, and taken in',
        moves,
        oneMove.most,
        `${rounded(oneMove.moves)} moves`,
      ),
    ];
  },
};

interface Timed {
  readonly took: number;
  readonly gave: number;
}

function timed(act: () => number): Timed {
  const begun = performance.now();
  const gave = act();
  return { took: performance.now() - begun, gave };
}

function row(what: string, measured: readonly Timed[], most: number, note: string): Row {
  const { p50, p99 } = spreadOf(measured.map(({ took }) => took));
  return {
    what,
    measured: `${ms(p50)} (p99 ${ms(p99)})`,
    goal: { words: `≤ ${most} ms`, met: p50 <= most },
    note,
  };
}
