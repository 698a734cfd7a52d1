import { passes } from '../../domain/campaign-filter.ts';
import { daysCovered } from '../../domain/report-days.ts';
import type { ReportDefinition } from '../../domain/report-definition.ts';
import type { Period } from '../../domain/period.ts';
import { type CampaignMoment, daysOfCampaigns, goesByCampaigns } from '../../domain/report-moments.ts';
import { isTooOld } from '../../domain/report-terms.ts';
import type { ReportContent, ReportRun, ReportSchedule } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import { type CalendarDate, dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { definitionOfSchedule } from './definition.ts';
import { type Wanted, gatherReport } from './gather.ts';
import { lastMoments } from './moments.ts';

type AskedDays = Pick<Wanted, 'tenantId' | 'workspaceId' | 'period' | 'zone' | 'before'>;
type Reading = Pick<Doors, 'store' | 'clock'>;

interface Planned {
  readonly id: string;
  readonly dueAt: string;
  readonly calendar: WorkingCalendar;
  readonly recipientIds: readonly string[];
  /** The campaigns that bring it about; without them it is about those of last time, where it goes by campaigns. */
  readonly about?: readonly CampaignMoment[];
}

/**
 * One run of a schedule with its numbers, not yet written: what its saved report asks for, or everything; about the days
 * that it covers on the day that the clock shows at `dueAt`.
 */
export async function makeRun(doors: Reading, schedule: ReportSchedule, run: Planned): Promise<ReportRun> {
  const { tenantId, workspaceId, name } = schedule;
  const { zone } = run.calendar;
  const definition = await definitionOfSchedule(doors, schedule);
  const today = dateIn(zone, run.dueAt);
  const about = goesByCampaigns(schedule)
    ? await aboutCampaigns(
        doors,
        schedule,
        run.about ?? (await lastMoments(doors, schedule, run.calendar, today)),
        today,
      )
    : undefined;
  const days = daysCovered({ ...schedule, definition }, run.calendar, today, about?.days);
  const asked = definition && askedBy(definition);
  const wanted = { tenantId, workspaceId, ...days, zone };
  const content = await gatherAsked(
    doors,
    { ...wanted, ...(about && { campaignIds: about.campaignIds }) },
    asked,
  );
  return {
    kind: 'reportRun',
    schema: 1,
    id: run.id,
    tenantId,
    workspaceId,
    scheduleId: schedule.id,
    name: about && about.names.length > 0 ? `${name} · ${about.names.join(' · ')}` : name,
    dueAt: run.dueAt,
    madeAt: content.dataAsOf,
    recipientIds: [...run.recipientIds],
    content,
    zone,
    ...(asked && { asked }),
    ...(about && { campaignIds: about.campaignIds }),
    ...(isTooOld(schedule.freshness, content, today) && { tooOld: true }),
  };
}

const askedBy = ({ sections, metrics, filter }: ReportDefinition): NonNullable<ReportRun['asked']> => ({
  sections,
  metrics,
  filter,
});

/** So many of them stand in the name. */
const mostNamed = 3;

interface About {
  readonly campaignIds: string[];
  readonly names: readonly string[];
  readonly days: Period | undefined;
}

/** Which campaigns a report is about, how they are called, and the days that they had until then. */
async function aboutCampaigns(
  { store }: Reading,
  { tenantId, workspaceId }: ReportSchedule,
  moments: readonly CampaignMoment[],
  today: CalendarDate,
): Promise<About> {
  const names = new Map(moments.map(({ campaignId, campaign }) => [campaignId, campaign]));
  const campaignIds = [...names.keys()];
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const summaries = await Promise.all(campaignIds.map((id) => store.get(board, 'summary', id)));
  const flights = summaries.flatMap((stored) => stored?.document.flight ?? []);
  const named = [...names.values()].slice(0, mostNamed);
  const more = names.size - named.length;
  return {
    campaignIds,
    names: more > 0 ? [...named, `+${more}`] : named,
    days: daysOfCampaigns(flights, today),
  };
}

/** The numbers of what was asked for, amounts included; of everything where nobody asked for anything. */
export async function gatherAsked(
  doors: Reading,
  { campaignIds, ...wanted }: AskedDays & Pick<ReportRun, 'campaignIds'>,
  asked: ReportRun['asked'],
): Promise<ReportContent> {
  if (!asked && !campaignIds) return gatherReport(doors, wanted);
  const board = { tenantId: wanted.tenantId, scope: scopes.board(wanted.workspaceId) };
  const summaries = await readAll(doors.store, board, 'summariesOfWorkspace', {});
  const named = campaignIds && new Set(campaignIds);
  const campaigns = summaries
    .map(({ document }) => document)
    .filter((campaign) => (named ? named.has(campaign.id) : true));
  if (!asked) return gatherReport(doors, { ...wanted, campaigns });
  const { filter, ...rest } = asked;
  return gatherReport(doors, {
    ...wanted,
    asked: rest,
    campaigns: campaigns.filter(passes(filter)),
    channels: filter.channel,
  });
}
