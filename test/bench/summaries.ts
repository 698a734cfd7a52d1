import { type Columns, columnsType, rowsOf } from '../../src/contract/columns.ts';
import { SummaryView } from '../../src/contract/views.ts';
import type { Bench, Row } from './bench.ts';
import { afterChange } from './kit/after-change.ts';
import { besides, compare, plainOf, spreadWords } from './kit/compare.ts';
import { managers, plannedCampaigns, workspaceId } from './kit/department.ts';
import { kb, ms } from './kit/figures.ts';
import { createHttpClient, expectStatus, type Sent } from './kit/http-client.ts';
import { type Service, startService } from './kit/served.ts';

/** All summaries at once, as the tab asks for them. */
export const summaries: Bench = {
  name: 'summaries',
  async run({ seeds }) {
    const service = await startService(await seeds.folder(10_000));
    try {
      return await measured(service);
    } finally {
      await service.stop();
    }
  },
};

const goal = (p50: number) => ({ words: 'p50 ≤ 30 ms', met: p50 <= 30 });

async function measured(service: Service): Promise<Row[]> {
  const { base } = service;
  const own = await service.headersOf(managers[0]?.id ?? '');
  const path = `/api/workspaces/${workspaceId}/campaigns`;
  const sent: Sent = { path, headers: { ...own, accept: columnsType } };
  const first = await firstAnswer(base, sent);
  const warm = await compare({ base, sent, calls: 400 });
  const rows = rowsOf(JSON.parse(plainOf(warm.answer).toString()) as Columns);
  if (rows.length !== 10_000) throw new Error(`The list holds ${rows.length} campaigns.`);
  SummaryView.parse(rows[0]);

  const known = { ...sent, headers: { ...sent.headers, 'if-none-match': warm.answer.headers['etag'] ?? '' } };
  const unchanged = await compare({ base, sent: known, status: 304 });
  const [changed] = await plannedCampaigns(1);
  const campaignId = changed?.campaign.id ?? '';
  const cold = await afterChange({ base, sent, headers: own, campaignId, changes: 60 });
  const size = warm.answer.body.length;
  return [
    {
      what: 'All 10,000 summaries, nothing written since the last call',
      goal: goal(warm.ours.p50),
      measured: spreadWords(warm.ours),
      bare: besides(warm.ours, warm.bare),
    },
    {
      what: 'All 10,000 summaries, the first call after a write',
      goal: goal(cold.p50),
      measured: spreadWords(cold),
      bare: { words: spreadWords(warm.bare), ratio: cold.p50 / warm.bare.p50 },
      note: 'one campaign was edited just before',
    },
    {
      what: 'All 10,000 summaries, the first call after a start',
      measured: ms(first),
      note: 'once; everything is read from disk and compressed',
    },
    {
      what: 'All 10,000 summaries, the reader has them already (304)',
      measured: spreadWords(unchanged.ours),
      bare: besides(unchanged.ours, unchanged.bare),
    },
    {
      what: 'All 10,000 summaries, over the wire',
      goal: { words: '≤ 600 KB gzip', met: size <= 600 * 1024 },
      measured: `${kb(size)} gzip`,
    },
  ];
}

async function firstAnswer(base: string, sent: Sent): Promise<number> {
  const client = createHttpClient(base);
  try {
    return expectStatus(await client.send(sent), 200).ms;
  } finally {
    client.close();
  }
}
