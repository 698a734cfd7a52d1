import type { Documents, Kind } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

type Maker<K extends Kind> = (partition: Partition, id: string, chance: Chance) => Documents[K];

const hours = ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z', '2026-11-22T09:30:00.000Z'];
const hour = (chance: Chance): string => chance.pick(hours);
const text = (chance: Chance): string =>
  chance.pick(["O'Brien; DROP TABLE documents; --", '簽核 🎉 \u2028', '']);
const day = (chance: Chance): string => chance.pick(['2026-01-05', '2026-02-28', '2026-03-02', '2026-12-31']);

/** One of each kind of the sealed chain, and of what counts the files that somebody takes. */
export const auditSamples: {
  readonly [K in 'auditRecord' | 'auditRoot' | 'auditHead' | 'exportTally']: Maker<K>;
} = {
  auditRecord: ({ tenantId }, id, chance) => ({
    kind: 'auditRecord',
    schema: 1,
    id,
    tenantId,
    sequence: 1 + chance.below(100),
    day: day(chance),
    facts: {
      campaignId: chance.pick(['coast', 'lamp', null]),
      what: { type: 'asset.added', name: text(chance) },
      ...chance.pick([{ objectId: 'request' }, { objectId: 'task' }, {}]),
    },
    personal: chance.pick([null, { actorId: 'lin', comment: text(chance) }]),
    salt: chance.pick([null, '00ff']),
    personalDigest: 'a'.repeat(64),
    previous: '0'.repeat(64),
    hash: 'b'.repeat(64),
  }),
  auditRoot: ({ tenantId }, id, chance) => ({
    kind: 'auditRoot',
    schema: 1,
    id,
    tenantId,
    first: 1,
    last: 1 + chance.below(100),
    root: 'c'.repeat(64),
  }),
  auditHead: ({ tenantId }, id, chance) => ({
    kind: 'auditHead',
    schema: 2,
    id,
    tenantId,
    sequence: chance.below(100),
    hash: 'd'.repeat(64),
    day: day(chance),
    first: 1,
    peaks: [{ size: 2, hash: 'e'.repeat(64) }],
  }),
  exportTally: ({ tenantId }, id, chance) => ({
    kind: 'exportTally',
    schema: 1,
    id,
    tenantId,
    personId: 'lin',
    slots: [{ from: hour(chance), files: chance.below(9), rows: chance.below(999) }],
    toldAt: chance.pick([null, hour(chance)]),
  }),
};
