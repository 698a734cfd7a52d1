import { z } from 'zod';
import { type ApprovalRequest, type Stage, isOpen } from './approval.ts';
import { ladderTimes, timeOfRung } from './approval-ladder.ts';
import { liveAnswers, placeOf } from './approval-outcome.ts';
import { missingIn, openStages } from './approval-stages.ts';
import { Id } from './person.ts';
import type { InWorkingTime } from './working-time.ts';

/** A stage whose deadline, or, where it has none, whose next rung falls on another moment. */
export const StageShift = z.strictObject({
  workspaceId: Id,
  campaignId: Id,
  requestId: Id,
  stageId: Id,
  /** Tells the stage from the same one that was asked anew since. */
  openedAt: z.string(),
  what: z.enum(['deadline', 'rung']),
  from: z.string(),
  to: z.string(),
  /** Who is told: whose answer is missing, and the requester. */
  personIds: z.array(Id).max(62),
});
export type StageShift = z.infer<typeof StageShift>;

/** The same working time, by a calendar as it was and as it is to be. */
export interface TwoCalendars {
  readonly before: InWorkingTime;
  readonly after: InWorkingTime;
}

/**
 * What a change of calendars moves in open requests, soonest first. Only those are counted anew whose answer is missing:
 * the leave of somebody who answered moves nothing.
 */
export function shiftsOf(requests: readonly ApprovalRequest[], calendars: TwoCalendars): StageShift[] {
  return requests
    .flatMap((request) => openStages(request).flatMap((stage) => shiftOf(request, stage, calendars) ?? []))
    .toSorted((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0));
}

function shiftOf(request: ApprovalRequest, stage: Stage, calendars: TwoCalendars): StageShift | undefined {
  const { openedAt } = stage;
  if (openedAt === undefined) return undefined;
  const move = deadlineMove(stage, openedAt, calendars) ?? rungMove(stage, openedAt, calendars);
  if (!move) return undefined;
  const { workspaceId, campaignId, id: requestId, requesterId } = request;
  const personIds = [...new Set([...missingIn(stage), requesterId])];
  return { workspaceId, campaignId, requestId, stageId: stage.id, openedAt, ...move, personIds };
}

type Move = Pick<StageShift, 'what' | 'from' | 'to'>;

function deadlineMove(stage: Stage, openedAt: string, { before, after }: TwoCalendars): Move | undefined {
  const { dueAt: from, deadlineHours: hours } = stage;
  if (from === undefined || hours === undefined) return undefined;
  const answered = new Set(liveAnswers(stage).map(placeOf));
  const times = stage.approverIds.map((id) => {
    const was = before(id, openedAt, hours);
    return { was, is: answered.has(id) ? was : after(id, openedAt, hours) };
  });
  const to = last(times.map(({ is }) => is));
  return to === from || to === last(times.map(({ was }) => was)) ? undefined : { what: 'deadline', from, to };
}

function rungMove(stage: Stage, openedAt: string, { before, after }: TwoCalendars): Move | undefined {
  const { rungsAt: _rungsAt, ...unkept } = stage;
  const rung = stage.climbed ?? 0;
  const was = timeOfRung(unkept, openedAt, rung, before);
  const to = timeOfRung(unkept, openedAt, rung, after);
  const from = timeOfRung(stage, openedAt, rung, before);
  if (from === undefined || to === undefined || to === was || to === from) return undefined;
  return { what: 'rung', from, to };
}

const last = (times: readonly string[]): string => times.reduce((one, other) => (other > one ? other : one));

/** The request with the shift done; undefined where the stage closed, was asked anew or was moved by something else. */
export function shifted(request: ApprovalRequest, shift: StageShift): ApprovalRequest | undefined {
  return changed(request, shift, ({ rungsAt: _rungsAt, ...stage }) => {
    if (shift.what === 'rung') return stage;
    return stage.dueAt === shift.from ? { ...stage, dueAt: shift.to } : undefined;
  });
}

/** The same shift the other way. */
export function reversed(shift: StageShift): StageShift {
  return { ...shift, from: shift.to, to: shift.from };
}

/** The request whose stage keeps its times by the calendar as it was; undefined where nothing is left to keep. */
export function keptAsItWas(
  request: ApprovalRequest,
  shift: StageShift,
  before: InWorkingTime,
): ApprovalRequest | undefined {
  return changed(request, shift, (stage) => {
    const rungsAt = ladderTimes(stage, shift.openedAt, before);
    return rungsAt.length === 0 || stage.rungsAt ? undefined : { ...stage, rungsAt };
  });
}

function changed(
  request: ApprovalRequest,
  { stageId, openedAt }: StageShift,
  change: (stage: Stage) => Stage | undefined,
): ApprovalRequest | undefined {
  if (!isOpen(request)) return undefined;
  const stage = openStages(request).find((each) => each.id === stageId && each.openedAt === openedAt);
  const next = stage && change(stage);
  if (!next) return undefined;
  return { ...request, stages: request.stages.map((each) => (each.id === stageId ? next : each)) };
}
