import type { Documents } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';

type Kind = 'grant' | 'accessRequest' | 'accessAsks';

/** What is kept of who may see something for a time. */
export const accessSamples: { readonly [K in Kind]: (partition: Partition, id: string) => Documents[K] } = {
  grant: ({ tenantId }, id) => ({
    kind: 'grant',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'launch',
    personId: 'guest',
    level: 'see',
    reason: 'The fair',
    until: '2026-03-02T01:00:00.000Z',
    givenAt: '2026-03-02T01:00:00.000Z',
    givenById: 'owner',
    endedAt: null,
  }),
  accessRequest: ({ tenantId }, id) => ({
    kind: 'accessRequest',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'launch',
    personId: 'guest',
    reason: 'The fair',
    askedAt: '2026-03-02T01:00:00.000Z',
    round: 1,
    askedIds: ['owner'],
    answer: null,
  }),
  accessAsks: ({ tenantId }, id) => ({
    kind: 'accessAsks',
    schema: 1,
    id,
    tenantId,
    personId: 'guest',
    asks: [],
  }),
};
