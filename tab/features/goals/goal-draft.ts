import type { StandingGoalView } from '../../../src/contract/goal-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { UsualMetric } from '../../../src/domain/usual-plan.ts';
import { type GoalContent, kpiOf, usualThresholds } from '../../../src/domain/goal.ts';

type Typed = 'baseline' | 'target' | 'measured' | 'onTrack' | 'atRisk';

/** A goal while it is written: numbers and days as they are typed. */
export type GoalDraft = Omit<GoalContent, Typed | 'currency' | 'start' | 'deadline'> &
  Readonly<Record<Typed | 'currency' | 'start' | 'deadline', string>>;

const typed = (value: number | null): string => (value === null ? '' : String(value));

/** A blank one counts from the first day of the flight to its last, where there is one. */
export function draftOf(
  goal: StandingGoalView | undefined,
  { flight, budget }: Pick<CampaignView, 'flight' | 'budget'>,
  today: string,
  metric: UsualMetric | null = null,
): GoalDraft {
  const currency = goal?.currency ?? budget?.currency ?? 'CNY';
  return {
    name: goal?.name ?? '',
    metric: goal?.metric ?? metric,
    measure: goal?.measure ?? '',
    good: goal?.good ?? 'up',
    channel: goal?.channel ?? null,
    currency,
    baseline: typed(goal?.baseline ?? null),
    target: typed(goal?.target ?? null),
    start: goal?.start ?? flight?.start ?? today,
    deadline: goal?.deadline ?? flight?.end ?? '',
    source: goal?.source ?? '',
    relevance: goal?.relevance ?? '',
    measured: typed(goal?.measured ?? null),
    onTrack: String(goal?.onTrack ?? usualThresholds.onTrack),
    atRisk: String(goal?.atRisk ?? usualThresholds.atRisk),
    state: goal?.state ?? 'standing',
  };
}

/** What is sent, and which fields hold no number that can be. */
export function contentFrom(draft: GoalDraft): {
  readonly content: GoalContent;
  readonly faults: ReadonlySet<Typed>;
} {
  const faults = new Set<Typed>();
  const number = (field: Typed): number | null => {
    const said = draft[field].replaceAll(/[\s,，]/gu, '');
    const value = said === '' ? null : Number(said);
    if (value === null || (Number.isFinite(value) && Math.abs(value) <= 1e12)) return value;
    faults.add(field);
    return null;
  };
  const share = (field: 'onTrack' | 'atRisk'): number => {
    const value = number(field);
    if (value !== null && Number.isInteger(value) && value >= 1 && value <= 100) return value;
    faults.add(field);
    return usualThresholds[field];
  };
  const { metric } = draft;
  const content: GoalContent = {
    ...draft,
    name: draft.name.trim(),
    measure: metric === 'own' ? draft.measure.trim() : '',
    channel: metric === 'own' ? null : draft.channel,
    currency: metric !== null && kpiOf(metric).unit === 'amount' ? draft.currency : null,
    baseline: number('baseline'),
    target: number('target'),
    start: draft.start || null,
    deadline: draft.deadline || null,
    source: draft.source.trim(),
    relevance: draft.relevance.trim(),
    measured: metric === 'own' ? number('measured') : null,
    onTrack: share('onTrack'),
    atRisk: share('atRisk'),
  };
  if (content.atRisk >= content.onTrack) faults.add('atRisk');
  return { content, faults };
}
