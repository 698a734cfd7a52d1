import type { Documents, Kind } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

type Maker<K extends Kind> = (partition: Partition, id: string, chance: Chance) => Documents[K];

const hours = ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z', '2026-11-22T09:30:00.000Z'];
const hour = (chance: Chance): string => chance.pick(hours);
const named = (chance: Chance): string => `Name ${chance.below(1000)} ${chance.pick(['é', '中', 'z'])}`;

/** One of each kind that is about handing out and erasing. */
export const privacySamples: {
  readonly [K in 'personalExport' | 'erasure' | 'retention' | 'retentionRound']: Maker<K>;
} = {
  personalExport: ({ tenantId }, id, chance) => ({
    kind: 'personalExport',
    schema: 1,
    id,
    tenantId,
    personId: 'owner',
    askedBy: 'owner',
    askedAt: hour(chance),
    state: 'ready',
    looked: 9,
    found: 3,
    fileKey: 'key',
    bytes: 100,
    sha256: 'sum',
    expiresAt: hour(chance),
  }),
  erasure: ({ tenantId }, id, chance) => ({
    kind: 'erasure',
    schema: 1,
    id,
    tenantId,
    state: 'asked',
    person: { id: 'owner', name: named(chance), email: 'owner@lumora.example' },
    former: { id: 'former.abc', name: 'Former person ABC' },
    words: 'keep',
    askedBy: 'owner',
    askedAt: hour(chance),
    startedBy: null,
    startsAt: null,
    wasActive: true,
    looked: 0,
    changed: { tasks: chance.below(9) },
    removed: 0,
    rounds: 0,
    count: null,
    proof: null,
  }),
  retention: ({ tenantId }, id, chance) => ({
    kind: 'retention',
    schema: 1,
    id,
    tenantId,
    days: { trail: 30 + chance.below(99), importRows: 30, reportRuns: null, conversations: 90 },
    savedBy: 'owner',
    savedAt: hour(chance),
  }),
  retentionRound: ({ tenantId }, id, chance) => ({
    kind: 'retentionRound',
    schema: 1,
    id,
    tenantId,
    day: '2026-03-02',
    at: chance.pick(['trail', 'conversations', null]),
    cursor: null,
    removed: { trail: chance.below(9) },
    chainTo: chance.below(99),
    importsTo: { main: hour(chance) },
    finishedAt: null,
  }),
};
