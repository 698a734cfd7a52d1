import { type ApprovalRequest, type ApprovalStatus, type Stage, isOpen } from './approval.ts';
import { isVetoed, liveAnswers } from './approval-outcome.ts';
import { before, openStages, waitingFor } from './approval-stages.ts';
import { isSameSubject } from './approval-subject.ts';
import type { Happening } from './event.ts';

/** A step that a request took. `happening` is absent when it stood there already: nothing to write, nothing to tell. */
export interface Step {
  readonly request: ApprovalRequest;
  readonly happening: Happening | undefined;
  /** What came of it besides, in the order told. */
  readonly also?: readonly Happening[];
}

/**
 * The request after its stages changed: paths that ended are skipped, the request ends when its outcome is fixed, the
 * next stages open, and whoever is asked a second time is asked in a new round, so that a click on an old card is told
 * from a new answer.
 */
export function advanced(request: ApprovalRequest, at: string): ApprovalRequest {
  const stages = skipped(request.stages);
  const status = statusOf(stages);
  if (status !== 'inStage') {
    return { ...request, stages, status, stage: endingStage(request, stages), closedAt: at };
  }
  const open: ApprovalRequest = { ...request, stages, status, closedAt: null };
  const asked = new Set(openStages(open).map(({ id }) => id));
  const first = stages.findIndex(({ id }) => asked.has(id));
  const opened = stages.map((stage) => (asked.has(stage.id) ? begun(stage, at) : waiting(stage)));
  return inFreshRound({ ...open, stages: opened, stage: Math.max(0, first) });
}

function begun(stage: Stage, at: string): Stage {
  return stage.openedAt === undefined ? { ...stage, openedAt: at } : stage;
}

/** The time of a stage that is not asked, or not any more, begins when it opens. */
function waiting(stage: Stage): Stage {
  return stage.outcome === 'open' && stage.openedAt !== undefined ? unopened(stage) : stage;
}

/** The stage without what belongs to the time in which it was asked. */
export function unopened(stage: Stage): Stage {
  const {
    openedAt: _openedAt,
    dueAt: _dueAt,
    rungsAt: _rungsAt,
    climbed: _climbed,
    urged: _urged,
    ...kept
  } = stage;
  return kept;
}

/** The same with the events that tell who is asked now and was not before, other than the one who knows. */
export function stepOf(
  earlier: ApprovalRequest,
  request: ApprovalRequest,
  happening: Happening,
  knownBy?: string,
): Step {
  const asked = newlyAsked(earlier, request, knownBy);
  return asked ? { request, happening, also: [asked] } : { request, happening };
}

function newlyAsked(
  earlier: ApprovalRequest,
  request: ApprovalRequest,
  knownBy: string | undefined,
): Happening | undefined {
  const known = new Set(waitingFor(earlier));
  const again = request.round !== earlier.round;
  const personIds = waitingFor(request).filter(
    (id) => id !== knownBy && (!known.has(id) || (again && answeredIn(earlier, id))),
  );
  return personIds.length > 0 && isOpen(request)
    ? { type: 'approval.asked', requestId: request.id, round: request.round, personIds }
    : undefined;
}

function answeredIn({ stages }: ApprovalRequest, personId: string): boolean {
  return stages.some((stage) => liveAnswers(stage).some((decision) => decision.personId === personId));
}

/** Whoever is asked now and gave an answer in this round, to this content, is asked in the next. */
function inFreshRound(request: ApprovalRequest): ApprovalRequest {
  const asked = new Set(waitingFor(request));
  const again = request.stages
    .flatMap(({ decisions }) => decisions)
    .some(
      ({ personId, round, revision }) =>
        asked.has(personId) &&
        revision === request.revision &&
        (round ?? firstRoundOf(request)) === request.round,
    );
  return again ? { ...request, firstRound: firstRoundOf(request), round: request.round + 1 } : request;
}

/** The round in which the request was submitted; cards of no earlier one exist. */
export function firstRoundOf({ firstRound, round }: Pick<ApprovalRequest, 'firstRound' | 'round'>): number {
  return firstRound ?? round;
}

/** The round as people count: taking an answer back is as if it had not been given, and asks nobody again. */
export function countedRound(
  { round, undoneRounds = [] }: Pick<ApprovalRequest, 'round' | 'undoneRounds'>,
  at = round,
): number {
  return at - undoneRounds.filter((undone) => undone <= at).length;
}

/** Whether `one` is the request about the same that came before `other`; rounds count up within a request too. */
export function precedes(one: ApprovalRequest, other: ApprovalRequest): boolean {
  return isSameSubject(one.subject, other.subject) && one.round === firstRoundOf(other) - 1;
}

/** A stage to which no yes leads any more is not asked; the order of the list is one in which this settles in one go. */
function skipped(stages: readonly Stage[]): Stage[] {
  let now = [...stages];
  for (let pass = 0; pass < stages.length; pass += 1) {
    const next = now.map((stage) =>
      isCutOff(now, stage) ? { ...stage, outcome: 'skipped' as const } : stage,
    );
    if (next.every((stage, index) => stage === now[index])) return now;
    now = next;
  }
  return now;
}

function isCutOff(stages: readonly Stage[], stage: Stage): boolean {
  const earlier = before(stages, stage);
  return (
    stage.outcome === 'open' &&
    earlier.length > 0 &&
    earlier.every(({ outcome }) => outcome === 'rejected' || outcome === 'skipped')
  );
}

function statusOf(stages: readonly Stage[]): ApprovalStatus {
  if (stages.some(endsAll)) return 'rejected';
  if (stages.some(({ outcome }) => outcome === 'changesRequested')) return 'changesRequested';
  if (stages.some(({ outcome }) => outcome === 'open')) return 'inStage';
  const ends = stages.filter((stage) => !stages.some((other) => before(stages, other).includes(stage)));
  if (!ends.some(({ outcome }) => outcome === 'approved')) return 'rejected';
  return stages.some(isConditional) ? 'approvedWithChanges' : 'approved';
}

const endsAll = (stage: Stage): boolean =>
  stage.outcome === 'rejected' && (stage.rejects !== 'stopsPath' || isVetoed(stage));

/** A yes with words in it is a yes with changes: what it names is still to be done. */
const isConditional = (stage: Stage): boolean =>
  stage.outcome === 'approved' &&
  liveAnswers(stage).some(({ verb, conditional }) => verb === 'approve' && conditional === true);

/** The stage that ended it: the first that said no, else the last that was answered. */
function endingStage(request: ApprovalRequest, stages: readonly Stage[]): number {
  const no = stages.findIndex((stage) => endsAll(stage) || stage.outcome === 'changesRequested');
  if (no >= 0) return no;
  const last = stages.findLastIndex((stage) => liveAnswers(stage).length > 0);
  return last >= 0 ? last : request.stage;
}
