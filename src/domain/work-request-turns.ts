import type { HappeningOf } from './work-request-happenings.ts';
import type { Priority } from './task.ts';
import { type Refusal, refuse } from './refusal.ts';
import {
  type TurnAct,
  type WorkRequest,
  type WorkRequestState,
  isOpenRequest,
  mostTurns,
} from './work-request.ts';

/** What is done about a request. `words` are a question, an answer, a reason, or nothing. */
export type WorkAct =
  | { readonly act: 'asked' | 'answered' | 'declined'; readonly words: string }
  | { readonly act: 'accepted' | 'withdrawn' | 'reopened' }
  | { readonly act: 'assigned'; readonly ownerId: string }
  | { readonly act: 'prioritised'; readonly priority: Priority }
  | { readonly act: 'converted'; readonly campaignId: string; readonly taskId: string | null };

export interface WorkStep {
  readonly request: WorkRequest;
  readonly happening: HappeningOf | undefined;
}

const waiting: readonly WorkRequestState[] = ['waiting', 'question'];
const open: readonly WorkRequestState[] = ['waiting', 'question', 'accepted'];

/** In which states it can be done. */
const from: Record<TurnAct, readonly WorkRequestState[]> = {
  asked: open,
  answered: ['question'],
  accepted: waiting,
  assigned: open,
  prioritised: open,
  declined: open,
  converted: open,
  withdrawn: open,
  reopened: ['declined', 'withdrawn'],
};

/** What the requester does; everything else is for those who take requests. */
export const actsOfRequester: readonly TurnAct[] = ['answered', 'withdrawn'];

export function canTurn({ state }: Pick<WorkRequest, 'state'>, act: TurnAct): boolean {
  return from[act].includes(state);
}

/**
 * The request after something was done about it. The same again by the same person changes nothing. Refuses: `wrongStatus`,
 * `commentNeeded` (a question, an answer or a reason without words), `tooLarge`.
 */
export function turnRequest(
  request: WorkRequest,
  done: WorkAct,
  { byId, at }: { readonly byId: string; readonly at: string },
): WorkStep | Refusal {
  const words = 'words' in done ? done.words.trim() : '';
  if (isRepeated(request, done, byId, words)) return { request, happening: undefined };
  if (!canTurn(request, done.act)) return refuse('wrongStatus');
  if ('words' in done && words === '') return refuse('commentNeeded', { at: 'words' });
  if (request.turns.length >= mostTurns) return refuse('tooLarge');
  const turned = { ...request, ...changed(request, done, byId) };
  const turn = { byId, at, act: done.act, words };
  const after: WorkRequest = {
    ...turned,
    turns: [...request.turns, turn],
    changedAt: at,
    dueKey: isOpenRequest(turned) ? (turned.deadline ?? '9999-12-31') : at,
  };
  return {
    request: after,
    happening: {
      type: 'workRequest.turned',
      workRequestId: request.id,
      name: request.title,
      number: request.number,
      act: done.act,
      words,
      turn: after.turns.length,
    },
  };
}

function isRepeated(request: WorkRequest, done: WorkAct, byId: string, words: string): boolean {
  const last = request.turns.at(-1);
  if (done.act === 'assigned') return request.ownerId === done.ownerId && request.state === 'accepted';
  if (done.act === 'prioritised') return request.priority === done.priority;
  return last?.act === done.act && last.byId === byId && last.words === words;
}

function changed(request: WorkRequest, done: WorkAct, byId: string): Partial<WorkRequest> {
  switch (done.act) {
    case 'asked':
      return { state: 'question' };
    case 'answered':
      return { state: request.ownerId === null ? 'waiting' : 'accepted' };
    case 'accepted':
      return { state: 'accepted', ownerId: byId };
    case 'assigned':
      return { state: 'accepted', ownerId: done.ownerId };
    case 'prioritised':
      return { priority: done.priority };
    case 'declined':
      return { state: 'declined' };
    case 'converted':
      return {
        state: 'converted',
        ownerId: request.ownerId ?? byId,
        became: { campaignId: done.campaignId, taskId: done.taskId },
      };
    case 'withdrawn':
      return { state: 'withdrawn' };
    case 'reopened':
      return { state: request.ownerId === null ? 'waiting' : 'accepted' };
  }
}

/** Whom a turn is told: the requester what was decided, those who take it what came back. */
export function toldOf(request: WorkRequest, act: TurnAct, byId: string, takerIds: readonly string[]) {
  const told = toldSides[act].flatMap((side) => {
    if (side === 'requester') return [request.requesterId];
    return request.ownerId === null ? takerIds : [request.ownerId];
  });
  return [...new Set(told)].filter((personId) => personId !== byId);
}

const toldSides: Record<TurnAct, readonly ('requester' | 'takers')[]> = {
  asked: ['requester'],
  answered: ['takers'],
  accepted: ['requester'],
  assigned: ['requester', 'takers'],
  // A priority is seen where it stands.
  prioritised: [],
  declined: ['requester'],
  converted: ['requester'],
  withdrawn: ['takers'],
  reopened: ['requester', 'takers'],
};
