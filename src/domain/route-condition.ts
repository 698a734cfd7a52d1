import type { SubjectKind } from './approval-subject.ts';
import type { CampaignType, MarketingChannel } from './campaign.ts';
import type { Money } from './money.ts';
import type { Condition, Fact, Route } from './route.ts';

/** What a request is about, as far as routes ask. What is not known is undefined. */
export interface RouteFacts {
  readonly subject: SubjectKind;
  readonly type: CampaignType;
  readonly channels: readonly MarketingChannel[];
  readonly amount: Money | null;
  readonly regions: readonly string[] | undefined;
  readonly audienceSize: number | undefined;
  readonly newVendor: boolean | undefined;
}

/** Whether a condition holds; what is not known, or cannot be compared, counts as if it did. */
export function conditionHolds(condition: Condition, facts: RouteFacts): boolean {
  return condition.every((line) => line.some((fact) => factHolds(fact, facts)));
}

/** Facts that are asked about and that nobody recorded: they count as if they were so, and it has to be said. */
export const unknowable = ['region', 'audienceOver', 'newVendor'] as const;
export type Unknowable = (typeof unknowable)[number];

/** What the conditions of a route and its stages ask about that is not known here, in this order. */
export function unknownIn({ when, stages }: Pick<Route, 'when' | 'stages'>, facts: RouteFacts): Unknowable[] {
  const known: Record<Unknowable, unknown> = {
    region: facts.regions,
    audienceOver: facts.audienceSize,
    newVendor: facts.newVendor,
  };
  const asked = [when, ...stages.map((stage) => stage.when)].flat(2).map(({ fact }) => fact);
  return unknowable.filter((fact) => asked.includes(fact) && known[fact] === undefined);
}

/** The route for these facts: of those that fit, the one with the lowest place, then id. */
export function chooseRoute(routes: readonly Route[], facts: RouteFacts): Route | undefined {
  return newest(routes)
    .filter((route) => route.active && conditionHolds(route.when, facts))
    .toSorted((one, other) => one.place - other.place || (one.routeId < other.routeId ? -1 : 1))[0];
}

/** Of each route its latest version. */
function newest(routes: readonly Route[]): Route[] {
  const latest = new Map<string, Route>();
  for (const route of routes) {
    const known = latest.get(route.routeId);
    if (!known || known.version < route.version) latest.set(route.routeId, route);
  }
  return [...latest.values()];
}

function factHolds(fact: Fact, facts: RouteFacts): boolean {
  switch (fact.fact) {
    case 'subject':
      return fact.oneOf.includes(facts.subject);
    case 'type':
      return fact.oneOf.includes(facts.type);
    case 'channel':
      return facts.channels.some((channel) => fact.oneOf.includes(channel));
    case 'region':
      return facts.regions?.some((region) => fact.oneOf.some((one) => isSameRegion(one, region))) ?? true;
    case 'amountOver':
      return isComparable(facts.amount, fact.amount)
        ? facts.amount.minor > fact.amount.minor
        : facts.amount !== null;
    case 'amountUpTo':
      return isComparable(facts.amount, fact.amount) ? facts.amount.minor <= fact.amount.minor : true;
    case 'audienceOver':
      return facts.audienceSize === undefined || facts.audienceSize > fact.people;
    case 'newVendor':
      return facts.newVendor ?? true;
  }
}

function isComparable(amount: Money | null, limit: Money): amount is Money {
  return amount !== null && amount.currency === limit.currency;
}

/** Regions are people's own words, so that only their letters count. */
function isSameRegion(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
