import { conflictKinds } from '../../src/domain/conflict.ts';
import { plainChoice } from '../../src/domain/conflict-rule.ts';
import type { Documents } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

type Kind = 'conflictRule' | 'conflictAcceptance';

/** What a department looks for in plans, and what somebody took as it was. */
export const conflictSamples: {
  readonly [K in Kind]: (partition: Partition, id: string, chance: Chance) => Documents[K];
} = {
  conflictRule: ({ tenantId }, id) => ({ kind: 'conflictRule', schema: 1, id, tenantId, ...plainChoice }),
  conflictAcceptance: ({ tenantId }, id, chance) => ({
    kind: 'conflictAcceptance',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    clash: {
      kind: chance.pick(conflictKinds),
      severity: 'soft',
      campaignIds: ['one', 'two'],
      from: '2026-03-02',
      to: `2026-03-${chance.pick(['09', '14', '20', '31'])}`,
      what: ['loyal customers'],
      channels: ['email'],
      count: 0,
    },
    reason: 'Both were asked for',
    acceptedBy: 'lead',
    at: '2026-03-01T01:00:00.000Z',
  }),
};
