import { median, percentile } from './approval-analytics-median.ts';
import type { GoalMetric } from './goal.ts';
import type { PastCampaign } from './past-campaign.ts';

const suggested = [
  'impressions',
  'clicks',
  'leads',
  'orders',
  'clickThroughRate',
  'conversionRate',
] as const satisfies readonly GoalMetric[];
export type SuggestedMetric = (typeof suggested)[number];
export const suggestedMetrics: readonly SuggestedMetric[] = suggested;

export interface GoalSuggestion {
  readonly metric: SuggestedMetric;
  /** From so many past campaigns. */
  readonly count: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** What past campaigns of a type came to: median and quartiles, and how many said anything of it. */
export function suggestionsFrom(past: readonly PastCampaign[], type: PastCampaign['type']): GoalSuggestion[] {
  const alike = past.filter((each) => each.type === type);
  return suggested.flatMap((metric) => {
    const values = alike
      .map(({ counts }) => valueOf(metric, counts))
      .filter((value) => value !== null)
      .toSorted((one, other) => one - other);
    const middle = median(values);
    const [lower, upper] = [percentile(values, 0.25), percentile(values, 0.75)];
    if (middle === undefined || lower === undefined || upper === undefined) return [];
    return [{ metric, count: values.length, lower, median: middle, upper }];
  });
}

function valueOf(metric: SuggestedMetric, counts: PastCampaign['counts']): number | null {
  if (metric === 'clickThroughRate') return percentOf(counts.clicks, counts.impressions);
  if (metric === 'conversionRate') return percentOf(counts.orders, counts.clicks);
  return counts[metric];
}

function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1e4) / 100;
}
