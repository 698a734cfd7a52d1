import { type ApprovalRequest, type Decision, type Stage, type WithdrawnWhy, isOpen } from './approval.ts';
import { type Step, advanced, stepOf, unopened } from './approval-advance.ts';
import { liveAnswers, outcomeOf } from './approval-outcome.ts';
import { byDecision } from './approval-flow.ts';
import { downstream, openStages, placeIn } from './approval-stages.ts';
import { type Refusal, refuse } from './refusal.ts';
import { addMilliseconds } from './time.ts';

/** Unless its route says otherwise, an answer can be taken back for so many minutes. */
export const usualUndoMinutes = 10;

/**
 * Takes back one's latest answer, in every stage that it answered. Refuses: `notAsked` (no answer stands), `tooLate`
 * (the minutes are over, a later stage acted, or something else ended the request since).
 */
export function undo(request: ApprovalRequest, personId: string, at: string): Step | Refusal {
  const last = lastAnswer(request, personId);
  if (!last) return refuse('notAsked');
  const back = canUndo(request, last, at) ? withoutAnswer(request, last, at) : request;
  if (back === request || !isOpen(back)) return refuse('tooLate');
  const now = back.round > request.round ? inUndoneRound(request, back) : back;
  const act = { type: 'approval.handled', requestId: request.id, act: 'undone' } as const;
  // Whoever took it back knows that it waits for them: the card that they have is shown anew, none is sent.
  return stepOf(request, now, { ...act, personIds: [personId], words: '' }, personId);
}

function inUndoneRound({ undoneRounds = [] }: ApprovalRequest, back: ApprovalRequest): ApprovalRequest {
  return { ...back, undoneRounds: [...undoneRounds, back.round] };
}

/** Until when this person can take their latest answer back; undefined when they cannot now. */
export function undoUntil(request: ApprovalRequest, personId: string, at: string): string | undefined {
  const last = lastAnswer(request, personId);
  return last && canUndo(request, last, at) ? undoEnd(request, last) : undefined;
}

function lastAnswer({ stages }: ApprovalRequest, personId: string): Decision | undefined {
  return stages
    .flatMap(liveAnswers)
    .filter((decision) => decision.personId === personId && !decision.carried)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1);
}

/** One click may have answered several stages. */
const sameClick = (one: Decision, other: Decision): boolean =>
  one.personId === other.personId && one.at === other.at;

function withoutAnswer(request: ApprovalRequest, last: Decision, at: string): ApprovalRequest {
  const isMine = (decision: Decision) => sameClick(decision, last);
  const stages = request.stages.map((stage): Stage => {
    if (stage.outcome === 'skipped') return { ...stage, outcome: 'open' };
    if (!liveAnswers(stage).some(isMine)) return stage;
    const after = { ...stage, decisions: withdrawn(stage.decisions, isMine, at, 'undone') };
    return { ...after, outcome: outcomeOf(after) };
  });
  const points = request.points?.filter((point) => point.byId !== last.personId || point.at !== last.at);
  return advanced({ ...request, stages, ...(points && { points }) }, at);
}

function canUndo(request: ApprovalRequest, last: Decision, at: string): boolean {
  const endedByAnswers = isOpen(request) || (byDecision.has(request.status) && request.ruling === undefined);
  return endedByAnswers && at < undoEnd(request, last) && !hasLaterAnswer(request, last);
}

function undoEnd({ undoMinutes = usualUndoMinutes }: ApprovalRequest, { at }: Decision): string {
  return addMilliseconds(at, undoMinutes * 60_000);
}

/** Somebody acted in a stage after the ones that this answer was given in. */
function hasLaterAnswer({ stages }: ApprovalRequest, last: Decision): boolean {
  const answered = stages.filter((stage) => liveAnswers(stage).some((each) => sameClick(each, last)));
  const later = new Set(answered.flatMap(({ id }) => [...downstream(stages, id)]));
  return stages.some((stage) => later.has(stage.id) && liveAnswers(stage).some(({ carried }) => !carried));
}

/**
 * Asks again what was closed: the stage that ended it, or an earlier one, and everything after that. Refuses:
 * `wrongStatus` (open, withdrawn, superseded, or waiting to be submitted again), `reasonNeeded`, `notFound`.
 */
export function reopen(
  request: ApprovalRequest,
  given: { readonly stageId?: string | undefined; readonly reason: string; readonly at: string },
): Step | Refusal {
  if (!canReopen(request)) return refuse('wrongStatus', { facts: { status: request.status } });
  const reason = given.reason.trim();
  if (reason === '') return refuse('reasonNeeded', { at: 'reason' });
  const from = request.stages.find(({ id }, index) =>
    given.stageId === undefined ? index === request.stage : id === given.stageId,
  );
  if (!from) return refuse('notFound');
  const { ruling: _ruling, reopenAsked: _asked, ...kept } = request;
  // Time that passed while it was closed counts for nobody: every ladder begins anew.
  const stages = askedAnew(request.stages, from.id, given.at, 'reopened').map((stage) =>
    stage.outcome === 'open' ? unopened(stage) : stage,
  );
  const opened = advanced({ ...kept, status: 'inStage', dueAt: null, stages }, given.at);
  if (!isOpen(opened)) return refuse('notFound', { at: 'stageId' });
  return stepOf(request, opened, {
    type: 'approval.handled',
    requestId: request.id,
    act: 'reopened',
    personIds: [request.requesterId],
    words: reason,
  });
}

export function canReopen({ status }: Pick<ApprovalRequest, 'status'>): boolean {
  return status === 'expired' || (byDecision.has(status) && status !== 'changesRequested');
}

/** Asks those who can to open an expired request again; once for each person. Refuses: `wrongStatus`, `notAsked`. */
export function askToReopen(
  request: ApprovalRequest,
  personId: string,
  at: string,
  routeOwnerId?: string,
): Step | Refusal {
  if (request.status !== 'expired') return refuse('wrongStatus', { facts: { status: request.status } });
  const hasPart =
    request.requesterId === personId || request.stages.some((stage) => placeIn(stage, personId));
  if (!hasPart) return refuse('notAsked');
  const asked = request.reopenAsked ?? [];
  if (asked.some((each) => each.personId === personId)) return { request, happening: undefined };
  return {
    request: { ...request, reopenAsked: [...asked, { personId, at }] },
    happening: {
      type: 'approval.handled',
      requestId: request.id,
      act: 'reopenAsked',
      personIds: toldOfWish(request, personId, routeOwnerId),
      words: '',
    },
  };
}

/** Whoever made the request, is last in line, or looks after its route; the one who asks knows. */
function toldOfWish(
  { requesterId, terminalOwnerId }: ApprovalRequest,
  askedBy: string,
  routeOwnerId: string | undefined,
): string[] {
  const all = new Set([terminalOwnerId, requesterId, routeOwnerId]);
  return [...all].flatMap((id) => (id === undefined || id === askedBy ? [] : [id]));
}

/**
 * Sends an open request back to a stage before the ones in which this person is asked; that stage and all after it are
 * asked anew. Refuses: `requestClosed`, `ownRequest`, `notAsked`, `notFound` (not a stage before), `commentNeeded`.
 */
export function returnTo(
  request: ApprovalRequest,
  given: {
    readonly personId: string;
    readonly stageId: string;
    readonly comment: string;
    readonly at: string;
  },
): Step | Refusal {
  if (!isOpen(request)) return refuse('requestClosed');
  if (request.requesterId === given.personId) return refuse('ownRequest');
  const mine = openStages(request).filter((stage) => placeIn(stage, given.personId));
  if (mine.length === 0) return refuse('notAsked');
  const after = downstream(request.stages, given.stageId);
  const isSkipped = request.stages.some(({ id, outcome }) => id === given.stageId && outcome === 'skipped');
  if (isSkipped || !mine.some(({ id }) => after.has(id))) return refuse('notFound', { at: 'stageId' });
  const comment = given.comment.trim();
  if (comment === '') return refuse('commentNeeded', { at: 'comment' });
  const stages = askedAnew(request.stages, given.stageId, given.at, 'returned');
  return stepOf(request, advanced({ ...request, stages }, given.at), {
    type: 'approval.handled',
    requestId: request.id,
    act: 'returned',
    personIds: [request.requesterId],
    words: comment,
  });
}

/** A stage and all after it without their answers, not opened yet. What was cut off may be reached again. */
function askedAnew(stages: readonly Stage[], fromId: string, at: string, why: WithdrawnWhy): Stage[] {
  const after = downstream(stages, fromId);
  return stages.map((stage) => {
    if (stage.id !== fromId && !after.has(stage.id)) {
      return stage.outcome === 'skipped' ? { ...stage, outcome: 'open' } : stage;
    }
    return unopened({
      ...stage,
      outcome: 'open',
      decisions: withdrawn(stage.decisions, () => true, at, why),
    });
  });
}

function withdrawn(
  decisions: readonly Decision[],
  which: (decision: Decision) => boolean,
  at: string,
  why: WithdrawnWhy,
): Decision[] {
  return decisions.map((decision) =>
    decision.withdrawn === null && which(decision)
      ? { ...decision, withdrawn: { at, changes: [], why } }
      : decision,
  );
}
