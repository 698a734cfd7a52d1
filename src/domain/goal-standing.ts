import { type Goal, isRatio, kpiOf } from './goal.ts';
import { type MetricInputs, inputsFrom, metricOf } from './metric.ts';
import { exponentOf } from './money.ts';
import type { Result } from './result.ts';
import { type CalendarDate, daysBetween } from './time.ts';

export const goalStates = [
  'notBegun',
  'unmeasured',
  'onTrack',
  'atRisk',
  'offTrack',
  'reached',
  'missed',
] as const;
export type GoalState = (typeof goalStates)[number];

export interface GoalStanding {
  readonly state: GoalState;
  /** What it stands at, in the unit of the goal; null where nothing says so. */
  readonly current: number | null;
  /** What it should be by now: in a straight line from the baseline, or from nothing for what adds up. */
  readonly expected: number | null;
  /** Percent of the way expected by now that is behind it. */
  readonly kept: number | null;
  /** Percent of its time that is over. */
  readonly elapsed: number;
}

/** What the results say of a goal within its days; amounts in another currency are not converted, and say nothing. */
export function goalCurrent(goal: Goal, results: readonly Result[], today: CalendarDate): number | null {
  return currentFrom(goal, inputsFrom(results.filter((result) => countsFor(goal, result, today))));
}

/** Whether a result counts for a goal: within its days until today, through its channel. */
export function countsFor(
  { channel, start, deadline }: Pick<Goal, 'channel' | 'start' | 'deadline'>,
  result: Pick<Result, 'date' | 'channel'>,
  today: CalendarDate,
): boolean {
  if (start === null || deadline === null) return false;
  const last = deadline < today ? deadline : today;
  return result.date >= start && result.date <= last && (channel === null || result.channel === channel);
}

/** The same from the sums of what counts for it. */
export function currentFrom(goal: Goal, inputs: MetricInputs): number | null {
  const { metric, start, deadline, currency } = goal;
  if (metric === null || start === null || deadline === null) return null;
  if (metric === 'own') return goal.measured;
  if (metric === 'revenue') {
    const [sum, ...others] = inputs.revenue;
    return sum && others.length === 0 && sum.currency === currency ? inMajor(sum.minor, currency) : null;
  }
  if (!isRatio(metric)) return inputs[metric];
  const computed = metricOf(metric, inputs);
  if (computed.value === null) return null;
  const { unit } = kpiOf(metric);
  if (unit === 'percent') return rounded(computed.value * 100);
  if (unit !== 'amount') return rounded(computed.value);
  return computed.currency !== null && computed.currency === currency
    ? rounded(inMajor(computed.value, currency))
    : null;
}

const inMajor = (minor: number, currency: string): number => minor / 10 ** exponentOf(currency);
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** How a goal stands on a day. After its deadline it is reached or missed; before, its thresholds decide. */
export function goalStanding(goal: Goal, results: readonly Result[], today: CalendarDate): GoalStanding {
  return standingAt(goal, goalCurrent(goal, results, today), today);
}

/** The same where it is known what it stands at. */
export function standingAt(goal: Goal, current: number | null, today: CalendarDate): GoalStanding {
  const { metric, baseline, target, start, deadline } = goal;
  const nothing = { current: null, expected: null, kept: null, elapsed: 0 };
  if (metric === null || baseline === null || target === null || start === null || deadline === null)
    return { state: 'unmeasured', ...nothing };
  if (today < start) return { state: 'notBegun', ...nothing };
  const { adds, good } = kpiOf(metric, goal.good);
  const over = Math.min(1, (daysBetween(start, today) + 1) / (daysBetween(start, deadline) + 1));
  const elapsed = Math.round(over * 100);
  const from = adds ? 0 : baseline;
  const expected = rounded(from + (target - from) * over);
  if (current === null) return { state: 'unmeasured', current, expected, kept: null, elapsed };
  const isThere = good === 'up' ? current >= target : current <= target;
  const kept = Math.round(((current - from) / (expected - from)) * 100);
  const known = { current, expected, kept, elapsed };
  if (today > deadline) return { state: isThere ? 'reached' : 'missed', ...known };
  if (isThere) return { state: adds ? 'reached' : 'onTrack', ...known };
  if (kept >= goal.onTrack) return { state: 'onTrack', ...known };
  return { state: kept >= goal.atRisk ? 'atRisk' : 'offTrack', ...known };
}
