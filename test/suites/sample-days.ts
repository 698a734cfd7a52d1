import type { Documents } from '../../src/domain/documents.ts';
import type { Partition } from '../../src/ports.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import type { Chance } from '../kit/chance.ts';

type Kind = 'dayRule' | 'dayEntry' | 'preferences' | 'reminder' | 'reminderRule';

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
  preferences: ({ tenantId }, id) => ({
    kind: 'preferences',
    schema: 1,
    id,
    tenantId,
    personId: 'lead',
    evening: { on: true, time: '17:30' },
    reminders: plainReminders,
  }),
  reminder: ({ tenantId }, id) => ({
    kind: 'reminder',
    schema: 1,
    id,
    tenantId,
    personId: 'lead',
    workspaceId: 'brand',
    campaignId: 'spring',
    type: 'task',
    targetId: 'task-1',
    title: 'Book the hall',
    day: '2026-03-10',
    goesAt: '2026-03-10T01:00:00.000Z',
    as: 'morning',
    why: 'quiet',
    heldAt: '2026-03-09T15:00:00.000Z',
  }),
  reminderRule: ({ tenantId }, id) => ({
    kind: 'reminderRule',
    schema: 1,
    id,
    tenantId,
    cadences: { task: [-2, -1, 0, 1, 2], milestone: [-5, 0], launch: [-1, 0], flightEnd: [0] },
  }),
};
