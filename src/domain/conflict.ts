import { z } from 'zod';
import type { CampaignStatus, Flight, MarketingChannel } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import { fingerprint } from './fingerprint.ts';
import type { Money } from './money.ts';
import { Id } from './person.ts';
import type { WeekLoad } from './summary.ts';
import { CalendarDate } from './time.ts';

/**
 * What can be in the way of a plan. `channel`: the same people hear of two campaigns on one marketing channel;
 * `audience`: on different ones; `region`: one channel in one region, where nobody named people; `pressure`: too many
 * contacts with the same people in one week; `person`: too many tasks due for one in a week; `budget`: more is planned
 * for a time than there is money.
 */
export const conflictKinds = [
  'channel',
  'audience',
  'region',
  'venue',
  'person',
  'pressure',
  'blackout',
  'holiday',
  'budget',
] as const;
export const ConflictKind = z.enum(conflictKinds);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** `hard`: nothing is saved without a reason; `soft`: it stands open until somebody accepts it. */
export const Severity = z.enum(['soft', 'hard']);
export type Severity = z.infer<typeof Severity>;

/** As much of a campaign as conflicts are found by; words are compared as `sameWords` makes them. */
export interface Plan {
  readonly id: string;
  readonly flight: Flight;
  readonly channels: readonly MarketingChannel[];
  readonly segments: readonly string[];
  /** In words; empty when nobody said. */
  readonly audience: string;
  readonly regions: readonly string[];
  /** Empty when it has none. */
  readonly venue: string;
  readonly load: readonly WeekLoad[];
  readonly budget: Money | null;
}

/** What two or more plans, or one plan and a day, have against each other. */
export interface Clash {
  readonly kind: ConflictKind;
  readonly severity: Severity;
  /** In order; one where a day or a person alone is in the way. */
  readonly campaignIds: readonly string[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Segments, the audience, regions, the venue, names of days or of a budget; of `person` whose tasks. */
  readonly what: readonly string[];
  readonly channels: readonly MarketingChannel[];
  /** How many contacts or tasks, where there may be only so many; of `budget` how much of it is planned, in percent; else 0. */
  readonly count: number;
}

/** Names a clash with all that it is: another overlap is another clash. Its last day comes first, so that ids sort by it. */
export function clashId({ kind, campaignIds, from, to, what, channels, count }: Clash): string {
  return `${to}.${fingerprint(canonicalJson([kind, campaignIds, from, to, what, channels, count]))}`;
}

/** Somebody took a clash as it was and said why. */
export const ConflictAcceptance = z.strictObject({
  kind: z.literal('conflictAcceptance'),
  schema: z.literal(1),
  /** That of the clash. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  clash: z.strictObject({
    kind: ConflictKind,
    severity: Severity,
    campaignIds: z.array(Id),
    from: CalendarDate,
    to: CalendarDate,
    what: z.array(z.string()),
    channels: z.array(z.string()),
    count: z.number().int(),
  }),
  reason: z.string(),
  acceptedBy: Id,
  at: z.string(),
});
export type ConflictAcceptance = z.infer<typeof ConflictAcceptance>;

type AcceptedClash = Omit<Clash, 'channels'> & { readonly channels: readonly string[] };

/**
 * Whether what was accepted covers what stands now: the same kind, nobody and nothing more, no day more, not more of it,
 * and not harder.
 */
export function covers(accepted: AcceptedClash, now: AcceptedClash): boolean {
  return (
    accepted.kind === now.kind &&
    (accepted.severity === 'hard' || now.severity === 'soft') &&
    accepted.from <= now.from &&
    now.to <= accepted.to &&
    now.count <= accepted.count &&
    isWithin(now.campaignIds, accepted.campaignIds) &&
    isWithin(now.what, accepted.what) &&
    isWithin(now.channels, accepted.channels)
  );
}

/** Hard clashes that were not there before and that nobody accepted. */
export function arising(
  before: readonly Clash[],
  after: readonly Clash[],
  acceptances: readonly ConflictAcceptance[],
): Clash[] {
  return after.filter(
    (clash) =>
      clash.severity === 'hard' &&
      !before.some((each) => covers(each, clash)) &&
      !acceptances.some((each) => covers(each.clash, clash)),
  );
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

const plans: Record<CampaignStatus, boolean> = {
  draft: true,
  planning: true,
  inReview: true,
  approved: true,
  running: true,
  paused: true,
  ended: false,
  retrospectiveDone: false,
  archived: false,
};

interface Planned {
  readonly id: string;
  readonly status: CampaignStatus;
  readonly flight: Flight | null;
  readonly channels: readonly MarketingChannel[];
  readonly segments?: readonly string[] | undefined;
  readonly audience?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly venue?: string | undefined;
  readonly load?: readonly WeekLoad[] | undefined;
  readonly budget?: Money | null | undefined;
}

/** The plan of a campaign or of its summary; undefined when it is over, or has no dates that a plan could have. */
export function planOf(campaign: Planned): Plan | undefined {
  const { id, status, flight, channels, segments = [], regions = [], load = [], budget = null } = campaign;
  if (!flight || !plans[status] || flight.end < flight.start) return undefined;
  return {
    id,
    flight,
    channels,
    segments: distinct(segments),
    audience: sameWords(campaign.audience?.slice(0, 160) ?? ''),
    regions: distinct(regions),
    venue: sameWords(campaign.venue ?? ''),
    load,
    budget,
  };
}

/** "Loyal  customers" and "loyal customers" are the same. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map(sameWords))].filter((name) => name !== '').toSorted();
}
