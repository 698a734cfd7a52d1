import {
  type ApprovalRequest,
  type ApprovalStatus,
  type Decision,
  type DecisionVerb,
  type Stage,
  isOpen,
} from './approval.ts';
import { type Step, advanced, firstRoundOf, stepOf } from './approval-advance.ts';
import { isOverseer, liveAnswers, outcomeOf, placeOf } from './approval-outcome.ts';
import { type GivenPoint, pointsOf } from './approval-points.ts';
import { answerOf, askedIn, canObject, missingIn, openStages, placeIn } from './approval-stages.ts';
import { type Refusal, refuse } from './refusal.ts';

export type { Step } from './approval-advance.ts';
export { type Asking, answerOf, openStages, waitingFor } from './approval-stages.ts';

export interface GivenDecision {
  readonly verb: DecisionVerb;
  readonly personId: string;
  /** What the decider was looking at; a yes to anything else is no yes. */
  readonly revisionShown: number;
  readonly round: number;
  readonly comment: string;
  /** What has to change, one by one; with a yes, what is still to be done. */
  readonly points?: readonly GivenPoint[];
  readonly at: string;
}

/**
 * Somebody answers, in every stage in which they are asked now. The same answer of the same person in the same round
 * changes nothing and is no fault, so that a repeated click is harmless. Refuses: `notAsked`, `ownRequest`,
 * `alreadyDecided` (facts.personId: by whom), `requestClosed`, `changedSinceShown`, `samePerson`, `commentNeeded`,
 * `reasonNeeded`.
 */
export function decide(request: ApprovalRequest, given: GivenDecision): Step | Refusal {
  const { personId } = given;
  if (!request.stages.some((stage) => placeIn(stage, personId))) return refuse('notAsked');
  if (request.requesterId === personId) return refuse('ownRequest');
  const asked = openStages(request).filter((stage) => isAsked(stage, given));
  if (asked.length === 0) return unaskedAnswer(request, given);
  const repeated = repeatOf(request, given);
  if (repeated) return repeated;
  if (!isCurrent(request, given)) {
    return refuse('changedSinceShown', { facts: { revision: request.revision } });
  }
  const mine = asked.filter((stage) => !hasDecidedElsewhere(request, stage, personId));
  if (mine.length === 0) return refuse('samePerson');
  return silenceFault(given) ?? answered(request, mine, given);
}

/** The requester, or somebody above, takes the request back. Refuses: `requestClosed`. */
export function withdraw(
  request: ApprovalRequest,
  reason: string,
  at: string,
  because?: 'deleted',
): Step | Refusal {
  if (!isOpen(request)) return refuse('requestClosed');
  return {
    request: { ...request, status: 'withdrawn', closedAt: at },
    happening: { type: 'approval.withdrawn', requestId: request.id, reason, ...(because && { because }) },
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

function isAsked(stage: Stage, { personId, verb }: GivenDecision): boolean {
  if (askedIn(stage).includes(personId)) return true;
  return verb === 'reject' && canObject(stage, personId);
}

/** What to say to somebody who has a part in it, but nothing to answer now. */
function unaskedAnswer(request: ApprovalRequest, { personId, verb }: GivenDecision): Step | Refusal {
  const earlier = answerOf(request, personId);
  if (earlier?.verb === verb) return { request, happening: undefined };
  if (earlier) return refuse('alreadyDecided', { facts: { personId } });
  if (!isOpen(request)) return closedFault(request);
  const other = openStages(request).flatMap((stage) => {
    const of = placeIn(stage, personId)?.of;
    return liveAnswers(stage).filter((decision) => placeOf(decision) === of);
  });
  return other[0] ? refuse('alreadyDecided', { facts: { personId: other[0].personId } }) : refuse('notAsked');
}

/** Statuses that a decision brought about; the others end a request without an answer. */
export const byDecision: ReadonlySet<ApprovalStatus> = new Set([
  'approved',
  'approvedWithChanges',
  'changesRequested',
  'rejected',
]);

function closedFault(request: ApprovalRequest): Refusal {
  const last = request.stages[request.stage]?.decisions.findLast(({ withdrawn }) => withdrawn === null);
  const personId = request.ruling?.byId ?? last?.personId;
  return byDecision.has(request.status) && personId
    ? refuse('alreadyDecided', { facts: { personId } })
    : refuse('requestClosed');
}

/** An answer of this person that was taken in this round, to this content: the same click came again. */
function repeatOf(request: ApprovalRequest, given: GivenDecision): Step | Refusal | undefined {
  const taken = request.stages
    .flatMap(({ decisions }) => decisions)
    .filter(
      ({ personId, round, revision }) =>
        personId === given.personId &&
        revision === given.revisionShown &&
        (round ?? firstRoundOf(request)) === given.round,
    );
  if (taken.length === 0) return undefined;
  const stands = taken.some(({ verb, withdrawn }) => withdrawn === null && verb === given.verb);
  return stands
    ? { request, happening: undefined }
    : refuse('changedSinceShown', { facts: { revision: request.revision } });
}

function isCurrent(request: ApprovalRequest, { round, revisionShown }: GivenDecision): boolean {
  return round >= firstRoundOf(request) && round <= request.round && revisionShown === request.revision;
}

/** Two stages that have to be two people's: whoever decided in one does not decide in the other. Superiors may. */
function hasDecidedElsewhere({ stages }: ApprovalRequest, stage: Stage, personId: string): boolean {
  if (!stage.distinct || isOverseer(stage, personId)) return false;
  return stages.some(
    (other) =>
      other.id !== stage.id &&
      other.distinct &&
      liveAnswers(other).some((decision) => decision.personId === personId),
  );
}

const needsWords: Record<DecisionVerb, 'commentNeeded' | 'reasonNeeded' | undefined> = {
  approve: undefined,
  requestChanges: 'commentNeeded',
  reject: 'reasonNeeded',
};

function silenceFault({ verb, comment, points = [] }: GivenDecision): Refusal | undefined {
  const code = needsWords[verb];
  const isSilent = comment.trim() === '' && (verb === 'reject' || points.length === 0);
  return code && isSilent ? refuse(code, { at: 'comment' }) : undefined;
}

function answered(request: ApprovalRequest, mine: readonly Stage[], given: GivenDecision): Step {
  const answeredIds = new Set(mine.map(({ id }) => id));
  const stages = request.stages.map((stage) => {
    if (!answeredIds.has(stage.id)) return stage;
    const after = { ...stage, decisions: [...stage.decisions, decisionIn(request, stage, given)] };
    return { ...after, outcome: outcomeOf(after) };
  });
  const points = pointsOf(request, mine[0]?.id ?? '', given);
  const moved = advanced({ ...request, stages, ...(points && { points }) }, given.at);
  return stepOf(request, moved, {
    type: 'approval.decided',
    requestId: request.id,
    round: request.round,
    verb: given.verb,
    comment: given.comment.trim(),
    closed: !isOpen(moved),
    ...forWhom(mine, given.personId),
  });
}

function decisionIn(request: ApprovalRequest, stage: Stage, given: GivenDecision): Decision {
  const { personId, verb, comment, at } = given;
  const place = placeIn(stage, personId);
  const isBeside = place?.of === undefined || !missingIn(stage).includes(place.of);
  const standIn = isBeside ? undefined : place.standIn;
  return {
    personId,
    verb,
    comment: comment.trim(),
    at,
    revision: request.revision,
    snapshotHash: request.snapshotHash,
    round: request.round,
    ...(isBeside && { beside: true as const }),
    ...(standIn && { onBehalfOf: standIn.forId, chain: standIn.chain }),
    ...(verb === 'approve' && (given.points?.length ?? 0) > 0 && { conditional: true as const }),
    withdrawn: null,
  };
}

function forWhom(mine: readonly Stage[], personId: string): { onBehalfOf?: string } {
  const onBehalfOf = mine.map((stage) => placeIn(stage, personId)?.standIn?.forId).find(Boolean);
  return onBehalfOf === undefined ? {} : { onBehalfOf };
}
