import { setTimeout as pause } from 'node:timers/promises';
import type { HealthView } from '../../src/contract/views.ts';
import type { Bench, Row } from './bench.ts';
import { replyFrom, startBare } from './kit/bare.ts';
import { spreadWords } from './kit/compare.ts';
import { managers, plannedCampaigns } from './kit/department.ts';
import { ms, perSecond, rounded, spreadOf } from './kit/figures.ts';
import { createHttpClient, expectStatus } from './kit/http-client.ts';
import { type Service, startService } from './kit/served.ts';
import { checkNothingLost, updateAll, updateTogether } from './kit/updating.ts';

/** Edits of campaigns: each answered only when it is on disk, with relay and projections at work beside. */
export const updates: Bench = {
  name: 'updates',
  async run({ seeds, say }) {
    const service = await startService(await seeds.folder(10_000));
    try {
      return await measured(service, say);
    } finally {
      await service.stop();
    }
  },
};

const warmUps = 20;
const alone = 500;
const ofEach = 400;
const clients = 16;

async function measured(service: Service, say: (line: string) => void): Promise<Row[]> {
  const { base } = service;
  const headers = await service.headersOf(managers[0]?.id ?? '');
  const ids = (await plannedCampaigns(200))
    .filter(({ campaign }) => campaign.status === 'planning')
    .map(({ campaign }) => campaign.id);
  const [single, together, sixteen] = [ids.slice(0, 1), ids.slice(1, 2), ids.slice(2, 2 + clients)];

  await updateAll({ base, headers, campaignIds: single, updates: warmUps });
  const one = await updateAll({ base, headers, campaignIds: single, updates: alone });
  await updateAll({ base, headers, campaignIds: sixteen, updates: warmUps });
  const many = await updateAll({ base, headers, campaignIds: sixteen, updates: ofEach });
  const caughtUp = await untilCaughtUp(base);
  const contended = await updateTogether({ base, headers, campaignIds: together, updates: 10 }, clients);
  say(`16 clients on one campaign: ${contended.accepted} taken, ${contended.refused} told that it is stale`);
  await checkNothingLost({ base, headers, campaignIds: single, updates: 0 }, warmUps + alone);
  await checkNothingLost({ base, headers, campaignIds: sixteen, updates: 0 }, warmUps + ofEach);
  await checkNothingLost({ base, headers, campaignIds: together, updates: 0 }, contended.accepted);

  const bare = await bareUpdates(service, headers, single[0] ?? '');
  const ours = spreadOf(one.spent);
  const crowd = spreadOf(many.spent);
  const rate = perSecond(many.spent.length, many.wholeMs);
  return [
    {
      what: 'One durable update, one client',
      goal: { words: 'p50 ≤ 4 ms', met: ours.p50 <= 4 },
      measured: spreadWords(ours),
      bare: { words: spreadWords(bare.one), ratio: ours.p50 / bare.one.p50 },
      note: 'the bare server writes nothing',
    },
    {
      what: 'Durable updates, 16 clients',
      goal: { words: '≥ 1,000 per s', met: rate >= 1_000 },
      measured: `${rounded(rate)} per s (${spreadWords(crowd)})`,
      bare: { words: `${rounded(bare.rate)} per s`, ratio: bare.rate / rate },
      note: `relay and projections at work; they were done ${ms(caughtUp)} after the last answer`,
    },
    {
      what: 'Updates lost',
      goal: { words: 'none', met: true },
      measured: `0 of ${rounded(one.spent.length + many.spent.length + contended.accepted)}`,
      note: `revision and history counted afterwards; 16 clients on one campaign were told ${rounded(contended.refused)} times that it had changed`,
    },
  ];
}

/** Until health says that no follower has events before it. */
async function untilCaughtUp(base: string): Promise<number> {
  const started = performance.now();
  const client = createHttpClient(base);
  try {
    for (;;) {
      const health = JSON.parse(
        expectStatus(await client.send({ path: '/health' }), 200).body.toString(),
      ) as HealthView;
      if (!health.relayBehind) return performance.now() - started;
      if (performance.now() - started > 60_000) throw new Error('The relay does not catch up.');
      await pause(5);
    }
  } finally {
    client.close();
  }
}

/** The same calls and answers, without anything in between. */
async function bareUpdates(service: Service, headers: Record<string, string>, id: string) {
  const path = `/api/campaigns/${id}`;
  const client = createHttpClient(service.base);
  const answer = await client.send({ path, headers: { ...headers, 'accept-encoding': 'identity' } });
  client.close();
  const bare = await startBare([replyFrom(path, answer, 'PATCH')]);
  try {
    const sixteen = Array.from({ length: clients }, () => id);
    await updateAll({ base: bare.base, headers, campaignIds: [id], updates: warmUps });
    const one = await updateAll({ base: bare.base, headers, campaignIds: [id], updates: alone });
    const many = await updateAll({ base: bare.base, headers, campaignIds: sixteen, updates: ofEach });
    return { one: spreadOf(one.spent), rate: perSecond(many.spent.length, many.wholeMs) };
  } finally {
    await bare.stop();
  }
}
