import { type ApprovalRequest, type DecisionVerb, type Point, isOpen } from './approval.ts';
import type { Step } from './approval-advance.ts';
import { askedIn, openStages } from './approval-stages.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface GivenPoint {
  readonly text: string;
  /** Where it is about: a field of the content, or a place in a file; null for the whole. */
  readonly anchor: string | null;
}

interface Saying {
  readonly verb: DecisionVerb;
  readonly personId: string;
  readonly points?: readonly GivenPoint[];
  readonly at: string;
}

/** The list of points after an answer that names some; undefined when it names none. */
export function pointsOf(request: ApprovalRequest, stageId: string, said: Saying): Point[] | undefined {
  const named = said.points?.filter(({ text }) => text.trim() !== '') ?? [];
  if (named.length === 0) return undefined;
  const known = request.points ?? [];
  const added = named.map(({ text, anchor }, index) => ({
    id: `point-${known.length + index + 1}`,
    byId: said.personId,
    stageId,
    text: text.trim(),
    anchor,
    revision: request.revision,
    at: said.at,
    settled: null,
  }));
  return [...known, ...added];
}

/**
 * A reviewer, or somebody who is asked, names a point without answering. Refuses: `requestClosed`, `notAsked`,
 * `ownRequest`, `commentNeeded`.
 */
export function namePoint(
  request: ApprovalRequest,
  given: GivenPoint & { readonly personId: string; readonly at: string },
): Step | Refusal {
  const { personId, text, anchor, at } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  if (request.requesterId === personId) return refuse('ownRequest');
  const stage = openStages(request).find(
    (each) => each.reviewerIds?.includes(personId) || askedIn(each).includes(personId),
  );
  if (!stage) return refuse('notAsked');
  const saying = { verb: 'requestChanges' as const, personId, points: [{ text, anchor }], at };
  const points = pointsOf(request, stage.id, saying);
  if (!points) return refuse('commentNeeded', { at: 'text' });
  return {
    request: { ...request, points },
    happening: {
      type: 'approval.handled',
      requestId: request.id,
      act: 'pointNamed',
      personIds: [request.requesterId],
      words: text.trim(),
    },
  };
}

export interface Settlement {
  readonly pointId: string;
  readonly how: 'resolved' | 'answered';
  readonly words: string;
  readonly byId: string;
  readonly at: string;
}

/**
 * A point is done, or answered in words. Settled points stay as they are: the same again changes nothing. Refuses:
 * `notFound`, `commentNeeded` (an answer without words).
 */
export function settlePoint(request: ApprovalRequest, given: Settlement): Step | Refusal {
  const point = request.points?.find(({ id }) => id === given.pointId);
  if (!point) return refuse('notFound');
  if (point.settled) return { request, happening: undefined };
  const { how, byId, at } = given;
  const words = given.words.trim();
  if (how === 'answered' && words === '') return refuse('commentNeeded', { at: 'words' });
  const points = request.points?.map((each) =>
    each === point ? { ...each, settled: { how, words, byId, at } } : each,
  );
  return {
    request: { ...request, points },
    happening: {
      type: 'approval.handled',
      requestId: request.id,
      act: 'pointSettled',
      personIds: [point.byId],
      words: point.text,
    },
  };
}

/** Points that nobody has resolved or answered: with one of them, nothing is submitted again. */
export function openPoints(request: Pick<ApprovalRequest, 'points'> | undefined): Point[] {
  return request?.points?.filter(({ settled }) => settled === null) ?? [];
}
