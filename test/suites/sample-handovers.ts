import type { Handover, HandoverLine } from '../../src/domain/handover.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** What leavers hand over. */
export const handoverSamples = {
  handover: ({ tenantId }: Partition, id: string, chance: Chance): Handover => ({
    kind: 'handover',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    personId: 'lin',
    heirs: { all: 'max', others: { task: 'tom' } },
    endsAccess: chance.pick([true, false]),
    startedBy: 'ada',
    startedAt: '2026-03-02T01:00:00.000Z',
    state: chance.pick(['running', 'stopped', 'done']),
    endedAt: null,
    total: 3,
    done: 1,
    stayed: 0,
  }),
  handoverLine: ({ tenantId }: Partition, id: string, chance: Chance): HandoverLine => ({
    kind: 'handoverLine',
    schema: 1,
    id,
    tenantId,
    handoverId: 'first',
    holding: { noun: 'task', id: 't1', within: 'c1', title: chance.pick(['海报 🎉', "O'Brien"]) },
    heirId: 'max',
    state: chance.pick(['waiting', 'done', 'stayed']),
    reason: null,
    at: null,
  }),
};
