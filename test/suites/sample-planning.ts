import type { Idea } from '../../src/domain/idea.ts';
import type { PastCampaign } from '../../src/domain/past-campaign.ts';
import type { PlanningRule } from '../../src/domain/planning-rule.ts';
import { type Retrospective, blankRetrospective } from '../../src/domain/retrospective.ts';
import type { Risk } from '../../src/domain/risk.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

const at = '2026-03-02T01:00:00.000Z';

/** What may go wrong, and how a department looks ahead and back. */
export const planningSamples = {
  risk: ({ tenantId, scope }: Partition, id: string, chance: Chance): Risk => ({
    kind: 'risk',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: scope,
    name: chance.pick(['Stock is late', "O'Brien 缺貨 🎉"]),
    probability: 1 + chance.below(5),
    impact: 1 + chance.below(5),
    mitigation: '',
    trigger: '',
    contingency: chance.pick(['', 'Another warehouse']),
    ownerId: chance.pick(['lin', null]),
    state: chance.pick(['open', 'closed']),
    createdBy: 'mei',
    createdAt: at,
  }),
  planningRule: ({ tenantId }: Partition, id: string, chance: Chance): PlanningRule => ({
    kind: 'planningRule',
    schema: 1,
    id,
    tenantId,
    contingencyAbove: chance.pick([null, { minor: 1_000_000, currency: 'CNY' }]),
    retrospectiveDays: 1 + chance.below(9),
  }),
  retrospective: ({ tenantId, scope }: Partition, id: string, chance: Chance): Retrospective => ({
    ...blankRetrospective({ id: scope, tenantId, workspaceId: 'brand' }),
    id,
    points: [
      {
        id: 'point',
        fact: chance.pick(['Fewer came', "O'Brien 來得少 🎉"]),
        cause: '',
        insight: '',
        action: 'Ask earlier',
        ownerId: chance.pick(['lin', null]),
        due: null,
        shared: chance.pick([true, false]),
      },
    ],
    tasks: { point: 'task' },
  }),
  idea: ({ tenantId }: Partition, id: string, chance: Chance): Idea => ({
    kind: 'idea',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    title: chance.pick(['Window of the month', "O'Brien 櫥窗 🎉"]),
    text: '',
    tags: ['shop'],
    voterIds: ['lin'],
    votes: chance.below(3),
    campaignIds: [],
    source: chance.pick(['tab', 'chat']),
    createdBy: 'lin',
    createdAt: chance.pick([at, '2026-03-02T01:00:00.001Z']),
  }),
  pastCampaign: ({ tenantId }: Partition, id: string, chance: Chance): PastCampaign => ({
    kind: 'pastCampaign',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    code: 'MKT-1',
    name: 'Spring fair',
    type: chance.pick(['tradeShow', 'email']),
    channels: ['email'],
    regions: [],
    segments: [],
    tags: [],
    flight: null,
    ownerId: 'lin',
    teamIds: [],
    guestIds: [],
    publishedAt: chance.pick([at, '2026-03-02T01:00:00.001Z']),
    scores: { effect: 4, efficiency: 3, innovation: 2 },
    counts: { impressions: null, clicks: 10, leads: 2, orders: null },
    lessons: [],
    actions: [{ taskId: 'task', title: 'Ask earlier', ownerId: null, open: true }],
  }),
};
