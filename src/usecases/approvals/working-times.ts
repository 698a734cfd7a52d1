import { type ApprovalRequest, everybodyIn, isOpen } from '../../domain/approval.ts';
import { dueRungs, timed } from '../../domain/approval-ladder.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import type { Commit, Doors } from '../../ports.ts';
import { workingTimeOf } from '../calendars/working-calendars.ts';

/**
 * The request with the deadlines of its open stages, and the next rung of each, armed by derived ids: climbing it arms
 * the one after it.
 */
export async function withTimes(
  doors: Pick<Doors, 'store' | 'directory'>,
  request: ApprovalRequest,
): Promise<{ request: ApprovalRequest; due: DueItem[] }> {
  const hasTimes = request.stages.some(({ deadlineHours, ladder }) => deadlineHours !== undefined || ladder);
  if (!hasTimes) return { request, due: [] };
  const { id: requestId, tenantId, campaignId: scope } = request;
  const inWorkingTime = await workingTimeOf(doors, request, everybodyIn(request));
  const climbed = new Map(request.stages.map((stage) => [stage.id, stage.climbed ?? 0]));
  const next = dueRungs(request, inWorkingTime).filter(({ stageId, rung }) => climbed.get(stageId) === rung);
  const due = next.map(({ key, stageId, rung, openedAt, at }) =>
    arm(key, { tenantId, scope }, { type: 'climbApproval', requestId, stageId, rung, openedAt }, at),
  );
  return { request: timed(request, inWorkingTime), due };
}

/** The same for requests that are written with something else: an edit that opens a stage again sets it a new time. */
export async function putTimed(
  doors: Pick<Doors, 'store' | 'directory'>,
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
