import type { ApprovalRequest, RuleMode, Stage } from './approval.ts';
import { liveAnswers, placeOf, weightOf } from './approval-outcome.ts';
import { askedIn, openStages, placeIn, requestSteps } from './approval-stages.ts';
import { type StepPlace, stepPlace } from './steps.ts';

/** Where a request stands, as one line tells it: "step 2 of 3, Finance: 2 of 3 must agree, 1 has". */
export interface ApprovalStep extends StepPlace {
  readonly name: string;
  readonly mode: RuleMode;
  readonly approvers: number;
  /** How much yes there is, and how much is needed: people, percent or weight, as the mode counts. */
  readonly agreed: number;
  readonly needed: number;
}

/** The stage that a reader is asked in, else the first that is asked; undefined when none is. */
export function stageFor(request: ApprovalRequest, personId: string): Stage | undefined {
  const open = openStages(request);
  return open.find((stage) => askedIn(stage).includes(personId)) ?? open[0];
}

/** Undefined for a request of one stage without a name: there is nothing to say about where it stands. */
export function stepFor(request: ApprovalRequest, personId: string): ApprovalStep | undefined {
  const stage = stageFor(request, personId);
  if (!stage || (request.stages.length === 1 && stage.name === undefined)) return undefined;
  const { name = '', mode, approverIds } = stage;
  const yes = liveAnswers(stage).filter((each) => each.verb === 'approve' && !each.beside);
  const share = yes.reduce((sum, each) => sum + weightOf(stage, placeOf(each)), 0);
  return {
    name,
    ...stepPlace(requestSteps(request.stages), (each) => each === stage),
    mode,
    approvers: approverIds.length,
    agreed: mode === 'percentage' ? Math.floor((100 * share) / approverIds.length) : share,
    needed: neededBy(stage),
  };
}

function neededBy({ mode, needs = 1, approverIds }: Stage): number {
  if (mode === 'any' || mode === 'primary') return 1;
  return mode === 'all' || mode === 'inOrder' ? approverIds.length : needs;
}

export const askingWhys = ['urged', 'reminded', 'nudged', 'backup', 'escalated', 'lastInLine'] as const;
export type AskingWhy = (typeof askingWhys)[number];

/** Why somebody is asked, or asked again, beyond having been chosen; `count` is how often they were urged. */
export function whyAsked(
  request: ApprovalRequest,
  personId: string,
): { readonly why: AskingWhy; readonly count: number } | undefined {
  const stage = stageFor(request, personId);
  if (!stage || !askedIn(stage).includes(personId)) return undefined;
  const place = placeIn(stage, personId);
  const last = stage.ladder?.[(stage.climbed ?? 0) - 1]?.act;
  if (place?.as === 'overseer' || stage.overseerIds?.includes(personId)) {
    const isLast = last === 'askTerminalOwner' && request.terminalOwnerId === personId;
    return { why: isLast ? 'lastInLine' : 'escalated', count: 0 };
  }
  const count = stage.urged?.find((each) => each.personId === personId)?.count ?? 0;
  if (count > 0) return { why: 'urged', count };
  if (place?.standIn?.by === 'rule') return { why: 'backup', count: 0 };
  if (last === 'remind') return { why: 'reminded', count: 0 };
  return last === undefined ? undefined : { why: 'nudged', count: 0 };
}

/** In whose place this person would answer now; undefined when in their own, or beside all. */
export function answersFor(request: ApprovalRequest, personId: string): string | undefined {
  const stage = stageFor(request, personId);
  const place = stage && askedIn(stage).includes(personId) ? placeIn(stage, personId) : undefined;
  return place?.as === 'standIn' ? place.of : undefined;
}
