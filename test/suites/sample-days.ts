import type { Documents } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

type Kind = 'dayRule' | 'dayEntry' | 'evening';

/** What a department uses of the daily round, and a day of somebody in it. */
export const daySamples: {
  readonly [K in Kind]: (partition: Partition, id: string, chance: Chance) => Documents[K];
} = {
  dayRule: ({ tenantId }, id) => ({
    kind: 'dayRule',
    schema: 1,
    id,
    tenantId,
    checkIn: true,
    reports: true,
    rollUpAt: '18:30',
    since: '2026-03-01T01:00:00.000Z',
  }),
  dayEntry: ({ tenantId }, id, chance) => ({
    kind: 'dayEntry',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    personId: 'lead',
    date: `2026-03-${chance.pick(['09', '14', '20', '31'])}`,
    zone: 'Asia/Shanghai',
    marks: [{ mark: 'away', at: '2026-03-09T02:00:00.000Z', until: '2026-03-09T03:00:00.000Z' }],
    closed: [{ id: 'task-1', title: 'Book the hall' }],
    moved: [],
    report: { blocked: 'The price is missing', left: ['Poster'], sentAt: '2026-03-09T09:30:00.000Z' },
  }),
  evening: ({ tenantId }, id) => ({
    kind: 'evening',
    schema: 1,
    id,
    tenantId,
    personId: 'lead',
    on: true,
    time: '17:30',
  }),
};
