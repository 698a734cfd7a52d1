import { passes } from '../../domain/campaign-filter.ts';
import { daysCovered } from '../../domain/report-days.ts';
import type { ReportDefinition } from '../../domain/report-definition.ts';
import { isTooOld } from '../../domain/report-terms.ts';
import type { ReportContent, ReportRun, ReportSchedule } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { definitionOfSchedule } from './definition.ts';
import { type Wanted, gatherReport } from './gather.ts';

type Reading = Pick<Doors, 'store' | 'clock'>;

interface Planned {
  readonly id: string;
  readonly dueAt: string;
  readonly calendar: WorkingCalendar;
  readonly recipientIds: readonly string[];
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
  const days = daysCovered({ ...schedule, definition }, run.calendar, today);
  const asked = definition && askedBy(definition);
  const content = await gatherAsked(doors, { tenantId, workspaceId, ...days, zone }, asked);
  return {
    kind: 'reportRun',
    schema: 1,
    id: run.id,
    tenantId,
    workspaceId,
    scheduleId: schedule.id,
    name,
    dueAt: run.dueAt,
    madeAt: content.dataAsOf,
    recipientIds: [...run.recipientIds],
    content,
    zone,
    ...(asked && { asked }),
    ...(isTooOld(schedule.freshness, content, today) && { tooOld: true }),
  };
}

const askedBy = ({ sections, metrics, filter }: ReportDefinition): NonNullable<ReportRun['asked']> => ({
  sections,
  metrics,
  filter,
});

/** The numbers of what was asked for, amounts included; of everything where nobody asked for anything. */
export async function gatherAsked(
  doors: Reading,
  wanted: Pick<Wanted, 'tenantId' | 'workspaceId' | 'period' | 'zone' | 'before'>,
  asked: ReportRun['asked'],
): Promise<ReportContent> {
  if (!asked) return gatherReport(doors, wanted);
  const board = { tenantId: wanted.tenantId, scope: scopes.board(wanted.workspaceId) };
  const summaries = await readAll(doors.store, board, 'summariesOfWorkspace', {});
  const { filter, ...rest } = asked;
  return gatherReport(doors, {
    ...wanted,
    asked: rest,
    campaigns: summaries.map(({ document }) => document).filter(passes(filter)),
    channels: filter.channel,
  });
}
