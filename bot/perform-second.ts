import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { Doors } from '../src/ports.ts';
import { readActNotice } from '../src/usecases/notices/act-notice.ts';
import { declineAct } from '../src/usecases/second-person/close.ts';
import { confirmAct } from '../src/usecases/second-person/confirm.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type SecondVerb = Extract<CardVerb, `second.${string}`>;

/** What the buttons of a second person do. */
export const secondPerformers: { readonly [V in SecondVerb]: Perform<V> } = {
  async 'second.confirm'(doors, actor, { campaignId, actId, round }) {
    const which = { campaignId, actId };
    return afterAnswer(doors, actor, which, await confirmAct(doors, actor, { ...which, round }));
  },
  async 'second.decline'(doors, actor, { campaignId, actId, round, comment = '' }) {
    const which = { campaignId, actId };
    const declined = await declineAct(doors, actor, { ...which, round, words: comment });
    return afterAnswer(doors, actor, which, declined);
  },
  'second.show': readActNotice,
};

/** The act as it stands now, with the reason on top when the click was refused. */
async function afterAnswer(
  doors: Doors,
  actor: Actor,
  which: { readonly campaignId: string | null; readonly actId: string },
  answered: object,
): Promise<Notice | Refusal> {
  const refusal = isRefusal(answered) ? answered : undefined;
  if (refusal?.refused === 'busy') return refusal;
  const notice = await readActNotice(doors, actor, which);
  return isRefusal(notice) ? notice : withReason(actor, notice, refusal);
}
