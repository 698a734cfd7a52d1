import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { WorkAct } from '../src/domain/work-request-turns.ts';
import type { Doors } from '../src/ports.ts';
import type { WhichRequest } from '../src/usecases/intake/find.ts';
import { turnWorkRequest } from '../src/usecases/intake/turn.ts';
import { readWorkRequestNotice } from '../src/usecases/notices/work-request-notice.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type RequestVerb = Extract<CardVerb, `request.${string}`>;

/** What the buttons of a request for work do. */
export const requestPerformers: { readonly [V in RequestVerb]: Perform<V> } = {
  'request.show': readWorkRequestNotice,
  'request.accept': (doors, actor, which) => turned(doors, actor, which, { act: 'accepted' }),
  'request.ask': (doors, actor, { comment = '', ...which }) =>
    turned(doors, actor, which, { act: 'asked', words: comment }),
  'request.answer': (doors, actor, { comment = '', ...which }) =>
    turned(doors, actor, which, { act: 'answered', words: comment }),
  'request.decline': (doors, actor, { comment = '', ...which }) =>
    turned(doors, actor, which, { act: 'declined', words: comment }),
};

/** The request as it stands now, with the reason on top when the click was refused. */
async function turned(
  doors: Doors,
  actor: Actor,
  { workspaceId, workRequestId }: WhichRequest,
  act: WorkAct,
): Promise<Notice | Refusal> {
  const which = { workspaceId, workRequestId };
  const answer = await turnWorkRequest(doors, actor, { ...which, act });
  const refusal = isRefusal(answer) ? answer : undefined;
  if (refusal?.refused === 'busy') return refusal;
  const notice = await readWorkRequestNotice(doors, actor, which);
  return isRefusal(notice) ? notice : withReason(actor, notice, refusal);
}
