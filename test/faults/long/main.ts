import { publish, tableOf } from '../../bench/kit/table.ts';
import { untilQuiet } from '../../bench/kit/quiet.ts';
import { playRow } from './play.ts';
import { lineOf, rows } from './rows.ts';

/*
 * `npm run faults [-- name …]`: deliveries by two real processes that are killed, over a channel that fails. Prints the
 * table, and writes a whole run into docs/bench.md. `COUNT=500` makes it short; Ctrl+C stops everything.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const count = Number(process.env['COUNT'] || 10_000);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  say(`There is no row ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const lines = [];
for (const row of wanted.length === 0 ? rows : rows.filter(({ name }) => wanted.includes(name))) {
  say(`faults: ${row.name}`);
  await untilQuiet();
  const outcome = await playRow(row.setup, count, (line) => say(`faults: ${row.name}: ${line}`));
  const { lost, duplicated, early, unexpected } = outcome;
  for (const [word, items] of Object.entries({ lost, duplicated, early, unexpected }))
    for (const item of items.slice(0, 5)) say(`faults: ${row.name}: ${word}: ${item}`);
  const line = lineOf(row, outcome);
  say(`faults: ${row.name}: ${line.measured}`);
  lines.push(line);
}
const table = tableOf(lines);
process.stdout.write(`${table}\n`);
if (wanted.length === 0 && count === 10_000) await publish('faults', table);
process.exit(0);
