import { columnsType } from '../../src/contract/columns.ts';
import type { Bench, Row } from './bench.ts';
import { startBare } from './kit/bare.ts';
import { managers, plannedCampaigns, workspaceId } from './kit/department.ts';
import { mb } from './kit/figures.ts';
import { createHttpClient, expectStatus } from './kit/http-client.ts';
import { type Service, startService } from './kit/served.ts';

/** What the service holds in memory while a department works with it. */
export const memory: Bench = {
  name: 'memory',
  async run({ seeds }) {
    const service = await startService(await seeds.folder(10_000));
    try {
      return await measured(service);
    } finally {
      await service.stop();
    }
  },
};

const mostBytes = 250 * 1024 ** 2;

async function measured(service: Service): Promise<Row[]> {
  const atStart = await service.memory();
  await work(service, { rounds: 20, edits: 0 });
  const { now } = await service.memory();
  await work(service, { rounds: 100, edits: 5 });
  const busy = await service.memory();
  const bare = await startBare([{ method: 'GET', path: '/', status: 200, headers: {}, base64: '' }]);
  const least = await bare.memory();
  await bare.stop();
  return [
    {
      what: 'Service memory (RSS), 10,000 campaigns loaded',
      goal: { words: '≤ 250 MB', met: now <= mostBytes },
      measured: mb(now),
      bare: { words: mb(least.now), ratio: now / least.now },
      note: `after 20 boards, 20 full lists by columns and one by rows; ${mb(atStart.now)} right after the start`,
    },
    {
      what: 'Service memory (RSS), after hard work',
      measured: `${mb(busy.now)}, at the most ${mb(busy.most)}`,
      bare: { words: mb(least.now), ratio: busy.now / least.now },
      note: '500 edits, and after each five of them the board and the full list made anew',
    },
  ];
}

interface Work {
  readonly rounds: number;
  /** Campaigns that are edited in each round. */
  readonly edits: number;
}

/** Reads and writes as several open tabs bring them. */
async function work({ base, headersOf }: Service, { rounds, edits }: Work): Promise<void> {
  const headers = await headersOf(managers[0]?.id ?? '');
  const client = createHttpClient(base, 4);
  const read = async (path: string, accept = 'application/json'): Promise<Buffer> =>
    expectStatus(await client.send({ path, headers: { ...headers, accept } }), 200).body;
  const planned = (await plannedCampaigns(1_000)).filter(({ campaign }) => campaign.status !== 'archived');
  const list = `/api/workspaces/${workspaceId}/campaigns`;
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      planned.slice(round * edits, (round + 1) * edits).map(async ({ campaign: { id } }) => {
        const path = `/api/campaigns/${id}`;
        const own = { ...headers, 'accept-encoding': 'identity' };
        const found = expectStatus(await client.send({ path, headers: own }), 200);
        const { version } = JSON.parse(found.body.toString()) as { version: string };
        const json = { ifVersion: version, edit: { goal: `Goal ${round}` } };
        expectStatus(await client.send({ method: 'PATCH', path, headers, json }), 200);
      }),
    );
    await Promise.all([
      read(`/api/workspaces/${workspaceId}/board`),
      read(list, columnsType),
      ...(round % 20 === 0 ? [read(list)] : []),
    ]);
  }
  client.close();
}
