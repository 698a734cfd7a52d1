import { playInvokes } from '../faults/invoke-waves.ts';
import type { Bench } from './bench.ts';
import { rounded } from './kit/figures.ts';

/** Ten thousand clicks, each brought up to four times to two instances; every decision, event and card is looked at. */
export const invokes: Bench = {
  name: 'invokes',
  async run({ say }) {
    const result = await playInvokes(wanted, seed, say);
    const { requests, clicks, deliveries, sameId, late, busy, decisions, events, cards, faults } = result;
    for (const fault of faults.slice(0, 10)) say(fault);
    return [
      {
        what: `Two instances: ${rounded(clicks)} clicks on cards, each delivered 1–4 times`,
        goal: { words: 'nothing doubled, no card wrong', met: faults.length === 0 && decisions === events },
        measured: `${faults.length} faults in ${rounded(decisions)} decisions, ${rounded(events)} events and ${rounded(cards)} looks at a person’s cards`,
        note: `${rounded(deliveries)} deliveries in parallel on ${rounded(requests)} requests, ${rounded(sameId)} with the same id, ${rounded(late)} late; ${rounded(busy)} told to try again; through gate and adapter, on the stand-in for Cosmos DB; seed ${seed}`,
      },
    ];
  },
};

const wanted = Number(process.env['INVOKES'] ?? 10_000);
const seed = Math.floor(Date.now() / 1_000) % 1_000_000_000;
