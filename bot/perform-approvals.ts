import type { CardAction, CardVerb } from '../src/contract/card-actions.ts';
import { refusalText } from '../src/contract/words/index.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { DecisionVerb } from '../src/domain/approval.ts';
import { type GivenPoint, linesIn } from '../src/domain/approval-points.ts';
import type { Notice } from '../src/domain/notice.ts';
import type { Said } from '../src/domain/notice-said.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import type { Doors } from '../src/ports.ts';
import { askToReopenApproval } from '../src/usecases/approvals/ask-to-reopen.ts';
import { setAway } from '../src/usecases/approvals/away.ts';
import { decideMany } from '../src/usecases/approvals/decide-many.ts';
import { decideOnCard } from '../src/usecases/approvals/decide-on-card.ts';
import type { FoundRequest } from '../src/usecases/approvals/find.ts';
import { nameApprovalPoint } from '../src/usecases/approvals/name-point.ts';
import { reopenApproval } from '../src/usecases/approvals/reopen.ts';
import { transferApproval } from '../src/usecases/approvals/transfer.ts';
import { undoAnswer } from '../src/usecases/approvals/undo.ts';
import { urgeApprover } from '../src/usecases/approvals/urge.ts';
import { approvalNotice, readApprovalNotice } from '../src/usecases/notices/approval-notice.ts';
import { readInboxNotice } from '../src/usecases/notices/inbox-notice.ts';
import { readerOf } from '../src/usecases/notices/reader.ts';
import { formatsFor } from './cards/formats.ts';
import { piece } from './cards/plain.ts';
import { cardWords } from './cards/texts/index.ts';
import { standInWords } from './cards/texts/stand-ins.ts';

export type Perform<V extends CardVerb> = (
  doors: Doors,
  actor: Actor,
  action: Extract<CardAction, { verb: V }>,
) => Promise<Notice | Refusal>;

type ApprovalVerb = Extract<CardVerb, `approval.${string}` | `inbox.${string}` | `absence.${string}`>;

/** What the buttons about approvals do. */
export const approvalPerformers: { readonly [V in ApprovalVerb]: Perform<V> } = {
  async 'approval.decide'(doors, actor, action) {
    const { campaignId, requestId, decision, revision, round, comment = '', conditional } = action;
    const points = pointsFor(decision, linesIn(comment), conditional);
    if (conditional && points.length === 0)
      return after(doors, actor, { campaignId, requestId }, refuse('commentNeeded', { at: 'comment' }));
    const wanted = { campaignId, requestId, verb: decision, revisionShown: revision, round, comment, points };
    const answer = await decideOnCard(doors, actor, wanted);
    return isRefusal(answer) ? answer : withReason(actor, answer.notice, answer.refusal);
  },
  'approval.show': readApprovalNotice,
  async 'approval.urge'(doors, actor, { personId: toId, campaignId, requestId }) {
    const which = { campaignId, requestId };
    const urged = await urgeApprover(doors, actor, { ...which, toId, fromCard: true });
    return after(doors, actor, which, urged, cardWords(actor.locale).approval.urged);
  },
  async 'approval.undo'(doors, actor, { campaignId, requestId, answeredAt }) {
    const which = { campaignId, requestId };
    return after(doors, actor, which, await undoAnswer(doors, actor, { ...which, answeredAt }));
  },
  async 'approval.askToReopen'(doors, actor, { campaignId, requestId }) {
    const which = { campaignId, requestId };
    return after(doors, actor, which, await askToReopenApproval(doors, actor, which));
  },
  async 'approval.reopen'(doors, actor, { campaignId, requestId, comment = '' }) {
    const which = { campaignId, requestId };
    return after(doors, actor, which, await reopenApproval(doors, actor, { ...which, reason: comment }));
  },
  async 'approval.namePoint'(doors, actor, { campaignId, requestId, text, anchor = '' }) {
    const which = { campaignId, requestId };
    const point = { text, anchor: anchor === '' ? null : anchor };
    const named = await nameApprovalPoint(doors, actor, { ...which, ...point });
    return after(doors, actor, which, named, cardWords(actor.locale).review.named);
  },
  async 'approval.transfer'(doors, actor, { campaignId, requestId, toId }) {
    const which = { campaignId, requestId };
    const handed = await transferApproval(doors, actor, { ...which, toId, comment: '' });
    const person = await doors.directory.person(actor.tenantId, toId);
    const said = standInWords[actor.locale].handed(piece(person?.name ?? toId, 60));
    return after(doors, actor, which, handed, said);
  },
  'inbox.show': (doors, actor) => readInboxNotice(doors, actor),
  async 'inbox.approve'(doors, actor, { lines }) {
    const requests = lines.map(({ revision: revisionShown, ...line }) => ({ ...line, revisionShown }));
    const outcomes = await decideMany(doors, actor, { verb: 'approve', comment: '', requests });
    const refused = outcomes.flatMap(({ refusal }) => refusal ?? []);
    const leftOut = outcomes.filter(({ flags }) => flags.length > 0).length;
    const { inbox } = cardWords(actor.locale);
    const taken = outcomes.length - refused.length;
    const notTaken = refused.length - leftOut;
    const [first] = refused;
    const said = [
      ...(taken > 0 ? [inbox.approved(taken)] : []),
      ...(first && outcomes.length === 1 ? [refusalText(actor.locale, first)] : []),
      ...(leftOut > 0 && outcomes.length > 1 ? [inbox.leftOut(leftOut)] : []),
      ...(notTaken > 0 && outcomes.length > 1 ? [inbox.notTaken(notTaken)] : []),
    ];
    return saying(await readInboxNotice(doors, actor), said.join(' '));
  },
  async 'absence.set'(doors, actor, { workspaceId, once, until, toId, from }) {
    const set = await setAway(doors, actor, { workspaceId, once, until, toId });
    if (isRefusal(set) && set.refused === 'busy') return set;
    const notice = await (from ? readApprovalNotice(doors, actor, from) : readInboxNotice(doors, actor));
    if (isRefusal(notice)) return notice;
    if (isRefusal(set)) return withReason(actor, notice, set);
    const day = formatsFor(readerOf(actor, doors.clock)).day(until);
    return saying(notice, cardWords(actor.locale).inbox.awaySet(set.name, day));
  },
};

/** Each line is a point of its own; a single one that asks for changes is the comment itself. */
function pointsFor(verb: DecisionVerb, lines: readonly string[], conditional = false): GivenPoint[] {
  const isList = conditional || (verb === 'requestChanges' && lines.length > 1);
  return isList ? lines.map((text) => ({ text, anchor: null })) : [];
}

/** The request as it stands after what was wanted was done, or refused: then with the reason on top. */
async function after(
  doors: Doors,
  actor: Actor,
  which: { readonly campaignId: string; readonly requestId: string },
  outcome: FoundRequest | Refusal,
  said?: string,
): Promise<Notice | Refusal> {
  if (!isRefusal(outcome)) {
    const notice = await approvalNotice(doors, actor, outcome);
    return said === undefined ? notice : { ...notice, said };
  }
  if (outcome.refused === 'busy') return outcome;
  const notice = await readApprovalNotice(doors, actor, which);
  return isRefusal(notice) ? notice : withReason(actor, notice, outcome);
}

function saying(notice: Notice | Refusal, said: string): Notice | Refusal {
  return isRefusal(notice) || said === '' || !isTalking(notice) ? notice : { ...notice, said };
}

type Talking = Extract<Notice, Said>;

/** Whether something can be said on top of it. */
function isTalking(notice: Notice): notice is Talking {
  return [
    'approval',
    'inbox',
    'myWork',
    'morning',
    'evening',
    'task',
    'accessRequest',
    'guestEnd',
    'pendingAct',
  ].includes(notice.kind);
}

/** The truth with the reason on top for which a click was refused. */
export function withReason({ locale }: Actor, notice: Notice, refusal: Refusal | undefined): Notice {
  if (!refusal || !isTalking(notice)) return notice;
  return { ...notice, said: refusalText(locale, refusal), notTaken: true };
}
