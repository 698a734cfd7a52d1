import type { ApprovalRequest } from './approval.ts';
import { type CampaignStatus, campaignStatuses } from './campaign.ts';
import type { Money } from './money.ts';
import { type MetricInputs, metricOf } from './metric.ts';
import type { ReportDefinition, ReportSection } from './report-definition.ts';
import {
  type ResultSums,
  channelSums,
  leadsByDay,
  metricFigures,
  moneyFigures,
  sumResults,
  topCampaigns,
  weakCampaigns,
} from './report-sums.ts';
import { type Period, weekBefore } from './period.ts';
import type { ReportTarget } from './report-targets.ts';
import type { Figure, ReportContent } from './report.ts';
import type { DayResult } from './result-month.ts';
import { type Risk, isRed, riskScore } from './risk.ts';
import { isOpenTask } from './summarise.ts';
import type { Summary } from './summary.ts';
import type { Task } from './task.ts';
import { addDays, dateIn, daysBetween, instantOf } from './time.ts';

export interface ReportInput {
  readonly campaigns: readonly Pick<Summary, 'id' | 'code' | 'name' | 'status' | 'flight'>[];
  readonly tasks: readonly (Pick<Task, 'status' | 'due' | 'completedAt'> &
    Partial<Pick<Task, 'campaignId' | 'title'>>)[];
  /** Of the period and of the days that it is set against: the rows, or what they come to. */
  readonly results: readonly DayResult[] | ReportSums;
  readonly approvals: readonly Pick<ApprovalRequest, 'status' | 'submittedAt' | 'closedAt'>[];
  /** Of the same campaigns; absent where nobody asked for them. */
  readonly risks?: readonly Risk[];
  readonly period: Period;
  /** What it is set against; the seven days before where nothing is said. */
  readonly before?: Period;
  /** What else was asked for. */
  readonly asked?: Pick<ReportDefinition, 'sections' | 'metrics'>;
  /** Whose midnights begin and end the days of the period. */
  readonly zone: string;
  readonly asOf: string;
}

/** What the results of a report come to, added up while they were read. */
export interface ReportSums {
  readonly now: ResultSums;
  readonly before: ResultSums;
  /** The newest day with results among those that were read. */
  readonly lastDay: string | null;
  readonly targets?: readonly ReportTarget[];
  /** What a customer is worth over the years, where somebody said. */
  readonly lifetimeValue?: Money | null;
}

/**
 * The numbers of one report. Figures of a period without any result are null, not 0, and so are ratios over nothing.
 * Tasks done: completed within the period and still done. Tasks overdue and approvals waiting: as of `asOf`; how many
 * were overdue a week ago is not known, because due dates move. Approvals decided: closed by an answer in the period.
 */
export function summariseReport(input: ReportInput): ReportContent {
  const { period, results, asOf, asked } = input;
  const earlier = input.before ?? weekBefore(period.start);
  const {
    now,
    before,
    lastDay,
    targets = [],
    lifetimeValue = null,
  } = 'now' in results ? results : reportSums(results, period, earlier);
  const top = topCampaigns(now, input.campaigns);
  const has = (section: ReportSection): boolean => asked?.sections.includes(section) ?? false;
  return {
    period: { start: period.start, end: period.end },
    dataAsOf: asOf,
    campaignsByStatus: countByStatus(input.campaigns),
    ...comings(input),
    figures: { ...resultFigures(now, before), ...workFigures(input, earlier) },
    spend: moneyFigures(now.all, before.all, 'spend'),
    revenue: moneyFigures(now.all, before.all, 'revenue'),
    channels: channelSums(now),
    leadsByDay: leadsByDay(now, period),
    topCampaigns: top,
    lastResult: lastDay,
    ...(targets.length > 0 && { targets: [...targets] }),
    ...(input.before && { before: { start: earlier.start, end: earlier.end } }),
    ...(has('metrics') && {
      metrics: metricFigures(
        asked?.metrics ?? [],
        { ...now.all, lifetimeValue },
        { ...before.all, lifetimeValue },
      ),
    }),
    ...(has('weak') && { weakCampaigns: weakCampaigns(now, ranIn(input), top) }),
    ...(has('due') && { dueTasks: dueTasks(input) }),
    ...(has('risks') && { redRisks: redRisks(input) }),
  };
}

function reportSums(results: readonly DayResult[], period: Period, earlier: Period): ReportSums {
  const lastDay = results.reduce<string | null>(
    (newest, { date }) => (newest === null || date > newest ? date : newest),
    null,
  );
  return { now: sumResults(results, period), before: sumResults(results, earlier), lastDay };
}

const hasRun: Record<CampaignStatus, boolean> = {
  draft: false,
  planning: false,
  inReview: false,
  approved: false,
  running: true,
  paused: true,
  ended: true,
  retrospectiveDone: true,
  archived: false,
};

const ranIn = ({ campaigns, period }: ReportInput) =>
  campaigns.filter(
    ({ status, flight }) =>
      hasRun[status] && flight !== null && flight.start <= period.end && flight.end >= period.start,
  );

function dueTasks({ tasks, campaigns, period }: ReportInput): ReportContent['dueTasks'] {
  const codes = new Map(campaigns.map(({ id, code }) => [id, code]));
  const { end } = daysAfter(period);
  return tasks
    .flatMap(({ status, due, campaignId, title }) =>
      isOpenTask(status) && due !== null && due <= end && campaignId !== undefined && title !== undefined
        ? [{ campaignId, code: codes.get(campaignId) ?? '', title, due }]
        : [],
    )
    .toSorted((one, other) => compare(one.due, other.due) || compare(one.title, other.title))
    .slice(0, mostListed);
}

function redRisks({ risks = [], campaigns }: ReportInput): ReportContent['redRisks'] {
  const ahead = new Map(campaigns.filter(({ status }) => isAhead[status]).map((each) => [each.id, each]));
  return risks
    .filter(isRed)
    .flatMap((risk) => {
      const campaign = ahead.get(risk.campaignId);
      if (!campaign) return [];
      const { id: campaignId, code, name } = campaign;
      const planned = risk.contingency !== '';
      return [{ campaignId, code, campaign: name, risk: risk.name, score: riskScore(risk), planned }];
    })
    .toSorted((one, other) => other.score - one.score || compare(one.code, other.code))
    .slice(0, mostListed);
}

/** As many days as the period has, after it. */
const daysAfter = ({ start, end }: Period): Period => ({
  start: addDays(end, 1),
  end: addDays(end, daysBetween(start, end) + 1),
});

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

/** What starts and what ends within as many days after the period as it has. */
function comings({ campaigns, period }: ReportInput): Pick<ReportContent, 'starting' | 'ending'> {
  const { start: first, end: last } = daysAfter(period);
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

function resultFigures(now: ResultSums, before: ResultSums) {
  const figure = (of: (sums: MetricInputs) => number | null): Figure => ({
    now: of(now.all),
    before: of(before.all),
  });
  return {
    impressions: figure(({ impressions }) => impressions),
    clicks: figure(({ clicks }) => clicks),
    leads: figure(({ leads }) => leads),
    orders: figure(({ orders }) => orders),
    clickThroughRate: figure((sums) => metricOf('clickThroughRate', sums).value),
    conversionRate: figure((sums) => metricOf('conversionRate', sums).value),
  };
}

/** Tasks and approvals of a period beside another one; what is overdue or waits is as of `asOf`. */
export function workFigures(
  {
    tasks,
    approvals,
    period,
    zone,
    asOf,
  }: Pick<ReportInput, 'tasks' | 'approvals' | 'period' | 'zone' | 'asOf'>,
  earlier: Period,
) {
  const [start, end] = bounds(period, zone);
  const [earlierStart, earlierEnd] = bounds(earlier, zone);
  const within = (from: string, to: string, at: string | null) => at !== null && at >= from && at < to;
  const done = (from: string, to: string) =>
    tasks.filter(({ status, completedAt }) => status === 'done' && within(from, to, completedAt)).length;
  const decided = (from: string, to: string) =>
    approvals.filter(({ status, closedAt }) => isAnswered(status) && within(from, to, closedAt)).length;
  const today = dateIn(zone, asOf);
  return {
    tasksDone: { now: done(start, end), before: done(earlierStart, earlierEnd) },
    tasksOverdue: {
      now: tasks.filter(({ status, due }) => isOpenTask(status) && due !== null && due < today).length,
      before: null,
    },
    approvalsDecided: { now: decided(start, end), before: decided(earlierStart, earlierEnd) },
    approvalsWaiting: {
      now: approvals.filter(({ status }) => status === 'inStage' || status === 'submitted').length,
      before: approvals.filter(
        ({ submittedAt, closedAt }) =>
          submittedAt < earlierEnd && (closedAt === null || closedAt >= earlierEnd),
      ).length,
    },
  };
}

/** Somebody said yes or no to it. */
export const isAnswered = (status: ApprovalRequest['status']): boolean => answered.has(status);

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
