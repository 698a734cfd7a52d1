import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { type FieldChange, MarketingChannel } from './campaign.ts';
import { type MetricCode, isAmountMetric, metricCodes, metrics } from './metric.ts';
import { Currency } from './money.ts';
import { Id } from './person.ts';
import { resultCounts } from './result.ts';
import { CalendarDate } from './time.ts';

/** So many that one campaign has. */
export const mostGoals = 50;

/** Without what a customer is worth over the years, which no result says. */
type GoalRatio = Exclude<MetricCode, 'lifetimeToCost'>;
const ratios = metricCodes.filter((code): code is GoalRatio => code !== 'lifetimeToCost');

/** What a goal may be measured by: figures that add up, metrics, or a measure of their own with a number by hand. */
export const goalMetrics = [...resultCounts, 'revenue', ...ratios, 'own'] as const;
export type GoalMetric = (typeof goalMetrics)[number];

export interface Kpi {
  /** How the work or the money is used, or what comes of it. */
  readonly kind: 'process' | 'outcome';
  readonly unit: 'number' | 'percent' | 'amount' | 'factor';
  readonly good: 'up' | 'down';
  /** It grows day by day from nothing; others are a level. */
  readonly adds: boolean;
}

const figureKind = (code: GoalMetric): Kpi['kind'] =>
  code === 'impressions' || code === 'clicks' ? 'process' : 'outcome';

/** What the catalogue says of a metric; a measure of their own says itself which way is good. */
export function kpiOf(code: GoalMetric, good: Kpi['good'] = 'up'): Kpi {
  if (code === 'own') return { kind: 'outcome', unit: 'number', good, adds: false };
  if (isRatio(code)) {
    const { kind, unit, good: way } = metrics[code];
    return { kind, unit, good: way, adds: false };
  }
  return {
    kind: figureKind(code),
    unit: code === 'revenue' ? 'amount' : 'number',
    good: 'up',
    adds: true,
  };
}

export const isRatio = (code: GoalMetric): code is GoalRatio => ratios.some((ratio) => ratio === code);

/** Whether it tells of money: for those who may see amounts. */
export const isAmountGoal = (code: GoalMetric | null): boolean =>
  code === 'revenue' || (code !== null && isRatio(code) && isAmountMetric(code));

const value = z.number().min(-1e12).max(1e12);
const share = z.number().int().min(1).max(100);

/** What people write; whatever is not said yet is null or empty. Percent as 5 for 5 %, amounts in whole units. */
export const GoalContent = z.strictObject({
  name: z.string().trim().min(1).max(200),
  metric: z.enum(goalMetrics).nullable(),
  /** What a measure of their own is called. */
  measure: z.string().trim().max(80),
  good: z.enum(['up', 'down']),
  /** Through which channel alone. */
  channel: MarketingChannel.nullable(),
  currency: Currency.nullable(),
  baseline: value.nullable(),
  target: value.nullable(),
  /** From when on the time counts. */
  start: CalendarDate.nullable(),
  deadline: CalendarDate.nullable(),
  /** Where the number comes from. */
  source: z.string().trim().max(200),
  /** Which objective of the company it serves. */
  relevance: z.string().trim().max(500),
  /** What a measure of their own stands at. */
  measured: value.nullable(),
  /** Percent of what is expected by now, from which on it is on track, and at risk; below it is off track. */
  onTrack: share,
  atRisk: share,
  state: z.enum(['standing', 'dropped']),
});
export type GoalContent = z.infer<typeof GoalContent>;

/** What a campaign is to reach; in its partition. */
export const Goal = z.strictObject({
  kind: z.literal('goal'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...GoalContent.shape,
  createdBy: Id,
  createdAt: z.string(),
});
export type Goal = z.infer<typeof Goal>;

export const usualThresholds = { onTrack: 90, atRisk: 70 } as const;

export const smartLetters = ['S', 'M', 'A', 'R', 'T'] as const;
export type SmartLetter = (typeof smartLetters)[number];

/**
 * The letters that a goal lacks, in their order. Specific: says by what it is measured. Measurable: a baseline, a target,
 * and where the number comes from (amounts: in which currency). Attainable: the target is better than the baseline; for
 * what adds up, above nothing. Relevant: names the objective it serves. Timed: ends after it begins.
 */
export function missingLetters(goal: GoalContent): SmartLetter[] {
  const { metric, measure, baseline, target, start, deadline } = goal;
  const kpi = metric === null ? undefined : kpiOf(metric, goal.good);
  const has: Record<SmartLetter, boolean> = {
    S: kpi !== undefined && (metric !== 'own' || measure !== ''),
    M:
      baseline !== null &&
      target !== null &&
      goal.source !== '' &&
      (kpi?.unit !== 'amount' || goal.currency !== null),
    A:
      baseline !== null &&
      target !== null &&
      (kpi?.good === 'down' ? target < baseline : target > baseline) &&
      (!kpi?.adds || target > 0),
    R: goal.relevance !== '',
    T: start !== null && deadline !== null && start < deadline,
  };
  return smartLetters.filter((letter) => !has[letter]);
}

const fields = Object.keys(GoalContent.shape) as (keyof GoalContent)[];
const numbers: ReadonlySet<string> = new Set(['baseline', 'target', 'measured', 'currency']);

/** The goal as it is wanted now, and what that changes. What amounts come to is not among the changes: everybody reads them. */
export function editGoal(
  goal: Goal,
  edit: Partial<GoalContent>,
): { readonly goal: Goal; readonly isChanged: boolean; readonly changes: FieldChange[] } {
  const all = differences<Partial<GoalContent>>(goal, edit, fields);
  const edited = { ...goal, ...edit };
  const hides = isAmountGoal(goal.metric) || isAmountGoal(edited.metric);
  const changes = hides ? all.filter(({ field }) => !numbers.has(field)) : all;
  return { goal: edited, isChanged: all.length > 0, changes };
}
