import type { Campaign } from './campaign.ts';
import { type CalendarDate, addDays } from './time.ts';

/** Troubles that a channel is told of. `unapproved`: it starts within days without a yes; `outdated`: the yes no longer
 * covers what it is; `overrun`: its last day is over, and nobody ended it. */
export const campaignRisks = ['unapproved', 'outdated', 'overrun'] as const;
export type CampaignRisk = (typeof campaignRisks)[number];

const soonDays = 7;

type Standing = Pick<Campaign, 'status' | 'flight' | 'approval'>;

/** The trouble that a campaign is in on a day; the first that holds. */
export function riskOf({ status, flight, approval }: Standing, today: CalendarDate): CampaignRisk | null {
  if (status === 'ended' || status === 'retrospectiveDone' || status === 'archived') return null;
  if (approval?.state === 'outdated') return 'outdated';
  if (!flight) return null;
  if (flight.end < today) return 'overrun';
  const waits = status === 'draft' || status === 'planning';
  return waits && addDays(flight.start, -soonDays) <= today ? 'unapproved' : null;
}

/** The next day on which the calendar alone may bring it into trouble. */
export function nextRiskDay({ flight }: Standing, today: CalendarDate): CalendarDate | undefined {
  if (!flight) return undefined;
  return [addDays(flight.start, -soonDays), addDays(flight.end, 1)].find((day) => day > today);
}
