import { type ApprovalRequest, type DecisionVerb, type Point, type Stage, isOpen } from './approval.ts';
import type { Step } from './approval-advance.ts';
import { askedIn, openStages, reviewersIn } from './approval-stages.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface GivenPoint {
  readonly text: string;
  /** Where it is about: a field of the content, or a place in a file; null for the whole. */
  readonly anchor: string | null;
}

/** So many are taken out of one answer; what is beyond them stands with the last. */
const mostLines = 20;

/** Words that were typed line by line: each line is a point of its own, without its dash or number. */
export function linesIn(words: string): string[] {
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:[-–—•*·]\s*|\d{1,2}(?:[.)]\s+|、\s*))/, ''))
    .filter((line) => line !== '');
  const [kept, beyond] = [lines.slice(0, mostLines - 1), lines.slice(mostLines - 1)];
  return beyond.length === 0 ? kept : [...kept, beyond.join('\n')];
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
  const first = nextPoint(known);
  const added = named.map(({ text, anchor }, index) => ({
    id: `point-${first + index}`,
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

/** The number of the next point: points go with an answer that is taken back, so that they cannot be counted. */
export function nextPoint(known: readonly Point[]): number {
  return 1 + Math.max(0, ...known.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
}

/** So many points fit one request. */
const mostPoints = 500;

/** The stage about which this person can name points now: as a reviewer, with a veto, or because they are asked. */
export function stageToReview(request: ApprovalRequest, personId: string): Stage | undefined {
  if (request.requesterId === personId) return undefined;
  return openStages(request).find(
    (each) => reviewersIn(each).includes(personId) || askedIn(each).includes(personId),
  );
}

/**
 * A reviewer, who may object, or who is asked, names a point without answering. The same again, while it is open, changes
 * nothing. Refuses: `requestClosed`, `notAsked`, `ownRequest`, `commentNeeded`, `tooLarge`.
 */
export function namePoint(
  request: ApprovalRequest,
  given: GivenPoint & { readonly personId: string; readonly at: string },
): Step | Refusal {
  const { personId, text, anchor, at } = given;
  if (!isOpen(request)) return refuse('requestClosed');
  if (request.requesterId === personId) return refuse('ownRequest');
  const stage = stageToReview(request, personId);
  if (!stage) return refuse('notAsked');
  if (isNamed(request, given)) return { request, happening: undefined };
  if ((request.points?.length ?? 0) >= mostPoints) return refuse('tooLarge', { at: 'text' });
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

/** The platform repeats clicks: a point that stands there open needs no second one. */
function isNamed(
  request: ApprovalRequest,
  { personId, text, anchor }: GivenPoint & { readonly personId: string },
): boolean {
  return openPoints(request).some(
    (point) =>
      point.byId === personId &&
      point.text === text.trim() &&
      point.anchor === anchor &&
      point.revision === request.revision,
  );
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
