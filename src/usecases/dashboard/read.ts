import type { Actor } from '../../domain/actor.ts';
import { type ResultBoard, boardSums, boardWithoutAmounts } from '../../domain/dashboard.ts';
import {
  type GoalBoard,
  type WorkBoard,
  workBoard,
  workWithoutApprovals,
} from '../../domain/dashboard-work.ts';
import { goalStates } from '../../domain/goal-standing.ts';
import type { Period } from '../../domain/period.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { answersIn } from '../approvals/analytics.ts';
import { lifetimeValueOf } from '../budgets/rule.ts';
import { readFacts } from '../reports/facts.ts';
import { readDayResults } from '../results/day-results.ts';
import { goalsStanding } from './goals.ts';
import { type DashboardQuestion, dashboardScope } from './scope.ts';

export interface Dashboard {
  readonly period: Period;
  readonly before: Period;
  readonly dataAsOf: string;
  /** How many campaigns all of this is about. */
  readonly campaignCount: number;
  readonly results: ResultBoard;
  readonly work: WorkBoard;
  /** Null for who may not read goals. */
  readonly goals: GoalBoard | null;
  readonly can: { readonly seeAmounts: boolean; readonly seeApprovals: boolean };
}

const noAnswers = { medianHours: null, slowHours: null, rounds: null };

/**
 * Figures of the campaigns that somebody chose and sees, as of now, beside another period; without amounts for those who
 * may not see any. Refuses: `notFound` (workspace), `notAllowed`.
 */
export async function readDashboard(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  question: DashboardQuestion,
): Promise<Dashboard | Refusal> {
  const scope = await dashboardScope(doors, actor, question);
  if (isRefusal(scope)) return scope;
  const { campaigns, period, before, seesAmounts } = scope;
  const { workspaceId } = question;
  const asOf = doors.clock.now();
  const campaignIds = campaigns.map(({ id }) => id);
  const { channel } = question.filter;
  const sums = boardSums(period, before);
  const wanted = { tenantId: actor.tenantId, workspaceId, campaignIds, periods: [period, before] };
  for await (const page of readDayResults(doors.store, wanted))
    sums.add(channel.length === 0 ? page : [...page].filter((row) => channel.includes(row.channel)));
  const seesGoals = may(actor, 'goal.read', { workspaceId });
  const facts = await readFacts(doors.store, campaigns, { goals: seesGoals });
  const answers = await answersIn(doors, actor, workspaceId, new Set(campaignIds));
  const work = workBoard({ ...facts, period, zone: actor.zone, asOf }, before, {
    now: (await answers?.(period)) ?? noAnswers,
    before: (await answers?.(before)) ?? noAnswers,
  });
  const place = { tenantId: actor.tenantId, workspaceId };
  const board = sums.board(campaigns, await lifetimeValueOf(doors.store, place));
  const seesApprovals = may(actor, 'approval.read', { workspaceId });
  return {
    period,
    before,
    dataAsOf: asOf,
    campaignCount: campaigns.length,
    results: seesAmounts ? board : boardWithoutAmounts(board),
    work: seesApprovals ? work : workWithoutApprovals(work),
    goals: seesGoals
      ? counted(await goalsStanding(doors, actor, { ...scope, workspaceId }, facts.goals))
      : null,
    can: { seeAmounts: seesAmounts, seeApprovals: seesApprovals },
  };
}

function counted(goals: Awaited<ReturnType<typeof goalsStanding>>): GoalBoard {
  const count = (state: (typeof goalStates)[number]): number =>
    goals.filter(({ standing }) => standing.state === state).length;
  return {
    notBegun: count('notBegun'),
    unmeasured: count('unmeasured'),
    onTrack: count('onTrack'),
    atRisk: count('atRisk'),
    offTrack: count('offTrack'),
    reached: count('reached'),
    missed: count('missed'),
  };
}
