import type { ReviewLink } from '../../src/domain/review-link.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** What lets somebody outside look at a request. */
export const linkSamples = {
  reviewLink: ({ tenantId }: Partition, id: string, chance: Chance): ReviewLink => ({
    kind: 'reviewLink',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: 'c1',
    requestId: 'r1',
    revision: 1,
    snapshotHash: 'a'.repeat(64),
    assetIds: ['f1'],
    forName: chance.pick(['Noor', '安心 🎉', "O'Brien"]),
    secretHash: 'b'.repeat(64),
    madeBy: 'lin',
    madeAt: '2026-03-02T01:00:00.000Z',
    until: '2026-03-09T01:00:00.000Z',
    revokedAt: null,
    uses: chance.below(9),
    lastUsedAt: null,
    nothingAt: null,
  }),
};
