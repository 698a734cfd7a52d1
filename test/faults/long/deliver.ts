import { setInterval } from 'node:timers';
import { createRenderer } from '../../../bot/cards/render.ts';
import { localLinks } from '../../../bot/cards/links.ts';
import { createConnectorClient } from '../../../bot/connector-client.ts';
import { createMessenger } from '../../../bot/messenger.ts';
import { createTurnstile, machineTimer } from '../../../bot/pacing.ts';
import { systemClock } from '../../../src/clock.ts';
import { rosterDirectory } from '../../../src/directory/roster.ts';
import { createJobs } from '../../../src/jobs/create-jobs.ts';
import type { Doors } from '../../../src/ports.ts';
import { steadyClock } from '../../../src/steady-clock.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { openPoller } from '../../../src/wake/poller.ts';

/*
 * The delivering part of the product in a process of its own, put together as `src/compose.ts` does it, over a file that
 * another one shares: `node deliver.ts <file> <address of the channel> <abreast> <wake: live | dead> <jump: yes | no>`.
 */
const [path = '', channel = '', abreast = '16', wakes = 'live', jumps = 'no'] = process.argv.slice(2);
const farthest = 10 * 60_000;
const everyMs = 5_000;

let wrongBy = 0;
if (jumps === 'yes')
  setInterval(() => {
    wrongBy = wrongBy === 0 ? Math.round((2 * Math.random() - 1) * farthest) : 0;
  }, everyMs).unref();

const machine = systemClock();
const clock = steadyClock({
  ...machine,
  now: () => new Date(Date.now() + wrongBy).toISOString(),
});
const store = openSqliteStore({ path, clock });
const doors: Doors = {
  store,
  clock,
  directory: rosterDirectory(store),
  files: {
    put: async () => undefined,
    get: async () => undefined,
    remove: async () => undefined,
    link: async () => undefined,
  },
  pictures: { draw: async () => undefined },
};
const render = createRenderer(localLinks(channel));
const messenger = createMessenger({
  connector: createConnectorClient({
    fetch,
    bearer: { token: async () => 'token', forget: () => undefined },
    trustsService: (address) => address.startsWith(channel),
    turnstile: createTurnstile(machineTimer, 2),
    elapsed: () => clock.elapsed(),
  }),
  botAppId: 'bot',
  render,
  async find(_, key) {
    const answer = await fetch(`${channel}/find/${encodeURIComponent(key)}`);
    const { id } = (await answer.json()) as { id: string | null };
    return id ?? undefined;
  },
});
const log = (): void => undefined;
const poller = openPoller({ clock, log });
createJobs({
  doors,
  messenger,
  subscribers: [],
  wake: wakes === 'live' ? poller : { ...poller, at: () => undefined },
  log: (level, line, facts) => {
    if (level === 'error') process.stderr.write(`${line} ${JSON.stringify(facts)}\n`);
  },
  share: { abreast: Number(abreast), instances: 2 },
}).start();
process.stdout.write('up\n');
process.stdin.resume().once('end', () => process.exit());
