import { type ApprovalRequest, type Decision, type StandIn, type Stage, isOpen } from './approval.ts';
import { isOverseer, liveAnswers, placeOf } from './approval-outcome.ts';
import { stepsOf } from './steps.ts';

/** The part of a request that says who was asked and who answered. */
export type Asking = Pick<ApprovalRequest, 'status' | 'stages' | 'stage'>;

/** The stages before which this one is not asked: those it names, or the one before it in the list. */
export function before<S extends Pick<Stage, 'id' | 'after'>>(stages: readonly S[], stage: S): S[] {
  if (stage.after) return stages.filter(({ id }) => stage.after?.includes(id));
  const previous = stages[stages.indexOf(stage) - 1];
  return previous ? [previous] : [];
}

/** The stages of a request by its steps: paths that stand side by side are one. */
export function requestSteps<S extends Pick<Stage, 'id' | 'after'>>(stages: readonly S[]): S[][] {
  const afterOf = (stage: S) => before(stages, stage).map(({ id }) => id);
  return stepsOf(stages.map((stage) => ({ stage, id: stage.id, after: afterOf(stage) })));
}

/** Ids of all stages that come after this one, however far. */
export function downstream(stages: readonly Stage[], stageId: string): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const stage of stages) {
      if (found.has(stage.id) || !before(stages, stage).some((each) => each.id === id)) continue;
      found.add(stage.id);
      visit(stage.id);
    }
  };
  visit(stageId);
  return found;
}

/** The stages that are asked now: open, and everything before them over. */
export function openStages({ stages, ...request }: Asking): Stage[] {
  if (!isOpen(request)) return [];
  return stages.filter((stage) => stage.outcome === 'open' && isReached(stages, stage));
}

/** A stage to which no yes leads is skipped as soon as that is so; see `advanced`. */
function isReached(stages: readonly Stage[], stage: Stage): boolean {
  return before(stages, stage).every(({ outcome }) => outcome !== 'open');
}

/** In which part somebody can answer in a stage. */
export interface Place {
  readonly as: 'approver' | 'standIn' | 'overseer' | 'veto';
  /** The approver whose place it is; undefined for those who have none. */
  readonly of: string | undefined;
  readonly standIn: StandIn | undefined;
}

/** The part of this person in a stage, whether or not it is their turn; undefined when they have none. */
export function placeIn(stage: Stage, personId: string): Place | undefined {
  if (stage.approverIds.includes(personId)) return { as: 'approver', of: personId, standIn: undefined };
  if (isOverseer(stage, personId)) return { as: 'overseer', of: undefined, standIn: undefined };
  const standIns = stage.standIns?.filter((each) => each.personId === personId) ?? [];
  const answered = new Set(liveAnswers(stage).map(placeOf));
  const standIn = standIns.find(({ forId }) => !answered.has(forId)) ?? standIns[0];
  if (standIn) return { as: 'standIn', of: standIn.forId, standIn };
  return stage.vetoIds?.includes(personId) ? { as: 'veto', of: undefined, standIn: undefined } : undefined;
}

/** The approvers whose answer is missing in a stage that is asked: in order, only the next of them. */
export function missingIn(stage: Stage): string[] {
  const answered = new Set(liveAnswers(stage).map(placeOf));
  const missing = stage.approverIds.filter((id) => !answered.has(id));
  return stage.mode === 'inOrder' ? missing.slice(0, 1) : missing;
}

/** Everybody who can answer in this stage now: approvers, who stands in for them, and those it was escalated to. */
export function askedIn(stage: Stage): string[] {
  const missing = missingIn(stage);
  const answered = new Set(liveAnswers(stage).map(({ personId }) => personId));
  const standIns = (stage.standIns ?? []).filter(({ forId }) => missing.includes(forId));
  // Nobody has two voices in one stage, whomever they stand in for.
  const others = [...standIns.map(({ personId }) => personId), ...(stage.overseerIds ?? [])];
  return [...new Set([...missing, ...others.filter((id) => !answered.has(id))])];
}

/** Whoever may end a stage with a no although nobody asks them, and has not used it. */
export function canObject(stage: Stage, personId: string): boolean {
  const answered = liveAnswers(stage).some((decision) => decision.personId === personId);
  return !answered && (stage.vetoIds?.includes(personId) ?? false);
}

/** Those who look on without being asked to decide: reviewers, and who may object. They name points. */
export function reviewersIn(stage: Stage): string[] {
  const asked = new Set(askedIn(stage));
  const objecting = (stage.vetoIds ?? []).filter((id) => canObject(stage, id));
  return [...new Set([...(stage.reviewerIds ?? []), ...objecting])].filter((id) => !asked.has(id));
}

/** Whose answer is missing now. */
export function waitingFor(request: Asking): readonly string[] {
  return [...new Set(openStages(request).flatMap(askedIn))];
}

/** The answer of this person that counts now; in an open request only one to a stage that is being asked. */
export function answerOf(request: Asking, personId: string): Decision | undefined {
  const open = openStages(request).filter((stage) => placeIn(stage, personId));
  if (open.some((stage) => askedIn(stage).includes(personId))) return undefined;
  const stages = open.length > 0 ? open : request.stages;
  return stages
    .flatMap(({ decisions }) => decisions)
    .findLast((decision) => decision.personId === personId && decision.withdrawn === null);
}
