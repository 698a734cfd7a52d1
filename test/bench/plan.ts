import { type PlannedTask, moveWith, planOf } from '../../src/domain/task-plan.ts';
import { addDays } from '../../src/domain/time.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import type { Bench, Row } from './bench.ts';
import { ms, spreadOf } from './kit/figures.ts';

const count = 10_000;
const rounds = 40;
const calendar = plainWeek('Asia/Shanghai');
const today = '2026-03-02';

/** The critical path of very many tasks that wait for each other, and what moves when one of them is moved. */
export const plan: Bench = {
  name: 'plan',
  async run() {
    const tasks = someTasks(chanceFrom(20_260_302));
    const links = tasks.reduce((sum, task) => sum + (task.links?.length ?? 0), 0);
    const first = tasks[0];
    if (!first) throw new Error('There are no tasks.');
    const whole = timed(() => planOf(tasks, calendar, today).kind === 'plan');
    const byHand = new Map([[first.id, { start: '2026-05-01', due: '2026-05-08' }]]);
    const moved = timed(() => 'spans' in moveWith(tasks, calendar, byHand));
    return [
      row(
        `Critical path of 10,000 tasks with ${links.toLocaleString('en')} links, dates included`,
        whole,
        50,
      ),
      row('What moves with one of these tasks', moved),
    ];
  },
};

function row(what: string, { p50, p99 }: { readonly p50: number; readonly p99: number }, most?: number): Row {
  return {
    what,
    measured: `p50 ${ms(p50)}, p99 ${ms(p99)}`,
    ...(most !== undefined && { goal: { words: `≤ ${most} ms`, met: p50 <= most } }),
    note: `from nothing, in working days; ${rounds} times in one process`,
  };
}

function timed(act: () => boolean) {
  const took = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    if (!act()) throw new Error('The tasks wait for each other in a circle.');
    return performance.now() - begun;
  });
  return spreadOf(took);
}

/** Each waits for up to four of the two hundred before it. */
function someTasks(chance: Chance): PlannedTask[] {
  return Array.from({ length: count }, (_, at) => {
    const start = addDays(today, Math.floor(at / 30) + chance.below(20));
    const near = Math.min(at, 200);
    const befores =
      near === 0 ? [] : Array.from({ length: chance.below(5) }, () => at - 1 - chance.below(near));
    return {
      id: String(at),
      status: 'open',
      start,
      due: addDays(start, chance.below(12)),
      links: [...new Set(befores)].map((before) => ({ taskId: String(before), kind: 'endToStart', lag: 0 })),
    };
  });
}
