import type { Actor } from '../../domain/actor.ts';
import { createTally } from '../../domain/dashboard-sums.ts';
import { type GoalStanding, countsFor, currentFrom, standingAt } from '../../domain/goal-standing.ts';
import { type Goal, isAmountGoal } from '../../domain/goal.ts';
import type { CalendarDate } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { readDayResults } from '../results/day-results.ts';

export interface GoalAt {
  readonly goal: Goal;
  readonly standing: GoalStanding;
}

interface Among {
  readonly workspaceId: string;
  readonly today: CalendarDate;
  readonly seesAmounts: boolean;
}

/** How goals of many campaigns stand today: each from the sums of what counts for it, read once for all of them. */
export async function goalsStanding(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, today, seesAmounts }: Among,
  all: readonly Goal[],
): Promise<readonly GoalAt[]> {
  const goals = all.filter(
    ({ state, metric }) => state === 'standing' && (seesAmounts || !isAmountGoal(metric)),
  );
  const measured = goals.flatMap((goal) => (goal.start === null || goal.metric === 'own' ? [] : [goal]));
  const start = measured.map((goal) => goal.start ?? today).toSorted()[0];
  const tallies = new Map(measured.map((goal) => [goal.id, { goal, tally: createTally() }]));
  const byCampaign = Map.groupBy(tallies.values(), ({ goal }) => goal.campaignId);
  if (start !== undefined && start <= today) {
    const campaignIds = [...byCampaign.keys()];
    const periods = [{ start, end: today }];
    const wanted = { tenantId: actor.tenantId, workspaceId, campaignIds, periods };
    for await (const page of readDayResults(store, wanted))
      for (const row of page)
        for (const { goal, tally } of byCampaign.get(row.campaignId) ?? [])
          if (countsFor(goal, row, today)) tally.add(row);
  }
  return goals.map((goal) => {
    const sums = (tallies.get(goal.id)?.tally ?? createTally()).sums();
    return { goal, standing: standingAt(goal, currentFrom(goal, sums), today) };
  });
}
