import { z } from 'zod';
import { countsFor } from './goal-standing.ts';
import { type Goal, kpiOf } from './goal.ts';
import type { Period } from './period.ts';
import type { DayResult } from './result-month.ts';
import { type CalendarDate, daysBetween } from './time.ts';

/** Figures of a report that goals can be set for, and that add up over campaigns and days. */
export const targetFigures = ['impressions', 'clicks', 'leads', 'orders'] as const;
export type TargetFigure = (typeof targetFigures)[number];

/** What campaigns with a goal for a figure were to bring in the period, and what they brought. */
export const ReportTarget = z.strictObject({
  figure: z.enum(targetFigures),
  /** The part of each goal's target that falls on the days of the period, in a straight line, rounded. */
  target: z.number(),
  reached: z.number(),
  /** From how many goals. */
  goals: z.number().int(),
});
export type ReportTarget = z.infer<typeof ReportTarget>;

export interface GrowingTargets {
  add(rows: Iterable<DayResult>): void;
  targets(): ReportTarget[];
}

interface Counted {
  readonly goal: Goal;
  readonly figure: TargetFigure;
  readonly share: number;
}

/** Targets of a period before any result was added. Ratios are levels: they do not add up, and have none here. */
export function growingTargets(goals: readonly Goal[], period: Period): GrowingTargets {
  const counted = goals.flatMap((goal): Counted[] => {
    const figure = targetFigures.find((each) => each === goal.metric);
    const share = shareIn(goal, period);
    return figure && goal.state === 'standing' && kpiOf(figure).adds && share > 0
      ? [{ goal, figure, share }]
      : [];
  });
  const byCampaign = new Map<string, Counted[]>();
  for (const each of counted)
    byCampaign.set(each.goal.campaignId, [...(byCampaign.get(each.goal.campaignId) ?? []), each]);
  const reached = new Map<TargetFigure, number>();
  return {
    add(rows) {
      if (byCampaign.size === 0) return;
      for (const row of rows) {
        if (row.date < period.start || row.date > period.end) continue;
        for (const { goal, figure } of byCampaign.get(row.campaignId) ?? [])
          if (countsFor(goal, row, period.end)) reached.set(figure, (reached.get(figure) ?? 0) + row[figure]);
      }
    },
    targets: () =>
      targetFigures.flatMap((figure) => {
        const those = counted.filter((each) => each.figure === figure);
        const target = those.reduce((sum, { goal, share }) => sum + (goal.target ?? 0) * share, 0);
        if (those.length === 0 || target <= 0) return [];
        return [
          { figure, target: Math.round(target), reached: reached.get(figure) ?? 0, goals: those.length },
        ];
      }),
  };
}

/** Which part of a goal's days lies in the period. */
function shareIn({ start, deadline }: Pick<Goal, 'start' | 'deadline'>, period: Period): number {
  if (start === null || deadline === null) return 0;
  const from: CalendarDate = start > period.start ? start : period.start;
  const to: CalendarDate = deadline < period.end ? deadline : period.end;
  return from > to ? 0 : (daysBetween(from, to) + 1) / (daysBetween(start, deadline) + 1);
}
