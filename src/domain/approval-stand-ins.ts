import type { ApprovalRequest, StandIn, Stage } from './approval.ts';
import { type Step, advanced, stepOf } from './approval-advance.ts';
import { type DelegatedMatter, type Delegation, standInsFor } from './approval-delegation.ts';
import { liveAnswers } from './approval-outcome.ts';
import { missingIn, openStages } from './approval-stages.ts';

/**
 * The request with those who stand in now for the approvers whose answer is missing: delegations that began or ended
 * since. Whoever answered for somebody keeps the place that they filled, and so does whom a rule put there.
 */
export function withStandIns(
  request: ApprovalRequest,
  delegations: readonly Delegation[],
  matter: DelegatedMatter,
  isAskable: (personId: string) => boolean,
): Step {
  const open = new Set(openStages(request).map(({ id }) => id));
  const stages = request.stages.map((stage) =>
    open.has(stage.id) ? renewed(stage, delegations, matter, isAskable) : stage,
  );
  if (stages.every((stage, index) => stage === request.stages[index])) {
    return { request, happening: undefined };
  }
  return stepOf(request, advanced({ ...request, stages }, matter.at), {
    type: 'approval.handled',
    requestId: request.id,
    act: 'delegated',
    personIds: changedIn(request.stages, stages),
    words: '',
  });
}

/** Whoever stands in since now, or not any more. */
function changedIn(before: readonly Stage[], after: readonly Stage[]): string[] {
  const of = (stages: readonly Stage[]) =>
    new Set(stages.flatMap(({ standIns = [] }) => standIns.map(({ personId }) => personId)));
  const [one, other] = [of(before), of(after)];
  return [...one, ...other].filter((id) => one.has(id) !== other.has(id));
}

function renewed(
  stage: Stage,
  delegations: readonly Delegation[],
  matter: DelegatedMatter,
  isAskable: (personId: string) => boolean,
): Stage {
  const answered = new Set(liveAnswers(stage).map(({ personId }) => personId));
  const kept = (stage.standIns ?? []).filter(({ by, personId }) => by === 'rule' || answered.has(personId));
  const isFree = (id: string) =>
    isAskable(id) && !stage.approverIds.includes(id) && !kept.some((each) => each.personId === id);
  const now = missingIn({ ...stage, mode: 'all' })
    .flatMap((id) => standInsFor(id, delegations, matter, isFree))
    .filter(({ personId }, index, all) => all.findIndex((each) => each.personId === personId) === index);
  const standIns = [...kept, ...now];
  return sameStandIns(standIns, stage.standIns ?? []) ? stage : { ...stage, standIns };
}

function sameStandIns(one: readonly StandIn[], other: readonly StandIn[]): boolean {
  const keys = (standIns: readonly StandIn[]) =>
    standIns
      .map(({ chain }) => chain.join('>'))
      .toSorted()
      .join();
  return keys(one) === keys(other);
}
