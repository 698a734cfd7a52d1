import type { CampaignLines } from '../../src/domain/campaign-lines.ts';
import type { Series, SeriesLine } from '../../src/domain/series.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

const days = ['2026-03-02', '2026-03-09', '2027-01-04'];

const plan = (chance: Chance) => ({
  title: chance.pick(['Weekly review', '每週檢討 🎉', "O'Brien’s look"]),
  assigneeId: chance.pick([null, 'lin']),
  rule: chance.pick(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=9', 'FREQ=DAILY;UNTIL=20270302']),
  start: chance.pick(days),
  time: chance.pick([null, '10:00']),
  zone: chance.pick(['Asia/Shanghai', 'Europe/Berlin']),
  holidays: chance.pick(['stay', 'skip', 'previous', 'next'] as const),
  since: chance.pick(days),
  entries: [
    { date: '2026-03-09', is: 'skipped' as const },
    { date: '2026-03-16', is: 'made' as const, taskId: 'task' },
  ],
});

/** What recurs, and what has a date. */
export const seriesSamples = {
  series: ({ tenantId }: Partition, id: string, chance: Chance): Series => ({
    kind: 'series',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'campaign',
    ...plan(chance),
    description: '',
    priority: chance.pick(['urgent', 'low'] as const),
    lead: chance.below(21),
    turn: chance.below(3),
    createdAt: chance.pick(['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z']),
    createdBy: 'owner',
  }),
  seriesLine: ({ tenantId }: Partition, id: string, chance: Chance): SeriesLine => ({
    kind: 'seriesLine',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'campaign',
    ...plan(chance),
    tasks: [{ taskId: 'task', title: 'Weekly review', due: '2026-03-17', time: null, status: 'open' }],
  }),
  campaignLines: ({ tenantId }: Partition, id: string, chance: Chance): CampaignLines => ({
    kind: 'campaignLines',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    firstDay: chance.pick(days),
    lastDay: chance.pick(days),
    lines: [
      {
        kind: 'approval',
        id: 'request',
        title: chance.pick(['Spring launch', '春季上新 🎉']),
        start: null,
        end: '2026-03-09',
        at: '2026-03-09T01:00:00.000Z',
        personIds: ['lin'],
        meantFor: ['lin', 'owner'],
        about: 'campaign',
        open: true,
      },
    ],
    whole: true,
  }),
};
