import { z } from 'zod';
import type { Campaign } from './campaign.ts';
import { Currency, Money } from './money.ts';
import type { GoalStanding } from './goal-standing.ts';
import type { Goal } from './goal.ts';
import { Id } from './person.ts';
import type { Result } from './result.ts';
import { type CalendarDate, CalendarDate as DateSchema, daysBetween } from './time.ts';

export const alertKinds = [
  'budgetNear',
  'budgetOver',
  'budgetForecast',
  'goalOffTrack',
  'goalMissed',
  'dataOld',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What is taken of a budget, or will be, in its currency. */
const Spent = z.strictObject({ minor: z.number().int(), of: Money });
const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['budgetNear', 'budgetOver']), ...Spent.shape }),
  /** What it comes to at the end, if it goes on like that. */
  z.strictObject({ kind: z.literal('budgetForecast'), ...Spent.shape }),
  z.strictObject({
    kind: z.enum(['goalOffTrack', 'goalMissed']),
    goalId: Id,
    name: z.string(),
    /** Of those about money only for who may see amounts. */
    isAmount: z.boolean(),
    current: z.number().nullable(),
    target: z.number().nullable(),
    currency: Currency.nullable(),
  }),
  /** The newest day with results; null where there never was one. */
  z.strictObject({ kind: z.literal('dataOld'), last: DateSchema.nullable() }),
]);
export type AlertAbout = z.infer<typeof About>;

/** Something that crossed its limit, and has not come back since. */
export const Alert = z.strictObject({ key: z.string().max(200), since: z.string(), about: About });
export type Alert = z.infer<typeof Alert>;

/** The alerts of a campaign, in its partition; id: the campaign's. What stands here was told once. */
export const CampaignAlerts = z.strictObject({
  kind: z.literal('campaignAlerts'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  standing: z.array(Alert),
});
export type CampaignAlerts = z.infer<typeof CampaignAlerts>;

/** Shares of a budget from which on it is nearly or wholly spent; and how far below them it has to fall to have come back. */
export const budgetLimits = { near: 0.8, over: 1, back: 0.05 } as const;
/** A running campaign without a newer day than this has old numbers. */
export const oldAfterDays = 3;
/** Before a tenth of the flight is over, a forecast is a guess. */
const forecastFrom = 0.1;

export interface AlertFacts {
  readonly campaign: Pick<Campaign, 'status' | 'flight'>;
  /** What of it is paid or committed, and comes to at the end, as `budgetStanding` says; null without a budget. */
  readonly budget: { readonly of: Money; readonly taken: number; readonly forecast: number } | null;
  readonly results: readonly Pick<Result, 'date'>[];
  readonly goals: readonly {
    readonly goal: Goal;
    readonly standing: GoalStanding;
    readonly isAmount: boolean;
  }[];
  readonly today: CalendarDate;
}

/** Crossed: beyond its limit. Lingering: not beyond it any more, and not yet back. */
interface Seen {
  readonly key: string;
  readonly about: AlertAbout;
  readonly is: 'crossed' | 'lingering';
}

/**
 * What stands after a look, and what crossed its limit since the one before. An alert that stands stays as it was told until
 * it has come back: a share of the budget by five points, a goal when it is on track, old data with newer days.
 */
export function lookAgain(
  before: readonly Alert[],
  facts: AlertFacts,
  at: string,
): { readonly standing: readonly Alert[]; readonly crossed: readonly Alert[] } {
  const seen = new Map(seenIn(facts).map((each) => [each.key, each]));
  const kept = before.filter(({ key }) => seen.has(key));
  const known = new Set(kept.map(({ key }) => key));
  const crossed = [...seen.values()].flatMap(({ key, about, is }) =>
    is === 'crossed' && !known.has(key) ? [{ key, since: at, about }] : [],
  );
  return { standing: [...kept, ...crossed], crossed };
}

function seenIn(facts: AlertFacts): Seen[] {
  return [...budgetSeen(facts), ...goalsSeen(facts), ...dataSeen(facts)];
}

function budgetSeen({ budget, campaign: { status, flight }, today }: AlertFacts): Seen[] {
  if (!budget || budget.of.minor === 0) return [];
  const { of, taken, forecast } = budget;
  const at = (kind: 'budgetNear' | 'budgetOver' | 'budgetForecast', minor: number, limit: number): Seen[] => {
    const share = minor / of.minor;
    if (share < limit - budgetLimits.back) return [];
    return [{ key: kind, about: { kind, minor, of }, is: share >= limit ? 'crossed' : 'lingering' }];
  };
  const isForeseen = status === 'running' && shareOver(flight, today) >= forecastFrom && taken < of.minor;
  return [
    ...at('budgetNear', taken, budgetLimits.near),
    ...at('budgetOver', taken, budgetLimits.over),
    // A forecast that fits to the last unit is none.
    ...(isForeseen ? at('budgetForecast', forecast, budgetLimits.over + 1 / of.minor) : []),
  ];
}

/** How much of the flight is over, today included; nothing before it begins and after it ended. */
function shareOver(flight: Campaign['flight'], today: CalendarDate): number {
  if (!flight || today < flight.start || today > flight.end) return 0;
  return (daysBetween(flight.start, today) + 1) / (daysBetween(flight.start, flight.end) + 1);
}

function goalsSeen({ goals }: AlertFacts): Seen[] {
  return goals.flatMap(({ goal, standing: { state, current }, isAmount }): Seen[] => {
    if (goal.state !== 'standing') return [];
    const { id: goalId, name, target, currency } = goal;
    const about = { goalId, name, isAmount, current, target, currency };
    if (state === 'missed')
      return [{ key: `goalMissed.${goalId}`, about: { kind: 'goalMissed', ...about }, is: 'crossed' }];
    if (state !== 'offTrack' && state !== 'atRisk') return [];
    return [
      {
        key: `goalOffTrack.${goalId}`,
        about: { kind: 'goalOffTrack', ...about },
        is: state === 'offTrack' ? 'crossed' : 'lingering',
      },
    ];
  });
}

function dataSeen({ campaign: { status, flight }, results, today }: AlertFacts): Seen[] {
  if (status !== 'running' || !flight || flight.start > today) return [];
  const last = results.reduce<string | null>(
    (newest, { date }) => (newest === null || date > newest ? date : newest),
    null,
  );
  const since = last !== null && last > flight.start ? last : flight.start;
  const until = today < flight.end ? today : flight.end;
  const isOld = daysBetween(since, until) > oldAfterDays;
  return isOld ? [{ key: 'dataOld', about: { kind: 'dataOld', last }, is: 'crossed' }] : [];
}

/** Whether it tells of money: for those who may see amounts. */
export function isAmountAlert(about: AlertAbout): boolean {
  return 'minor' in about || ('isAmount' in about && about.isAmount);
}

/** Whether somebody has to look at it tomorrow again: what changes by the calendar alone. */
export function needsLooking(
  { status, flight }: Pick<Campaign, 'status' | 'flight'>,
  goals: readonly Pick<Goal, 'deadline' | 'state'>[],
  today: CalendarDate,
): boolean {
  if (status === 'running') return true;
  const hasGoal = goals.some(
    ({ deadline, state }) => state === 'standing' && deadline !== null && deadline >= today,
  );
  return hasGoal || (flight !== null && flight.end >= today && status !== 'archived' && status !== 'draft');
}
