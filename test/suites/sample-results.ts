import type { ResultMonth } from '../../src/domain/result-month.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

const days = ['2026-01-05', '2026-02-28', '2026-03-02', '2026-03-03', '2026-12-31'];

/** What marketing channels did, row by row and by months. */
export const resultSamples = {
  result: ({ tenantId }: Partition, id: string, chance: Chance): Result => ({
    kind: 'result',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'campaign',
    date: chance.pick(days),
    channel: 'email',
    impressions: chance.below(1e6),
    clicks: 1,
    leads: 0,
    orders: 0,
    spend: null,
    revenue: { minor: 1, currency: 'JPY' },
    source: chance.pick(['results.csv', '三月投放.xlsx', "O'Brien’s list"]),
    recordedAt: '2026-03-02T01:00:00.000Z',
  }),
  resultMonth: ({ tenantId }: Partition, id: string, chance: Chance): ResultMonth => ({
    kind: 'resultMonth',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'campaign',
    date: chance.pick(days),
    figures: ['impressions', 'spend'],
    channels: [
      { channel: 'email', currencies: { spend: 'JPY', revenue: null }, days: [[1, chance.below(1e6), null]] },
    ],
  }),
};
