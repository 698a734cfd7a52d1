import { passes } from '../../domain/campaign-filter.ts';
import type { Cadence, Days } from '../../domain/report-cadence.ts';
import { type CampaignMoment, type MomentRun, momentRuns, momentsOf } from '../../domain/report-moments.ts';
import { nextRuns } from '../../domain/report-times.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import { type CalendarDate, addDays, dateIn, instantOf } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { definitionOfSchedule } from './definition.ts';

type Reading = Pick<Doors, 'store'>;
type AtCampaigns = Extract<Cadence, { every: 'campaign' }>;
/** A schedule that goes by what campaigns do. */
export type CampaignSchedule = Days & { readonly cadence: AtCampaigns } & Pick<
    ReportSchedule,
    'tenantId' | 'workspaceId' | 'time' | 'definitionId'
  > & { readonly ownerId?: string };

/** No row of days off moves a report further. */
const margin = 31;
/** So far ahead and back milestones are looked for. */
const year = 366;

/** The moments that a report waits for, between two days; of the campaigns of its saved report, or of all. */
async function readMoments(
  { store }: Reading,
  { cadence, tenantId, workspaceId, definitionId, ownerId }: CampaignSchedule,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<CampaignMoment[]> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const [summaries, lines, definition] = await Promise.all([
    readAll(store, board, 'summariesOfWorkspace', {}),
    cadence.moment === 'milestone' ? readAll(store, board, 'linesBetween', { from, to }) : [],
    ownerId === undefined
      ? undefined
      : definitionOfSchedule({ store }, { tenantId, workspaceId, ownerId, definitionId }),
  ]);
  const all = summaries.map(({ document }) => document);
  const campaigns = definition ? all.filter(passes(definition.filter)) : all;
  const moments = momentsOf(
    cadence,
    campaigns,
    lines.map(({ document }) => document),
  );
  return moments.filter(({ date }) => from <= date && date <= to);
}

/** The campaigns that a report goes out for on a day. */
export async function momentsOn(
  doors: Reading,
  schedule: CampaignSchedule,
  calendar: WorkingCalendar,
  on: CalendarDate,
): Promise<MomentRun[]> {
  const meant = addDays(on, -schedule.cadence.days);
  const near = { from: addDays(meant, -margin), to: addDays(meant, margin) };
  return momentRuns(schedule, calendar, await readMoments(doors, schedule, near)).filter(
    (run) => run.on === on,
  );
}

/** Whom it was about last on a day or before it: what somebody sees who asks for it in between. */
export async function lastMoments(
  doors: Reading,
  schedule: CampaignSchedule,
  calendar: WorkingCalendar,
  on: CalendarDate,
): Promise<MomentRun[]> {
  const past = { from: addDays(on, -year - schedule.cadence.days), to: addDays(on, margin) };
  const runs = momentRuns(schedule, calendar, await readMoments(doors, schedule, past));
  const before = runs.filter((run) => run.on <= on);
  return before.filter((run) => run.on === before.at(-1)?.on);
}

/** A run to come, and the campaigns that bring it about. */
export interface ComingRun {
  readonly at: string;
  readonly campaigns?: readonly string[];
}

/** The next so many runs on a clock as things stand now. */
export async function comingRuns(
  doors: Reading,
  schedule: Omit<CampaignSchedule, 'cadence'> & Days,
  calendar: WorkingCalendar,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<ComingRun[]> {
  const { cadence } = schedule;
  if (cadence.every !== 'campaign') return nextRuns(schedule, calendar, after, most).map((at) => ({ at }));
  const today = dateIn(calendar.zone, after);
  const ahead = { from: addDays(today, -cadence.days - margin), to: addDays(today, year) };
  const runs = momentRuns(
    { ...schedule, cadence },
    calendar,
    await readMoments(doors, { ...schedule, cadence }, ahead),
  );
  const days = new Map<string, string[]>();
  for (const { on, campaign } of runs) {
    const at = instantOf(on, schedule.time, calendar.zone);
    if (at <= after) continue;
    const named = days.get(at) ?? [];
    days.set(at, named.includes(campaign) ? named : [...named, campaign]);
  }
  return [...days].slice(0, most).map(([at, campaigns]) => ({ at, campaigns }));
}
