import { messagesPerSecond } from '../../src/domain/message-pace.ts';
import type { Bench, Row } from './bench.ts';
import { perSecond, rounded, spreadOf } from './kit/figures.ts';
import { takes } from './kit/monday-instance.ts';
import { type MondayResult, runMonday } from './kit/monday-run.ts';
import { type MondayTenant, mondayTenants } from './kit/monday-tenants.ts';

/**
 * One million messages at Monday 09:00, for 100,000 tenants, all in the same second: arithmetic, and a simulation of
 * a quarter of it (every fourth tenant, every fourth instance) with the product's own rota, pace and surplus.
 */
export const monday: Bench = {
  name: 'monday',
  async run({ say }) {
    const tenants = mondayTenants(whole.tenants / scale, whole.messages / scale);
    const result = runMonday({
      tenants,
      instances: whole.instances / scale,
      abreast: whole.abreast,
      seed: 1,
    });
    say(`monday: ${JSON.stringify(result.counts)}`);
    return [...arithmetic(result), ...outcome(tenants, result)];
  },
};

const scale = 4;
const whole = { tenants: 100_000, messages: 1_000_000, instances: 20, abreast: 64 };
const fiveMinutes = 300_000;

function arithmetic({ meanLatency }: MondayResult): Row[] {
  const rate = whole.messages / (fiveMinutes / 1_000);
  const { check, prepare, write } = takes;
  const hold = check + prepare + 5 + write + meanLatency + write;
  const look = check + prepare + 5 + write;
  const hands = (rate * (hold + look)) / 1_000;
  return [
    { what: 'Monday 09:00: messages a second for 1,000,000 in five minutes', measured: rounded(rate) },
    {
      what: 'Monday 09:00: items in hand at the same time',
      measured: `${rounded(hands)} of ${rounded(whole.instances * whole.abreast)}`,
      goal: { words: 'fits 20 instances × 64', met: hands < whole.instances * whole.abreast },
      note: `a message is held for ${rounded(hold)} ms, of which the call takes ${rounded(meanLatency)}; the look at its card for ${look} ms`,
    },
  ];
}

const classes: readonly { readonly words: string; readonly least: number; readonly most: number }[] = [
  { words: '1–9', least: 1, most: 9 },
  { words: '10–99', least: 10, most: 99 },
  { words: '100–999', least: 100, most: 999 },
  { words: '1,000–5,999', least: 1_000, most: 5_999 },
  // More than twenty a second for five minutes: the platform's limit makes them longer.
  { words: '6,000 and more', least: messagesPerSecond * 300, most: Infinity },
];

function outcome(tenants: readonly MondayTenant[], result: MondayResult): Row[] {
  const { arrivals, breaches, wrong, counts } = result;
  const all = tenants.flatMap(({ id }) => arrivals.get(id) ?? []);
  const tried = all.length * 2 + counts.conflicts;
  return [
    ...classes.flatMap(({ words, least, most }) => {
      const those = tenants.filter(({ messages }) => messages >= least && messages <= most);
      const times = those.flatMap(({ id }) => arrivals.get(id) ?? []);
      return times.length === 0
        ? []
        : [rowOf(`tenants with ${words} messages (${rounded(those.length)})`, times)];
    }),
    rowOf('all', all),
    {
      what: 'Simulated Monday: limits of the platform broken; messages lost or doubled',
      goal: { words: 'none', met: breaches.length + wrong === 0 },
      measured: `${breaches.length}; ${wrong} of ${rounded(all.length)}`,
      note: 'counted by a checker that only sees the calls',
    },
    {
      what: 'Simulated Monday: items that another instance had taken already',
      measured: `${rounded((100 * counts.conflicts) / tried)} % of those tried`,
      note: `${rounded((100 * counts.lateConflicts) / tried)} % only noticed at the claim; ${rounded(counts.putOff)} messages of large tenants put off to a later second`,
    },
  ];
}

function rowOf(who: string, times: readonly number[]): Row {
  const { p50, p95, most } = spreadOf(times);
  const inTime = times.filter((time) => time <= fiveMinutes).length / times.length;
  const seconds = (time: number): string => `${rounded(time / 1_000)} s`;
  return {
    what: `Simulated Monday, ${who}`,
    measured: `p50 ${seconds(p50)}, p95 ${seconds(p95)}, slowest ${seconds(most)}; ${rounded(perSecond(times.length, most))} per s; ${rounded(100 * inTime)} % in five minutes`,
  };
}
