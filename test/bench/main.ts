import type { Bench, Row } from './bench.ts';
import { audit } from './audit.ts';
import { approvalHistories } from './approval-histories.ts';
import { board } from './board.ts';
import { bulk } from './bulk.ts';
import { calendar } from './calendar.ts';
import { clicks } from './clicks.ts';
import { conflicts } from './conflicts.ts';
import { cosmos } from './cosmos.ts';
import { erase } from './erase.ts';
import { fires } from './fires.ts';
import { openSeeds } from './kit/seeds.ts';
import { publish, tableOf } from './kit/table.ts';
import { formulas } from './formulas.ts';
import { invokes } from './invokes.ts';
import { memory } from './memory.ts';
import { monday } from './monday.ts';
import { plan } from './plan.ts';
import { reports } from './reports.ts';
import { simulation } from './simulation.ts';
import { start } from './start.ts';
import { store } from './store.ts';
import { summaries } from './summaries.ts';
import { tab } from './tab.ts';
import { updates } from './updates.ts';

/* `npm run bench [-- name …]`: measures, prints the table, and writes a whole run into docs/bench.md. */

const benches: readonly Bench[] = [
  board,
  summaries,
  updates,
  clicks,
  bulk,
  tab,
  calendar,
  memory,
  start,
  store,
  approvalHistories,
  plan,
  audit,
  erase,
  conflicts,
  formulas,
  fires,
  monday,
  cosmos,
];
/** Takes many minutes: only when it is asked for. */
const onlyAsked: readonly Bench[] = [invokes, simulation, reports];
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const wanted = process.argv.slice(2);
const known = [...benches, ...onlyAsked];
const unknown = wanted.filter((name) => !known.some((bench) => bench.name === name));
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}; there are ${known.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const chosen = wanted.length === 0 ? benches : known.filter(({ name }) => wanted.includes(name));
const table = tableOf(await measure(chosen));
process.stdout.write(`${table}\n`);
if (wanted.length === 0) await publish('measured', table);

async function measure(some: readonly Bench[]): Promise<readonly Row[]> {
  const seeds = await openSeeds(say);
  const rows: Row[] = [];
  try {
    for (const bench of some) {
      say(`bench: ${bench.name}`);
      rows.push(...(await bench.run({ seeds, say })));
    }
  } finally {
    await seeds.remove();
  }
  return rows;
}
