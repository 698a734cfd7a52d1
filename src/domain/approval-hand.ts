import { type ApprovalRequest, type Stage, isOpen } from './approval.ts';
import { type Step, stepOf, advanced } from './approval-advance.ts';
import { liveAnswers, outcomeOf, placeOf } from './approval-outcome.ts';
import { askedIn, before, openStages, placeIn } from './approval-stages.ts';
import type { HandledAct } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

/* What people do about a running request besides answering it. Whether the new ones may be asked at all, the caller checks. */

interface Given {
  readonly personId: string;
  readonly toId: string;
  readonly comment: string;
  readonly at: string;
}

/**
 * An approver who has not answered hands their place to somebody else; `fromId` is theirs, or, for somebody above, the
 * approver's. Refuses: `requestClosed`, `ownRequest` (to the requester), `alreadyDecided`, `notAsked`, `alreadyAsked`.
 */
export function transfer(
  request: ApprovalRequest,
  given: Given & { readonly fromId: string },
): Step | Refusal {
  const { fromId, toId } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  if (toId === request.requesterId) return refuse('ownRequest', { at: 'toId' });
  const places = request.stages.filter(
    (stage) => stage.outcome === 'open' && stage.approverIds.includes(fromId),
  );
  if (places.length === 0) return refuse('notAsked');
  const free = places.filter((stage) => !liveAnswers(stage).some((each) => placeOf(each) === fromId));
  if (free.length === 0) return refuse('alreadyDecided', { facts: { personId: fromId } });
  if (free.some((stage) => isIn(stage, toId))) return refuse('alreadyAsked', { at: 'toId' });
  const ids = new Set(free.map(({ id }) => id));
  const stages = request.stages.map((stage) => (ids.has(stage.id) ? handedOver(stage, fromId, toId) : stage));
  return handled(request, { ...request, stages }, 'transferred', [fromId, toId], given);
}

function handedOver(stage: Stage, fromId: string, toId: string): Stage {
  const swap = (id: string) => (id === fromId ? toId : id);
  const weight = stage.weights?.[fromId];
  const { [fromId]: _left, ...others } = stage.weights ?? {};
  return {
    ...stage,
    approverIds: stage.approverIds.map(swap),
    ...(stage.primaryId && { primaryId: swap(stage.primaryId) }),
    ...(stage.vetoIds && { vetoIds: [...new Set(stage.vetoIds.map(swap))] }),
    ...(stage.standIns && { standIns: stage.standIns.filter(({ forId }) => forId !== fromId) }),
    ...(stage.weights && { weights: weight === undefined ? others : { ...others, [toId]: weight } }),
  };
}

/**
 * Somebody who is asked has another person asked too: before them, after them, or beside them in the same stage.
 * Refuses: `requestClosed`, `notAsked`, `ownRequest`, `alreadyAsked`, `tooLarge`.
 */
export function addApprover(
  request: ApprovalRequest,
  given: Given & { readonly where: 'before' | 'after' | 'beside' },
): Step | Refusal {
  const { personId, toId, where } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  if (toId === request.requesterId || personId === request.requesterId)
    return refuse('ownRequest', { at: 'toId' });
  const stage = openStages(request).find((each) => askedIn(each).includes(personId));
  if (!stage) return refuse('notAsked');
  if (isIn(stage, toId)) return refuse('alreadyAsked', { at: 'toId' });
  const isFull = where === 'beside' ? stage.approverIds.length >= 60 : request.stages.length >= 20;
  if (isFull) return refuse('tooLarge');
  const stages = added[where](request.stages, stage, toId);
  return handled(request, { ...request, stages }, 'approverAdded', [toId], given);
}

type Added = (stages: readonly Stage[], stage: Stage, toId: string) => Stage[];

const added: Record<'before' | 'after' | 'beside', Added> = {
  beside: (stages, stage, toId) => stages.map((each) => (each === stage ? joined(each, toId) : each)),
  before: (stages, stage, toId) => {
    const fresh = { ...stageFor(stages, stage, toId), after: before(stages, stage).map(({ id }) => id) };
    return explicit(stages).flatMap((each) =>
      each.id === stage.id ? [fresh, { ...each, after: [fresh.id] }] : [each],
    );
  },
  after: (stages, stage, toId) => {
    const fresh = { ...stageFor(stages, stage, toId), after: [stage.id] };
    return explicit(stages).flatMap((each) => {
      const after = each.after?.map((id) => (id === stage.id ? fresh.id : id));
      return each.id === stage.id ? [each, fresh] : [{ ...each, ...(after && { after }) }];
    });
  },
};

/** One more voice can change what is enough. */
function joined(stage: Stage, toId: string): Stage {
  const after = { ...stage, approverIds: [...stage.approverIds, toId] };
  return { ...after, outcome: outcomeOf(after) };
}

/** The order written down, so that a stage that is put between does not change who comes after whom. */
function explicit(stages: readonly Stage[]): Stage[] {
  return stages.map((stage) => ({ ...stage, after: before(stages, stage).map(({ id }) => id) }));
}

function stageFor(stages: readonly Stage[], beside: Stage, toId: string): Stage {
  const { watches, deadlineHours, ladder, rejects } = beside;
  return {
    id: freshId(stages),
    mode: 'all',
    approverIds: [toId],
    decisions: [],
    outcome: 'open',
    ...(watches && { watches }),
    ...(deadlineHours !== undefined && { deadlineHours }),
    ...(ladder && { ladder }),
    ...(rejects && { rejects }),
  };
}

function freshId(stages: readonly Stage[]): string {
  let count = stages.length + 1;
  while (stages.some(({ id }) => id === `added-${count}`)) count += 1;
  return `added-${count}`;
}

/** Somebody else sees it and is told how it ends. Who does already changes nothing. Refuses: `requestClosed`, `tooLarge`. */
export function copyTo(request: ApprovalRequest, { toId, comment }: Given): Step | Refusal {
  if (!isOpen(request)) return refuse('requestClosed');
  const observerIds = request.observerIds ?? [];
  if (observerIds.includes(toId)) return { request, happening: undefined };
  if (observerIds.length >= 60) return refuse('tooLarge');
  return {
    request: { ...request, observerIds: [...observerIds, toId] },
    happening: happened(request, 'copied', [toId], comment),
  };
}

/** An approver is urged at most once in so many hours of their working time. */
export const urgePause = 4;

/** How often somebody was urged about a request, when last, and from when on it is possible again. */
export interface Urging {
  readonly count: number;
  /** Instants; null as long as nobody urged them. */
  readonly lastAt: string | null;
  readonly againAt: string | null;
}

/** `nextAt` says when the pause, in this person's working time, is over since an instant. */
export function urgingOf(
  { stages }: Pick<ApprovalRequest, 'stages'>,
  toId: string,
  nextAt: (since: string) => string,
): Urging {
  const earlier = stages.flatMap(({ urged = [] }) => urged).filter(({ personId }) => personId === toId);
  const lastAt =
    earlier
      .map((each) => each.lastAt)
      .toSorted()
      .at(-1) ?? null;
  return {
    count: earlier.reduce((sum, each) => sum + each.count, 0),
    lastAt,
    againAt: lastAt === null ? null : nextAt(lastAt),
  };
}

/**
 * Reminds one person who is asked now; `nextAt` says when four of their working hours have passed since an instant.
 * Refuses: `requestClosed`, `notAsked`, `tooSoon` (facts.at: when it is possible again).
 */
export function urge(
  request: ApprovalRequest,
  given: { readonly toId: string; readonly at: string; readonly nextAt: (since: string) => string },
): Step | Refusal {
  const { toId, at, nextAt } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  const stage = openStages(request).find((each) => askedIn(each).includes(toId));
  if (!stage) return refuse('notAsked');
  const { againAt } = urgingOf(request, toId, nextAt);
  if (againAt !== null && at < againAt) return refuse('tooSoon', { facts: { at: againAt } });
  const count = (stage.urged?.find(({ personId }) => personId === toId)?.count ?? 0) + 1;
  const others = stage.urged?.filter(({ personId }) => personId !== toId) ?? [];
  const stages = request.stages.map((each) =>
    each === stage ? { ...each, urged: [...others, { personId: toId, count, lastAt: at }] } : each,
  );
  return {
    request: { ...request, stages },
    happening: happened(request, 'urged', [toId], String(count)),
  };
}

function isIn(stage: Stage, personId: string): boolean {
  return placeIn(stage, personId) !== undefined;
}

function handled(
  earlier: ApprovalRequest,
  changed: ApprovalRequest,
  act: HandledAct,
  personIds: string[],
  { comment, at }: Given,
): Step {
  return stepOf(earlier, advanced(changed, at), happened(earlier, act, personIds, comment));
}

function happened({ id: requestId }: ApprovalRequest, act: HandledAct, personIds: string[], comment: string) {
  return { type: 'approval.handled' as const, requestId, act, personIds, words: comment.trim() };
}
