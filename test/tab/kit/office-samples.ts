import type { ImportView, RunView, ScheduleView, WorkItemView } from '../../../src/contract/views.ts';

export function workItem(facts: Partial<WorkItemView> = {}): WorkItemView {
  return {
    id: 'task.task-1',
    workspaceId: 'ws-brand',
    campaignId: 'fair',
    campaignName: 'Spring fair',
    campaignCode: 'MKT-7',
    noun: 'task',
    targetId: 'task-1',
    title: 'Book the hall',
    dueKey: '2026-03-04',
    ...facts,
  };
}

export function schedule(facts: Partial<ScheduleView> = {}): ScheduleView {
  return {
    id: 'weekly',
    workspaceId: 'ws-brand',
    name: 'Weekly report',
    ownerId: 'lin',
    recipientIds: ['lin', 'sato'],
    cadence: { every: 'week', weekdays: [1] },
    holidays: 'stay',
    time: '09:00',
    zone: null,
    active: true,
    createdAt: '2026-02-01T00:00:00.000Z',
    version: 's1',
    nextRuns: ['2026-03-09T01:00:00.000Z'],
    ...facts,
  };
}

const unknown = { now: null, before: null };

export function run(facts: Partial<RunView> = {}): RunView {
  return {
    id: 'run.weekly.1',
    workspaceId: 'ws-brand',
    scheduleId: 'weekly',
    name: 'Weekly report',
    dueAt: '2026-03-02T01:00:00.000Z',
    madeAt: '2026-03-02T01:00:00.000Z',
    recipientIds: ['lin', 'sato'],
    content: {
      period: { start: '2026-02-23', end: '2026-03-01' },
      dataAsOf: '2026-03-02T01:00:00.000Z',
      campaignsByStatus: {
        draft: 1,
        planning: 2,
        inReview: 0,
        approved: 1,
        running: 3,
        paused: 0,
        ended: 0,
        retrospectiveDone: 0,
        archived: 0,
      },
      starting: [{ campaignId: 'fair', code: 'MKT-7', name: 'Spring fair', date: '2026-03-03' }],
      ending: [],
      figures: {
        impressions: { now: 40_000, before: 50_000 },
        clicks: { now: 1_200, before: 1_200 },
        leads: { now: 120, before: 100 },
        orders: unknown,
        clickThroughRate: { now: 0.03, before: 0.024 },
        conversionRate: unknown,
        tasksDone: { now: 5, before: 0 },
        tasksOverdue: { now: 2, before: null },
        approvalsDecided: { now: 1, before: 1 },
        approvalsWaiting: { now: 3, before: 1 },
      },
      spend: [
        { now: { minor: 1_200_000, currency: 'CNY' }, before: { minor: 1_000_000, currency: 'CNY' } },
        { now: { minor: 50_000, currency: 'EUR' }, before: { minor: 0, currency: 'EUR' } },
      ],
      revenue: [
        { now: { minor: 9_000_000, currency: 'CNY' }, before: { minor: 9_000_000, currency: 'CNY' } },
      ],
      channels: [
        { channel: 'email', impressions: 1_000, clicks: 300, leads: 80, orders: 4 },
        { channel: 'social', impressions: 39_000, clicks: 900, leads: 40, orders: 2 },
      ],
      leadsByDay: [
        { date: '2026-02-23', leads: 10 },
        { date: '2026-02-24', leads: 42 },
        { date: '2026-02-25', leads: 20 },
      ],
      topCampaigns: [{ campaignId: 'fair', code: 'MKT-7', name: 'Spring fair', leads: 70, clicks: 700 }],
    },
    ...facts,
  };
}

export function importView(facts: Partial<ImportView> = {}): ImportView {
  return {
    id: 'import-1',
    workspaceId: 'ws-brand',
    noun: 'campaigns',
    fileName: 'plan.csv',
    status: 'checked',
    headings: ['Campaign name', 'Campaign type', 'Wer', ''],
    mapping: { name: 0, type: 1, owner: null },
    rows: 123,
    chunks: 1,
    problems: [],
    problemCount: 0,
    forecast: { create: 100, change: 20, same: 3 },
    applied: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    createdBy: 'lin',
    createdAt: '2026-03-04T01:00:00.000Z',
    readAs: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
    headingLine: 1,
    version: 'i1',
    preview: [
      ['Spring fair', 'Trade show', 'Anna', ''],
      ['Summer tour', 'Roadshow', 'Tom', ''],
    ],
    ...facts,
  };
}
