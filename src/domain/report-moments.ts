import type { CampaignLines } from './campaign-lines.ts';
import { landingOf } from './occurrence.ts';
import type { Period } from './period.ts';
import type { Cadence, Days } from './report-cadence.ts';
import type { Summary } from './summary.ts';
import { type CalendarDate, addDays, daysBetween } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** A day of one campaign that a report waits for: its first or last day, or a milestone. */
export interface CampaignMoment {
  readonly campaignId: string;
  readonly campaign: string;
  readonly date: CalendarDate;
}

/** One that a report falls on, and the day of that. */
export interface MomentRun extends CampaignMoment {
  readonly on: CalendarDate;
}

type AtCampaigns = Extract<Cadence, { every: 'campaign' }>;

/** Whether a report goes by what campaigns do, and not by the calendar alone. */
export function goesByCampaigns<D extends Days>(days: D): days is D & { readonly cadence: AtCampaigns } {
  return days.cadence.every === 'campaign';
}

/** The moments of some campaigns; drafts and what lies in the archive have none. */
export function momentsOf(
  { moment }: AtCampaigns,
  campaigns: readonly Pick<Summary, 'id' | 'name' | 'status' | 'flight'>[],
  lines: readonly Pick<CampaignLines, 'id' | 'lines'>[],
): CampaignMoment[] {
  const linesOf = new Map(lines.map((each) => [each.id, each.lines]));
  return campaigns
    .filter(({ status }) => status !== 'draft' && status !== 'archived')
    .flatMap(({ id: campaignId, name: campaign, flight }) => {
      if (moment !== 'milestone') return flight ? [{ campaignId, campaign, date: flight[moment] }] : [];
      const milestones = (linesOf.get(campaignId) ?? []).filter(({ kind }) => kind === 'milestone');
      return milestones.map(({ end: date }) => ({ campaignId, campaign, date }));
    });
}

/** When reports on these moments go out, the earliest first. Where the holiday rule leaves one out, it has none. */
export function momentRuns(
  days: Days & { readonly cadence: AtCampaigns },
  calendar: WorkingCalendar,
  moments: readonly CampaignMoment[],
): MomentRun[] {
  return moments
    .flatMap((moment) => {
      const on = landingOf(days, calendar, addDays(moment.date, days.cadence.days));
      return on === undefined ? [] : [{ ...moment, on }];
    })
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

/** No report is about more days of a campaign than these: the last ones. */
const longest = 400;

/**
 * What a report on campaigns is about when it goes out on a day: from the first day of the earliest to the last of the
 * latest, as far as they have passed; undefined where none has begun.
 */
export function daysOfCampaigns(
  flights: readonly NonNullable<Summary['flight']>[],
  on: CalendarDate,
): Period | undefined {
  const yesterday = addDays(on, -1);
  const first = flights.map(({ start }) => start).toSorted()[0];
  const last = flights
    .map(({ end }) => end)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined || first > yesterday) return undefined;
  const end = last < yesterday ? last : yesterday;
  return { start: daysBetween(first, end) < longest ? first : addDays(end, 1 - longest), end };
}
