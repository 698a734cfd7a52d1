import { z } from 'zod';
import { approvalStatuses } from './approval.ts';
import { subjectKinds } from './approval-subject.ts';
import { MarketingChannel } from './campaign.ts';
import type { WorkFigure } from './dashboard-work.ts';
import { goalStates } from './goal-standing.ts';
import { type MetricCode, inputsOf, metricCodes } from './metric.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type ResultFigure, resultCounts, resultFigures } from './result.ts';
import { taskStatuses } from './task.ts';
import { CalendarDate } from './time.ts';

const workFigures = [
  'tasksDone',
  'tasksOverdue',
  'taskCompletion',
  'tasksOnTime',
  'approvalsDecided',
  'approvalsWaiting',
  'approvalHours',
  'approvalSlowHours',
  'approvalRounds',
] as const satisfies readonly WorkFigure[];

/** Every figure of a dashboard behind which rows can be seen. */
export const dashboardFigures = [...resultFigures, ...metricCodes, ...workFigures, 'goals'] as const;
export type DashboardFigure = (typeof dashboardFigures)[number];

/** So many rows are shown at once; who wants the others, filters. */
export const mostRows = 500;

const OfCampaign = { campaignId: Id, code: z.string(), name: z.string() };

/** What all rows come to, those that are not shown too: the inputs of a figure. */
const RowSums = z.strictObject({
  counts: z.record(z.enum(resultCounts), z.number().nullable()),
  spend: z.array(Money),
  revenue: z.array(Money),
  lifetimeValue: Money.nullable(),
});

/** What a marketing channel of a campaign did in the period, from so many rows by day. */
const ResultRow = z.strictObject({
  ...OfCampaign,
  channel: MarketingChannel,
  days: z.number().int(),
  counts: z.record(z.enum(resultCounts), z.number().nullable()),
  spend: z.array(Money),
  revenue: z.array(Money),
});
const TaskRow = z.strictObject({
  ...OfCampaign,
  taskId: Id,
  title: z.string(),
  status: z.enum(taskStatuses),
  assigneeId: Id.nullable(),
  due: CalendarDate.nullable(),
  completedAt: z.string().nullable(),
});
const ApprovalRow = z.strictObject({
  ...OfCampaign,
  requestId: Id,
  about: z.enum(subjectKinds),
  status: z.enum(approvalStatuses),
  submittedAt: z.string(),
  closedAt: z.string().nullable(),
  round: z.number().int(),
});
const GoalRow = z.strictObject({
  ...OfCampaign,
  goalId: Id,
  name: z.string(),
  state: z.enum(goalStates),
  current: z.number().nullable(),
  target: z.number().nullable(),
});

/** The rows behind a figure; `total` says how many there are. */
export const DashboardRows = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('results'),
    total: z.number().int(),
    rows: z.array(ResultRow),
    sums: RowSums,
  }),
  z.strictObject({ of: z.literal('tasks'), total: z.number().int(), rows: z.array(TaskRow) }),
  z.strictObject({ of: z.literal('approvals'), total: z.number().int(), rows: z.array(ApprovalRow) }),
  z.strictObject({ of: z.literal('goals'), total: z.number().int(), rows: z.array(GoalRow) }),
]);
export type DashboardRows = z.infer<typeof DashboardRows>;
export type RowsOf<K extends DashboardRows['of']> = Extract<DashboardRows, { of: K }>['rows'];

const tasks: ReadonlySet<DashboardFigure> = new Set([
  'tasksDone',
  'tasksOverdue',
  'taskCompletion',
  'tasksOnTime',
]);
const works: ReadonlySet<DashboardFigure> = new Set(workFigures);

/** What a figure rests on. */
export function restsOn(figure: DashboardFigure): DashboardRows['of'] {
  if (figure === 'goals') return 'goals';
  if (!works.has(figure)) return 'results';
  return tasks.has(figure) ? 'tasks' : 'approvals';
}

export const isMetricFigure = (figure: DashboardFigure): figure is MetricCode =>
  metricCodes.some((code) => code === figure);

/** A figure that is neither a metric nor a number of results, but counted in another way. */
export type CountedFigure = WorkFigure | 'goals';
export const isCountedFigure = (figure: DashboardFigure): figure is CountedFigure =>
  figure === 'goals' || works.has(figure);
const isFigure = (input: string): input is ResultFigure => resultFigures.some((figure) => figure === input);

/** What is looked at in the results behind a figure: itself, or what stands in its formula. */
export function inputsBehind(figure: DashboardFigure): readonly ResultFigure[] {
  return (isMetricFigure(figure) ? inputsOf(figure) : [figure]).filter(isFigure);
}

/** What the results behind a figure are ordered by. */
export function orderedBy(figure: DashboardFigure): ResultFigure {
  return inputsBehind(figure)[0] ?? 'leads';
}
