import type { Outcome, Setup } from './play.ts';
import { ms, rounded, spreadOf } from '../../bench/kit/figures.ts';
import type { Row } from '../../bench/bench.ts';

/** One line of the table: what is done to the processes, and what has to come of it. */
export interface FaultRow {
  /** As it is called on the command line. */
  readonly name: string;
  readonly what: string;
  readonly setup: Setup;
  readonly goal: string;
  readonly isMet: (outcome: Outcome) => boolean;
}

const calm = { faults: 0, takesMs: 20, kills: false, jumps: false, sweepsOnly: false, abreast: 32 };
const bad = { ...calm, faults: 20 };
const minute = 60_000;
const span = 45_000;
const within =
  (p99: number, slowest = Infinity) =>
  (outcome: Outcome) => {
    const waited = spreadOf(outcome.waited);
    return waited.p99 <= p99 && waited.most <= slowest;
  };
const throughput = (least: number) => (outcome: Outcome) => outcome.perSecond >= least;

export const rows: readonly FaultRow[] = [
  {
    name: 'kills',
    what: 'kill -9 every second, 20 % faults',
    setup: { ...bad, kills: true, span },
    goal: 'p99 ≤ 20 s, slowest ≤ 60 s',
    isMet: within(20_000, 60_000),
  },
  {
    name: 'faults',
    what: 'the same without kills',
    setup: { ...bad, span },
    goal: 'p99 ≤ 8 s',
    isMet: within(8_000),
  },
  {
    name: 'quiet',
    what: 'the same without faults',
    setup: { ...calm, span },
    goal: 'p50 ≤ 200 ms, p99 ≤ 500 ms',
    isMet: (outcome) => within(500)(outcome) && spreadOf(outcome.waited).p50 <= 200,
  },
  {
    name: 'second',
    what: 'all due in one second, kills and faults',
    setup: { ...bad, kills: true, span: 1_000 },
    goal: 'drained ≤ 60 s',
    isMet: within(Infinity, minute),
  },
  {
    name: 'jumps',
    what: 'wall clocks that jump by up to ±10 min, 20 % faults',
    setup: { ...bad, jumps: true, span },
    goal: 'p99 ≤ 30 s',
    isMet: within(30_000),
  },
  {
    name: 'sweeper',
    what: 'the queue is dead, only the sweeper looks, 20 % faults',
    setup: { ...bad, sweepsOnly: true, span },
    goal: 'p99 ≤ 180 s',
    isMet: within(180_000),
  },
  {
    name: 'slow',
    what: 'a channel that takes 300 ms',
    setup: { ...calm, takesMs: 300, abreast: 256, span: 1 },
    goal: '≥ 300 per s',
    isMet: throughput(300),
  },
  {
    name: 'fast',
    what: 'a channel that answers at once',
    setup: { ...calm, takesMs: 0, abreast: 128, span: 1 },
    goal: '≥ 2,500 per s',
    isMet: throughput(2_500),
  },
];

/** As it stands in the table: the three noughts belong to every goal. */
export function lineOf({ what, goal, isMet }: FaultRow, outcome: Outcome): Row {
  const { lost, duplicated, early, unexpected, recovered, givenUp, waited, perSecond, deaths, calls } =
    outcome;
  const wrong = lost.length + duplicated.length + early.length + unexpected.length;
  const { p50, p99, most } = spreadOf(waited);
  return {
    what: `${rounded(outcome.deliveries)} deliveries, two processes: ${what}`,
    goal: { words: `0 lost, 0 doubled, 0 early; ${goal}`, met: wrong === 0 && isMet(outcome) },
    measured: `${lost.length} lost, ${duplicated.length} duplicated, ${early.length} early, ${unexpected.length} unexpected; p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(most)}; ${rounded(perSecond)} per s`,
    note: `${rounded(calls)} calls, ${deaths} kills, ${rounded(recovered)} recovered, ${givenUp} given up visibly`,
  };
}
