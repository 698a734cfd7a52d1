import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { type Refusal, isRefusal, refuse } from '../src/domain/refusal.ts';
import { addDays, addMilliseconds, instantOf } from '../src/domain/time.ts';
import type { Doors } from '../src/ports.ts';
import { type AccessAnswer, answerAccessRequest } from '../src/usecases/access/answer.ts';
import { extendAccess } from '../src/usecases/access/end.ts';
import { readAccessRequestNotice, readGuestEndNotice } from '../src/usecases/notices/access-notice.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type AccessVerb = Extract<CardVerb, `access.${string}` | `guest.${string}`>;

/** What the buttons about access do. */
export const accessPerformers: { readonly [V in AccessVerb]: Perform<V> } = {
  async 'access.give'(doors, actor, { campaignId, requestId, round, level, time, until = '' }) {
    if (time === 'date' && until === '')
      return afterAnswer(doors, actor, { campaignId, requestId }, refuse('malformed', { at: 'until' }));
    const end =
      time === 'date'
        ? instantOf(addDays(until, 1), '00:00', actor.zone)
        : addMilliseconds(doors.clock.now(), Number(time) * day);
    return answer(doors, actor, { campaignId, requestId, round }, { kind: 'give', level, until: end });
  },
  async 'access.decline'(doors, actor, { campaignId, requestId, round, comment = '' }) {
    return answer(doors, actor, { campaignId, requestId, round }, { kind: 'decline', words: comment });
  },
  'access.show': readAccessRequestNotice,
  async 'guest.extend'(doors, actor, { campaignId, grantId, until }) {
    const notice = await readGuestEndNotice(doors, actor, { campaignId, grantId });
    // An older card, or the same click again: what was wanted then is not added once more.
    if (isRefusal(notice) || notice.guest.until !== until) return notice;
    const where = { campaignId };
    const longer = { where, grantId, until: notice.guest.longerUntil };
    const extended = await extendAccess(doors, actor, longer);
    const now = await readGuestEndNotice(doors, actor, { campaignId, grantId });
    return isRefusal(extended) && !isRefusal(now) ? withReason(actor, now, extended) : now;
  },
  'guest.show': readGuestEndNotice,
};

const day = 24 * 60 * 60_000;

async function answer(
  doors: Doors,
  actor: Actor,
  which: { readonly campaignId: string; readonly requestId: string; readonly round: number },
  given: AccessAnswer,
): Promise<Notice | Refusal> {
  const answered = await answerAccessRequest(doors, actor, which, given);
  return afterAnswer(doors, actor, which, isRefusal(answered) ? answered : undefined);
}

/** The wish as it stands now, with the reason on top when the click was refused. */
async function afterAnswer(
  doors: Doors,
  actor: Actor,
  { campaignId, requestId }: { readonly campaignId: string; readonly requestId: string },
  refusal: Refusal | undefined,
): Promise<Notice | Refusal> {
  if (refusal?.refused === 'busy') return refusal;
  const notice = await readAccessRequestNotice(doors, actor, { campaignId, requestId });
  return isRefusal(notice) ? notice : withReason(actor, notice, refusal);
}
