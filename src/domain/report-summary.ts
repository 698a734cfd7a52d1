import type { ApprovalRequest } from './approval.ts';
import { type CampaignStatus, campaignStatuses } from './campaign.ts';
import { inputsFrom, metricOf } from './metric.ts';
import { channelSums, leadsByDay, moneySums, sumOf, topCampaigns } from './report-sums.ts';
import { type Period, weekBefore } from './report-times.ts';
import type { Figure, ReportContent } from './report.ts';
import type { Result } from './result.ts';
import { isOpenTask } from './summarise.ts';
import type { Summary } from './summary.ts';
import type { Task } from './task.ts';
import { addDays, dateIn, instantOf } from './time.ts';

export interface ReportInput {
  readonly campaigns: readonly Pick<Summary, 'id' | 'code' | 'name' | 'status' | 'flight'>[];
  readonly tasks: readonly Pick<Task, 'status' | 'due' | 'completedAt'>[];
  /** Of the period and of the seven days before it. */
  readonly results: readonly Result[];
  readonly approvals: readonly Pick<ApprovalRequest, 'status' | 'submittedAt' | 'closedAt'>[];
  readonly period: Period;
  /** Whose midnights begin and end the days of the period. */
  readonly zone: string;
  readonly asOf: string;
}

/**
 * The numbers of one report. Figures of a period without any result are null, not 0, and so are ratios over nothing.
 * Tasks done: completed within the period and still done. Tasks overdue and approvals waiting: as of `asOf`; how many
 * were overdue a week ago is not known, because due dates move. Approvals decided: closed by an answer in the period.
 */
export function summariseReport(input: ReportInput): ReportContent {
  const { period, results, asOf } = input;
  const now = results.filter(({ date }) => date >= period.start && date <= period.end);
  const earlier = weekBefore(period.start);
  const before = results.filter(({ date }) => date >= earlier.start && date <= earlier.end);
  return {
    period: { start: period.start, end: period.end },
    dataAsOf: asOf,
    campaignsByStatus: countByStatus(input.campaigns),
    ...comings(input),
    figures: { ...resultFigures(now, before), ...workFigures(input, earlier) },
    spend: moneySums(now, before, 'spend'),
    revenue: moneySums(now, before, 'revenue'),
    channels: channelSums(now),
    leadsByDay: leadsByDay(now, period),
    topCampaigns: topCampaigns(now, input.campaigns),
  };
}

function countByStatus(campaigns: ReportInput['campaigns']): Record<CampaignStatus, number> {
  const count = (status: CampaignStatus) => campaigns.filter((each) => each.status === status).length;
  return Object.fromEntries(campaignStatuses.map((status) => [status, count(status)])) as Record<
    CampaignStatus,
    number
  >;
}

const isAhead: Record<CampaignStatus, boolean> = {
  draft: true,
  planning: true,
  inReview: true,
  approved: true,
  running: true,
  paused: true,
  ended: false,
  retrospectiveDone: false,
  archived: false,
};
const mostListed = 20;

/** What starts and what ends within the seven days after the period. */
function comings({ campaigns, period }: ReportInput): Pick<ReportContent, 'starting' | 'ending'> {
  const [first, last] = [addDays(period.end, 1), addDays(period.end, 7)];
  const on = (pick: 'start' | 'end') =>
    campaigns
      .flatMap(({ id, code, name, status, flight }) =>
        flight && isAhead[status] ? [{ campaignId: id, code, name, date: flight[pick] }] : [],
      )
      .filter(({ date }) => date >= first && date <= last)
      .toSorted((one, other) => compare(one.date, other.date) || compare(one.code, other.code))
      .slice(0, mostListed);
  return { starting: on('start'), ending: on('end') };
}

function resultFigures(now: readonly Result[], before: readonly Result[]) {
  const figure = (of: (results: readonly Result[]) => number | null): Figure => ({
    now: of(now),
    before: of(before),
  });
  return {
    impressions: figure((results) => sumOf(results, 'impressions')),
    clicks: figure((results) => sumOf(results, 'clicks')),
    leads: figure((results) => sumOf(results, 'leads')),
    orders: figure((results) => sumOf(results, 'orders')),
    clickThroughRate: figure((results) => metricOf('clickThroughRate', inputsFrom(results)).value),
    conversionRate: figure((results) => metricOf('conversionRate', inputsFrom(results)).value),
  };
}

function workFigures({ tasks, approvals, period, zone, asOf }: ReportInput, earlier: Period) {
  const [start, end] = bounds(period, zone);
  const [earlierStart] = bounds(earlier, zone);
  const within = (from: string, to: string, at: string | null) => at !== null && at >= from && at < to;
  const done = (from: string, to: string) =>
    tasks.filter(({ status, completedAt }) => status === 'done' && within(from, to, completedAt)).length;
  const decided = (from: string, to: string) =>
    approvals.filter(({ status, closedAt }) => answered.has(status) && within(from, to, closedAt)).length;
  const today = dateIn(zone, asOf);
  return {
    tasksDone: { now: done(start, end), before: done(earlierStart, start) },
    tasksOverdue: {
      now: tasks.filter(({ status, due }) => isOpenTask(status) && due !== null && due < today).length,
      before: null,
    },
    approvalsDecided: { now: decided(start, end), before: decided(earlierStart, start) },
    approvalsWaiting: {
      now: approvals.filter(({ status }) => status === 'inStage' || status === 'submitted').length,
      before: approvals.filter(
        ({ submittedAt, closedAt }) => submittedAt < start && (closedAt === null || closedAt >= start),
      ).length,
    },
  };
}

const answered: ReadonlySet<string> = new Set([
  'approved',
  'approvedWithChanges',
  'changesRequested',
  'rejected',
  // A yes that a newer request took the place of was an answer in its time.
  'superseded',
]);

/** From the first midnight of a period up to, not including, the one that ends it. */
function bounds({ start, end }: Period, zone: string): [string, string] {
  return [instantOf(start, '00:00', zone), instantOf(addDays(end, 1), '00:00', zone)];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
