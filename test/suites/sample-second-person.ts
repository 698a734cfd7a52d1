import type { Documents } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';

type Kind = 'secondPersonRule' | 'exportRule' | 'pendingAct' | 'actLine';

/** What is kept of what needs a second person, and of what is watched. */
export const secondPersonSamples: {
  readonly [K in Kind]: (partition: Partition, id: string) => Documents[K];
} = {
  secondPersonRule: ({ tenantId }, id) => ({
    kind: 'secondPersonRule',
    schema: 1,
    id,
    tenantId,
    chosen: { launchAbove: { minor: 10_000_000, currency: 'EUR' }, eraseOther: true },
  }),
  actLine: ({ tenantId }, id) => ({
    kind: 'actLine',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'campaign',
  }),
  exportRule: ({ tenantId }, id) => ({
    kind: 'exportRule',
    schema: 1,
    id,
    tenantId,
    limits: { files: 20, rows: 5_000 },
  }),
  pendingAct: ({ tenantId }, id) => ({
    kind: 'pendingAct',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'launch',
    act: { type: 'launch', reason: '' },
    basis: 'approved.3',
    askedBy: 'owner',
    askedAt: '2026-03-02T01:00:00.000Z',
    expiresAt: '2026-03-05T01:00:00.000Z',
    askedIds: ['lead'],
    round: 1,
    state: 'waiting',
    answer: null,
  }),
};
