import { type ApprovalRequest, everybodyIn, isOpen } from '../../domain/approval.ts';
import { dueRungs, timed } from '../../domain/approval-ladder.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import {
  type InWorkingTime,
  type WorkingCalendar,
  addWorkingHours,
  plainWeek,
} from '../../domain/working-time.ts';
import type { Commit, Directory, Doors } from '../../ports.ts';

/** How these people work: the plain week in their own zone, as long as nothing else is known of them. */
export async function workingTimeOf(
  directory: Directory,
  tenantId: string,
  personIds: readonly string[],
): Promise<InWorkingTime> {
  const calendarOf = await calendarsOf(directory, tenantId, personIds);
  return (personId, from, hours) => addWorkingHours(calendarOf(personId), from, hours);
}

/** The same as calendars. */
export async function calendarsOf(
  directory: Directory,
  tenantId: string,
  personIds: readonly string[],
): Promise<(personId: string) => WorkingCalendar> {
  const people = await Promise.all([...new Set(personIds)].map((id) => directory.person(tenantId, id)));
  const calendars = new Map(
    people.flatMap((person) => (person ? [[person.id, plainWeek(person.zone)]] : [])),
  );
  return (personId) => calendars.get(personId) ?? plainWeek('UTC');
}

/**
 * The request with the deadlines of its open stages, and the next rung of each, armed by derived ids: climbing it arms
 * the one after it.
 */
export async function withTimes(
  { directory }: Pick<Doors, 'directory'>,
  request: ApprovalRequest,
): Promise<{ request: ApprovalRequest; due: DueItem[] }> {
  const hasTimes = request.stages.some(({ deadlineHours, ladder }) => deadlineHours !== undefined || ladder);
  if (!hasTimes) return { request, due: [] };
  const { id: requestId, tenantId, campaignId: scope } = request;
  const inWorkingTime = await workingTimeOf(directory, tenantId, everybodyIn(request));
  const climbed = new Map(request.stages.map((stage) => [stage.id, stage.climbed ?? 0]));
  const next = dueRungs(request, inWorkingTime).filter(({ stageId, rung }) => climbed.get(stageId) === rung);
  const due = next.map(({ key, stageId, rung, openedAt, at }) =>
    arm(key, { tenantId, scope }, { type: 'climbApproval', requestId, stageId, rung, openedAt }, at),
  );
  return { request: timed(request, inWorkingTime), due };
}

/** The same for requests that are written with something else: an edit that opens a stage again sets it a new time. */
export async function putTimed(
  doors: Pick<Doors, 'directory'>,
  put: NonNullable<Commit['put']>,
): Promise<{ put: NonNullable<Commit['put']>; due: DueItem[] }> {
  const timedPuts = await Promise.all(
    put.map(async (each) => {
      if (each.document.kind !== 'approval' || !isOpen(each.document)) return { each, due: [] };
      const { request, due } = await withTimes(doors, each.document);
      return { each: { ...each, document: request }, due };
    }),
  );
  return { put: timedPuts.map(({ each }) => each), due: timedPuts.flatMap(({ due }) => due) };
}
