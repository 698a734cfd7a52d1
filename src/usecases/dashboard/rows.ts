import type { Actor } from '../../domain/actor.ts';
import type { MarketingChannel } from '../../domain/campaign.ts';
import {
  type DashboardFigure,
  type DashboardRows,
  type RowsOf,
  mostRows,
  orderedBy,
  restsOn,
} from '../../domain/dashboard-rows.ts';
import { type Tally, createTally } from '../../domain/dashboard-sums.ts';
import { dueIn, finishedIn, isOnTime } from '../../domain/dashboard-work.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { isAnswered } from '../../domain/report-summary.ts';
import { isAmountMetric, metricCodes } from '../../domain/metric.ts';
import type { ResultFigure } from '../../domain/result.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Task } from '../../domain/task.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { requestsAnsweredIn } from '../approvals/analytics.ts';
import { seesMoneyOf } from '../approvals/find.ts';
import { lifetimeValueOf } from '../budgets/rule.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readFacts } from '../reports/facts.ts';
import { readDayResults } from '../results/day-results.ts';
import { goalsStanding } from './goals.ts';
import { type DashboardQuestion, type DashboardScope, dashboardScope } from './scope.ts';

type Reading = Pick<Doors, 'store' | 'clock'>;
type Question = DashboardQuestion & { readonly figure: DashboardFigure };
type Rows<K extends DashboardRows['of']> = Extract<DashboardRows, { of: K }>;
type Read<K extends DashboardRows['of']> = (
  doors: Reading,
  actor: Actor,
  question: Question,
  scope: DashboardScope,
) => Promise<Rows<K> | Refusal>;

/**
 * The rows behind one figure of a dashboard, those that weigh most first, 500 at most. Refuses: `notFound` (workspace),
 * `notAllowed` (also figures about money for those who may not see any, and hours and rounds of approvals
 * for who may not see everybody's).
 */
export async function readDashboardRows(
  doors: Reading,
  actor: Actor,
  question: Question,
): Promise<DashboardRows | Refusal> {
  const scope = await dashboardScope(doors, actor, question);
  if (isRefusal(scope)) return scope;
  switch (restsOn(question.figure)) {
    case 'results':
      return resultRows(doors, actor, question, scope);
    case 'tasks':
      return taskRows(doors, actor, question, scope);
    case 'approvals':
      return approvalRows(doors, actor, question, scope);
    case 'goals':
      return goalRows(doors, actor, question, scope);
  }
}

const resultRows: Read<'results'> = async (doors, actor, { workspaceId, figure, filter }, scope) => {
  const { campaigns, period, seesAmounts } = scope;
  const isAmount =
    figure === 'spend' ||
    figure === 'revenue' ||
    metricCodes.some((code) => code === figure && isAmountMetric(code));
  if (isAmount && !seesAmounts) return refuse('notAllowed');
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const all = createTally();
  const sums = new Map<string, { campaign: Summary; channel: MarketingChannel; tally: Tally }>();
  const wanted = { tenantId: actor.tenantId, workspaceId, campaignIds: [...byId.keys()], periods: [period] };
  for await (const page of readDayResults(doors.store, wanted))
    for (const row of page) {
      const { campaignId, channel } = row;
      const campaign = byId.get(campaignId);
      if (!campaign || (filter.channel.length > 0 && !filter.channel.includes(channel))) continue;
      const key = `${campaignId} ${channel}`;
      const sum = sums.get(key) ?? { campaign, channel, tally: createTally() };
      sum.tally.add(row);
      all.add(row);
      sums.set(key, sum);
    }
  const rows = [...sums.values()].map(({ campaign, channel, tally }): RowsOf<'results'>[number] => {
    return { ...named(campaign), channel, days: tally.rows(), ...seen(tally, seesAmounts) };
  });
  const by = orderedBy(figure);
  const ordered = rows.toSorted((one, other) => weight(other, by) - weight(one, by) || inOrder(one, other));
  const place = { tenantId: actor.tenantId, workspaceId };
  const lifetimeValue = seesAmounts ? await lifetimeValueOf(doors.store, place) : null;
  return { of: 'results', ...cut(ordered), sums: { ...seen(all, seesAmounts), lifetimeValue } };
};

function seen(tally: Tally, seesAmounts: boolean) {
  const { spend, revenue, lifetimeValue: _, ...counts } = tally.sums();
  return { counts, spend: seesAmounts ? [...spend] : [], revenue: seesAmounts ? [...revenue] : [] };
}

function weight(row: RowsOf<'results'>[number], by: ResultFigure): number {
  if (by === 'spend' || by === 'revenue')
    return row[by].reduce((most, { minor }) => Math.max(most, minor), 0);
  return row.counts[by] ?? -1;
}

const taskRows: Read<'tasks'> = async (
  doors,
  actor,
  { workspaceId, figure },
  { campaigns, period, today },
) => {
  if (!may(actor, 'task.read', { workspaceId })) return refuse('notAllowed');
  const { tasks } = await readFacts(doors.store, campaigns, {});
  const { zone } = actor;
  const choose: Partial<Record<DashboardFigure, () => readonly Task[]>> = {
    tasksDone: () =>
      tasks.filter(({ status, completedAt }) => {
        const day = status === 'done' && completedAt !== null ? dateIn(zone, completedAt) : undefined;
        return day !== undefined && day >= period.start && day <= period.end;
      }),
    tasksOverdue: () => tasks.filter(({ status, due }) => isOpenTask(status) && due !== null && due < today),
    taskCompletion: () => dueIn(tasks, period).toSorted((one, other) => doneLast(one) - doneLast(other)),
    tasksOnTime: () =>
      finishedIn(tasks, period, zone).toSorted(
        (one, other) => Number(isOnTime(one, zone)) - Number(isOnTime(other, zone)),
      ),
  };
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const rows = (choose[figure]?.() ?? []).flatMap((task): RowsOf<'tasks'> => {
    const campaign = byId.get(task.campaignId);
    if (!campaign || !may(actor, 'task.read', subjectOf(campaign))) return [];
    const { id: taskId, title, status, assigneeId, due, completedAt } = task;
    return [{ ...named(campaign), taskId, title, status, assigneeId, due, completedAt }];
  });
  return { of: 'tasks', ...cut(rows) };
};

const doneLast = ({ status }: Task): number => (status === 'done' ? 1 : 0);

const approvalRows: Read<'approvals'> = async (doors, actor, { workspaceId, figure }, scope) => {
  if (!may(actor, 'approval.read', { workspaceId })) return refuse('notAllowed');
  const { campaigns, period } = scope;
  const { approvals } = await readFacts(doors.store, campaigns, {});
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const isWaiting = figure === 'approvalsWaiting';
  const isOfAnswers = figure === 'approvalHours' || figure === 'approvalSlowHours';
  const behind =
    isOfAnswers || figure === 'approvalRounds'
      ? await requestsAnsweredIn(doors, actor, workspaceId, period)
      : null;
  if (behind === undefined) return refuse('notAllowed');
  const counted = isOfAnswers ? behind?.hours : behind?.rounds;
  const rows = approvals
    .filter(({ id, status, closedAt }) => {
      if (counted) return counted.has(id);
      if (isWaiting) return status === 'inStage' || status === 'submitted';
      const day = closedAt === null ? undefined : dateIn(actor.zone, closedAt);
      return isAnswered(status) && day !== undefined && day >= period.start && day <= period.end;
    })
    .toSorted((one, other) =>
      isWaiting
        ? compare(one.submittedAt, other.submittedAt)
        : other.round - one.round || compare(other.closedAt ?? '', one.closedAt ?? ''),
    )
    .flatMap((request): RowsOf<'approvals'> => {
      const campaign = byId.get(request.campaignId);
      if (!campaign || !seesMoneyOf(actor, request.subject, subjectOf(campaign))) return [];
      const { id: requestId, subject, status, submittedAt, closedAt, round } = request;
      return [{ ...named(campaign), requestId, about: subject.kind, status, submittedAt, closedAt, round }];
    });
  return { of: 'approvals', ...cut(rows) };
};

const goalRows: Read<'goals'> = async (doors, actor, { workspaceId }, scope) => {
  if (!may(actor, 'goal.read', { workspaceId })) return refuse('notAllowed');
  const { goals } = await readFacts(doors.store, scope.campaigns, { goals: true });
  const byId = new Map(scope.campaigns.map((campaign) => [campaign.id, campaign]));
  const standing = await goalsStanding(doors, actor, { ...scope, workspaceId }, goals);
  const rows = standing
    .toSorted((one, other) => gravest.indexOf(one.standing.state) - gravest.indexOf(other.standing.state))
    .flatMap(({ goal, standing: { state, current } }): RowsOf<'goals'> => {
      const campaign = byId.get(goal.campaignId);
      return campaign
        ? [{ ...named(campaign), goalId: goal.id, name: goal.name, state, current, target: goal.target }]
        : [];
    });
  return { of: 'goals', ...cut(rows) };
};

const gravest: readonly string[] = [
  'missed',
  'offTrack',
  'atRisk',
  'unmeasured',
  'onTrack',
  'notBegun',
  'reached',
];

const cut = <T>(rows: readonly T[]): { total: number; rows: T[] } => ({
  total: rows.length,
  rows: rows.slice(0, mostRows),
});
const named = ({ id: campaignId, code, name }: Summary) => ({ campaignId, code, name });
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const inOrder = (one: { code: string; channel: string }, other: { code: string; channel: string }): number =>
  compare(one.code, other.code) || compare(one.channel, other.channel);
