import { type ApprovalRequest, type Stage, isOpen } from './approval.ts';
import type { Step } from './approval-advance.ts';
import { transfer } from './approval-hand.ts';
import { liveAnswers, placeOf } from './approval-outcome.ts';
import type { HandedOver } from './hand-over.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';

/** An answer of theirs is still missing: in a stage that is asked, or in one that comes later. */
function owesAnswer({ stages }: ApprovalRequest, personId: string): boolean {
  return stages.some(
    (stage) =>
      stage.outcome === 'open' &&
      stage.approverIds.includes(personId) &&
      !liveAnswers(stage).some((each) => placeOf(each) === personId),
  );
}

/** Whether an open request names them anywhere but as its requester. */
export function isNamedIn(request: ApprovalRequest, personId: string): boolean {
  if (!isOpen(request)) return false;
  return owesAnswer(request, personId) || beside(request, personId, '') !== request;
}

/**
 * Whoever leaves is replaced wherever their word may still be asked for: as approver by a transfer, as reviewer, with a
 * veto, above a stage, as the last one who is asked. Answers that they gave stay theirs. Undefined: nothing names them.
 * Refuses: `ownRequest` (the heir made it), `alreadyAsked`.
 */
export function handOverPlaces(
  request: ApprovalRequest,
  { fromId, toId, byId, at }: HandedOver,
): Step | undefined | Refusal {
  if (!isNamedIn(request, fromId)) return undefined;
  if (toId === request.requesterId) return refuse('ownRequest', { at: 'toId' });
  const moved = owesAnswer(request, fromId)
    ? transfer(request, { personId: byId, fromId, toId, comment: '', at })
    : undefined;
  if (isRefusal(moved)) return moved;
  const { happening, also } = moved ?? { happening: undefined, also: undefined };
  return {
    request: beside(moved?.request ?? request, fromId, toId),
    happening: happening ?? {
      type: 'approval.handled',
      requestId: request.id,
      act: 'transferred',
      personIds: [fromId, toId],
      words: '',
    },
    ...(also && { also }),
  };
}

/**
 * Somebody else stands for the request from now on: may withdraw it and urges. Undefined: it is not theirs, or over.
 * Refuses: `ownRequest` when the heir decides in it, or did.
 */
export function handOverRequest(
  request: ApprovalRequest,
  { fromId, toId }: HandedOver,
): Step | undefined | Refusal {
  if (!isOpen(request) || request.requesterId !== fromId) return undefined;
  if (decidersOf(request).has(toId)) return refuse('ownRequest', { at: 'toId' });
  return {
    request: { ...request, requesterId: toId },
    happening: {
      type: 'approval.handled',
      requestId: request.id,
      act: 'handedOver',
      personIds: [toId],
      words: '',
    },
  };
}

function decidersOf({ stages, terminalOwnerId }: ApprovalRequest): ReadonlySet<string> {
  const inStages = stages.flatMap((stage) => [
    ...stage.approverIds,
    ...(stage.standIns ?? []).map(({ personId }) => personId),
    ...(stage.overseerIds ?? []),
    ...(stage.vetoIds ?? []),
    ...stage.decisions.map(({ personId }) => personId),
  ]);
  return new Set([...inStages, ...(terminalOwnerId === undefined ? [] : [terminalOwnerId])]);
}

/** The same request when nothing of it names them. */
function beside(request: ApprovalRequest, fromId: string, toId: string): ApprovalRequest {
  const stages = request.stages.map((stage) => besideStage(stage, fromId, toId));
  const isTerminal = request.terminalOwnerId === fromId;
  const same = !isTerminal && stages.every((stage, index) => stage === request.stages[index]);
  return same ? request : { ...request, stages, ...(isTerminal && { terminalOwnerId: toId }) };
}

function besideStage(stage: Stage, fromId: string, toId: string): Stage {
  const { reviewerIds = [], vetoIds = [], overseerIds = [], ladder = [] } = stage;
  const onLadder = ladder.some(({ personIds = [] }) => personIds.includes(fromId));
  const named = [...reviewerIds, ...vetoIds, ...overseerIds].includes(fromId) || onLadder;
  if (stage.outcome !== 'open' || !named) return stage;
  const swap = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => (id === fromId ? toId : id))),
  ];
  return {
    ...stage,
    ...(stage.reviewerIds && { reviewerIds: swap(reviewerIds) }),
    ...(stage.vetoIds && { vetoIds: swap(vetoIds) }),
    ...(stage.overseerIds && { overseerIds: swap(overseerIds) }),
    ...(stage.ladder && {
      ladder: ladder.map((rung) => ({ ...rung, ...(rung.personIds && { personIds: swap(rung.personIds) }) })),
    }),
  };
}
