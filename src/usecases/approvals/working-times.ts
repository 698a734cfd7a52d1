import { type ApprovalRequest, everybodyIn } from '../../domain/approval.ts';
import { dueRungs, timed } from '../../domain/approval-ladder.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { type InWorkingTime, addWorkingHours, plainWeek } from '../../domain/working-time.ts';
import type { Directory, Doors } from '../../ports.ts';

/** How these people work: the plain week in their own zone, as long as nothing else is known of them. */
export async function workingTimeOf(
  directory: Directory,
  tenantId: string,
  personIds: readonly string[],
): Promise<InWorkingTime> {
  const people = await Promise.all(personIds.map((id) => directory.person(tenantId, id)));
  const calendars = new Map(
    people.flatMap((person) => (person ? [[person.id, plainWeek(person.zone)]] : [])),
  );
  return (personId, from, hours) => addWorkingHours(calendars.get(personId) ?? plainWeek('UTC'), from, hours);
}

/** The request with the deadlines of its open stages, and the rungs that become due, armed by derived ids. */
export async function withTimes(
  { directory }: Pick<Doors, 'directory'>,
  request: ApprovalRequest,
): Promise<{ request: ApprovalRequest; due: DueItem[] }> {
  const hasTimes = request.stages.some(({ deadlineHours, ladder }) => deadlineHours !== undefined || ladder);
  if (!hasTimes) return { request, due: [] };
  const { id: requestId, tenantId, campaignId: scope } = request;
  const inWorkingTime = await workingTimeOf(directory, tenantId, everybodyIn(request));
  const due = dueRungs(request, inWorkingTime).map(({ key, stageId, rung, openedAt, at }) =>
    arm(key, { tenantId, scope }, { type: 'climbApproval', requestId, stageId, rung, openedAt }, at),
  );
  return { request: timed(request, inWorkingTime), due };
}
