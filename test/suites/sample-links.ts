import type { CalendarFeed } from '../../src/domain/calendar-feed.ts';
import type { ViewLink } from '../../src/domain/view-link.ts';
import type { ReviewLink } from '../../src/domain/review-link.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** What lets somebody outside look at a request, or a calendar outside at what its owner sees. */
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
  viewLink: ({ tenantId }: Partition, id: string, chance: Chance): ViewLink => ({
    kind: 'viewLink',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    madeBy: chance.pick(['lin', 'bo']),
    name: chance.pick(['Spring for the board', '安心 🎉', "O'Brien"]),
    filter: { text: '', status: ['running'], type: [], channel: ['email'], owner: ['lin'] },
    secretHash: 'b'.repeat(64),
    madeAt: '2026-03-02T01:00:00.000Z',
    until: '2026-04-01T01:00:00.000Z',
    lastUsedOn: chance.pick([null, '2026-03-03']),
  }),
  calendarFeed: ({ tenantId }: Partition, id: string, chance: Chance): CalendarFeed => ({
    kind: 'calendarFeed',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    ownerId: chance.pick(['lin', 'bo']),
    name: chance.pick(['Spring', '安心 🎉', "O'Brien"]),
    shows: {
      kind: 'campaigns',
      filter: { text: '', status: ['running'], type: [], channel: ['email'], owner: ['lin'] },
    },
    secretHash: 'b'.repeat(64),
    createdAt: '2026-03-02T01:00:00.000Z',
    lastUsedOn: chance.pick([null, '2026-03-03']),
  }),
};
