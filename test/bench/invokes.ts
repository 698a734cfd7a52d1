import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Bench } from './bench.ts';
import { rounded } from './kit/figures.ts';

const wanted = Number(process.env['INVOKES'] ?? 10_000);
const firstSeed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 1_000) % 1_000_000_000);
/** Of one world: chats, feed and histories grow in it, and everybody looks through all of them after each wave. */
const perWorld = 500;

/**
 * Ten thousand clicks, each brought up to four times to two instances; every decision, event and card is looked at. They
 * are played in fresh worlds, as many at a time as the machine has cores; `INVOKES=500 SEED=…` plays one of them again.
 */
export const invokes: Bench = {
  name: 'invokes',
  async run({ say }) {
    const worlds = Math.ceil(wanted / perWorld);
    const clicksIn = (world: number): number => Math.min(perWorld, wanted - world * perWorld);
    say(`invokes: ${rounded(wanted)} in ${worlds} worlds from seed ${firstSeed}`);
    const sum: Counts = { ...none, faults: [] };
    const left = Array.from({ length: worlds }, (_, world) => world);
    const play = async (): Promise<void> => {
      for (let world = left.shift(); world !== undefined; world = left.shift()) {
        const seed = firstSeed + world;
        const part = await played(clicksIn(world), seed);
        for (const fault of part.faults.slice(0, 10)) say(`invokes: seed ${seed}: ${fault}`);
        add(sum, part);
        say(
          `invokes: ${rounded(sum.clicks)} of ${rounded(wanted)}, ${sum.faults.length} faults, seed ${seed}`,
        );
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), worlds) }, play));
    const { requests, clicks, deliveries, sameId, late, busy, decisions, events, cards, faults } = sum;
    return [
      {
        what: `Two instances: ${rounded(clicks)} clicks on cards, each delivered 1–4 times`,
        goal: { words: 'nothing doubled, no card wrong', met: faults.length === 0 && decisions === events },
        measured: `${faults.length} faults in ${rounded(decisions)} decisions, ${rounded(events)} events and ${rounded(cards)} looks at a person’s cards`,
        note: `${rounded(deliveries)} deliveries in parallel on ${rounded(requests)} requests, ${rounded(sameId)} with the same id, ${rounded(late)} late; ${rounded(busy)} told to try again; through gate and adapter, on the stand-in for Cosmos DB; ${worlds} worlds, first seed ${firstSeed}; \`npm run bench -- invokes\``,
      },
    ];
  },
};

const Counts = z.strictObject({
  requests: z.number(),
  clicks: z.number(),
  deliveries: z.number(),
  sameId: z.number(),
  late: z.number(),
  busy: z.number(),
  decisions: z.number(),
  events: z.number(),
  cards: z.number(),
  faults: z.array(z.string()),
});
type Counts = z.infer<typeof Counts>;

const numbers = [
  'requests',
  'clicks',
  'deliveries',
  'sameId',
  'late',
  'busy',
  'decisions',
  'events',
  'cards',
] as const satisfies readonly (keyof Counts)[];
const none = Counts.omit({ faults: true }).parse(Object.fromEntries(numbers.map((name) => [name, 0])));

function add(sum: Counts, part: Counts): void {
  for (const name of numbers) sum[name] += part[name];
  sum.faults.push(...part.faults);
}

const player = fileURLToPath(new URL('kit/play-invokes.ts', import.meta.url));

/** In a process of its own, so that the worlds share the cores and leave nothing behind. */
async function played(clicks: number, seed: number): Promise<Counts> {
  const child = spawn(process.execPath, [player, String(clicks), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  // One that broke off is a fault, and no reason to lose all the others.
  if (code !== 0) return { ...none, faults: [`the world broke off with ${String(code)}`] };
  return Counts.parse(JSON.parse(said));
}
