import {
  type ApprovalRequest,
  type ApprovalStatus,
  type Decision,
  type DecisionVerb,
  type Stage,
  type StageMode,
  isOpen,
} from './approval.ts';
import type { Happening } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A step that a request took. `happening` is absent when it stood there already: nothing to write, nothing to tell. */
export interface Step {
  readonly request: ApprovalRequest;
  readonly happening: Happening | undefined;
}

export interface GivenDecision {
  readonly verb: DecisionVerb;
  readonly personId: string;
  /** What the decider was looking at; a yes to anything else is no yes. */
  readonly revisionShown: number;
  readonly round: number;
  readonly comment: string;
  readonly at: string;
}

/**
 * One approver answers. The same answer of the same person again changes nothing and is no fault, so that a repeated
 * click is harmless. Refuses: `notAsked`, `ownRequest`, `alreadyDecided` (facts.personId: by whom), `requestClosed`,
 * `changedSinceShown`, `commentNeeded`, `reasonNeeded`.
 */
export function decide(request: ApprovalRequest, given: GivenDecision): Step | Refusal {
  const { personId, verb } = given;
  if (!request.stages.some((stage) => stage.approverIds.includes(personId))) return refuse('notAsked');
  if (request.requesterId === personId) return refuse('ownRequest');
  const earlier = answerOf(request, personId);
  if (earlier?.verb === verb) return { request, happening: undefined };
  if (earlier) return refuse('alreadyDecided', { facts: { personId } });
  const stage = openStage(request);
  if (!stage) return closedFault(request);
  if (!stage.approverIds.includes(personId)) return refuse('notAsked');
  if (given.round !== request.round || given.revisionShown !== request.revision) {
    return refuse('changedSinceShown', { facts: { revision: request.revision } });
  }
  const silent = silenceFault(given);
  return silent ?? answered(request, stage, given);
}

/** The requester, or somebody above, takes the request back. Refuses: `requestClosed`. */
export function withdraw(request: ApprovalRequest, reason: string, at: string): Step | Refusal {
  if (!isOpen(request)) return refuse('requestClosed');
  return {
    request: { ...request, status: 'withdrawn', closedAt: at },
    happening: { type: 'approval.withdrawn', requestId: request.id, reason },
  };
}

/** Nobody answered in time. Nothing happens to a request that is closed or not due yet. */
export function expire(request: ApprovalRequest, at: string): Step {
  if (!isPastDue(request, at)) return { request, happening: undefined };
  return {
    request: { ...request, status: 'expired', closedAt: at },
    happening: { type: 'approval.expired', requestId: request.id },
  };
}

/** Open although its time is over: nobody has looked since. */
export function isPastDue(request: ApprovalRequest, at: string): boolean {
  return isOpen(request) && request.dueAt !== null && request.dueAt <= at;
}

/** The part of a request that says who was asked and who answered. */
export type Asking = Pick<ApprovalRequest, 'status' | 'stages' | 'stage'>;

/** The answer of this person that counts now; in an open request only one to the stage that is being asked. */
export function answerOf(request: Asking, personId: string): Decision | undefined {
  const stage = openStage(request);
  const stages = stage?.approverIds.includes(personId) ? [stage] : request.stages;
  return stages
    .flatMap(({ decisions }) => decisions)
    .findLast((decision) => decision.personId === personId && decision.withdrawn === null);
}

/** The stage that is being asked; undefined when the request is closed. */
export function openStage(request: Asking): Stage | undefined {
  return isOpen(request) ? request.stages[request.stage] : undefined;
}

/** Whose answer is missing now. */
export function waitingFor(request: Asking): readonly string[] {
  return (
    openStage(request)?.approverIds.filter((personId) => answerOf(request, personId) === undefined) ?? []
  );
}

/** Statuses that a decision brought about; the others end a request without an answer. */
const byDecision: ReadonlySet<ApprovalStatus> = new Set([
  'approved',
  'approvedWithChanges',
  'changesRequested',
  'rejected',
]);

function closedFault(request: ApprovalRequest): Refusal {
  const last = request.stages[request.stage]?.decisions.findLast(({ withdrawn }) => withdrawn === null);
  return byDecision.has(request.status) && last
    ? refuse('alreadyDecided', { facts: { personId: last.personId } })
    : refuse('requestClosed');
}

const needsWords: Record<DecisionVerb, 'commentNeeded' | 'reasonNeeded' | undefined> = {
  approve: undefined,
  requestChanges: 'commentNeeded',
  reject: 'reasonNeeded',
};

function silenceFault({ verb, comment }: GivenDecision): Refusal | undefined {
  const code = needsWords[verb];
  return code && comment.trim() === '' ? refuse(code, { at: 'comment' }) : undefined;
}

function answered(request: ApprovalRequest, stage: Stage, given: GivenDecision): Step {
  const { verb, personId, at } = given;
  const decision: Decision = {
    personId,
    verb,
    comment: given.comment.trim(),
    at,
    revision: request.revision,
    snapshotHash: request.snapshotHash,
    withdrawn: null,
  };
  const after = outcomeApplied({ ...stage, decisions: [...stage.decisions, decision] });
  const stages = request.stages.with(request.stage, after);
  const moved = moveOn({ ...request, stages }, after, at);
  const { id: requestId, round } = request;
  const { comment } = decision;
  return {
    request: moved,
    happening: { type: 'approval.decided', requestId, round, verb, comment, closed: !isOpen(moved) },
  };
}

function moveOn(request: ApprovalRequest, stage: Stage, at: string): ApprovalRequest {
  if (stage.outcome === 'open') return { ...request, status: 'inStage' };
  const hasNext = stage.outcome === 'approved' && request.stage + 1 < request.stages.length;
  if (hasNext) return { ...request, status: 'inStage', stage: request.stage + 1 };
  return { ...request, status: stage.outcome, closedAt: at };
}

/** Whether the yeses so far fix a stage's outcome; each mode says it for itself. */
const isSettled: Record<StageMode, (stage: Stage, yes: ReadonlySet<string>) => boolean> = {
  any: (_, yes) => yes.size > 0,
  all: (stage, yes) => stage.approverIds.every((personId) => yes.has(personId)),
};

/** One reject or one request for changes ends the stage; otherwise it closes as soon as its yeses suffice. */
function outcomeApplied(stage: Stage): Stage {
  const live = stage.decisions.filter(({ withdrawn }) => withdrawn === null);
  const says = (verb: DecisionVerb) => live.filter((decision) => decision.verb === verb);
  if (says('reject').length > 0) return { ...stage, outcome: 'rejected' };
  if (says('requestChanges').length > 0) return { ...stage, outcome: 'changesRequested' };
  const yes = new Set(says('approve').map(({ personId }) => personId));
  return { ...stage, outcome: isSettled[stage.mode](stage, yes) ? 'approved' : 'open' };
}
