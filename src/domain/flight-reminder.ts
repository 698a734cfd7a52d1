import type { Campaign, CampaignStatus } from './campaign.ts';
import { type DueItem, arm } from './due.ts';
import { type Plan, nextStep } from './reminder-rule.ts';
import { markOf } from './reminder.ts';
import { scopes } from './scope.ts';
import type { CalendarDate, Instant } from './time.ts';

/** What the owner of a campaign is reminded of. */
export const flightTypes = ['launch', 'flightEnd'] as const;
export type FlightType = (typeof flightTypes)[number];

/** As long as it is not launched; as long as it is not ended. */
const waiting: Record<FlightType, ReadonlySet<CampaignStatus>> = {
  launch: new Set(['draft', 'planning', 'inReview', 'approved']),
  flightEnd: new Set(['running', 'paused']),
};

type Flown = Pick<Campaign, 'id' | 'tenantId' | 'flight' | 'status' | 'ownerId'>;

/** The date that a reminder is about; undefined when there is nothing to remind anybody of. */
export function flightDate({ flight, status }: Flown, type: FlightType): CalendarDate | undefined {
  if (flight === null || !waiting[type].has(status)) return undefined;
  return type === 'launch' ? flight.start : flight.end;
}

/** The next reminder of the owner after an instant. */
export function flightReminder(
  campaign: Flown,
  type: FlightType,
  plan: Plan,
  after: Instant,
): DueItem | undefined {
  const date = flightDate(campaign, type);
  const next = date === undefined ? undefined : nextStep(plan, date, after);
  if (date === undefined || !next) return undefined;
  const { id, tenantId, ownerId: personId } = campaign;
  const meant = { type, date, days: next.step };
  const name = `remind.${type}.${date}.${next.step}.${personId}`;
  return arm(
    name,
    { tenantId, scope: scopes.campaign(id) },
    { type: 'remindFlight', personId, meant },
    next.at,
  );
}

/** A look at which reminder of a campaign is next: its dates, its owner or its status changed. */
export function lookAtFlight({ id, tenantId }: Pick<Campaign, 'id' | 'tenantId'>, at: Instant): DueItem {
  return arm(
    `remind.flight.${markOf(at)}`,
    { tenantId, scope: scopes.campaign(id) },
    { type: 'remindFlight' },
    at,
  );
}
