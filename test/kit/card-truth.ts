import type { ApprovalView } from '../../src/contract/views.ts';
import type { StageMessage } from '../../src/contract/stage.ts';
import { isOpen } from '../../src/domain/approval.ts';
import { buttonsOf } from './world-chat.ts';
import { cast, type CastName } from './world-cast.ts';
import { wordsOn } from './world-stage.ts';

const endings: Readonly<Record<string, string>> = {
  approved: 'Approved:',
  rejected: 'Rejected:',
  changesRequested: 'Changes requested:',
};
const deciding = new Set(['Approve', 'Request changes', 'Reject']);

/** What is wrong with the cards of one request in the chat of somebody who was asked, judged by the request alone. */
export function cardFaults(
  request: ApprovalView,
  name: string,
  who: CastName,
  cards: readonly StageMessage[],
): string[] {
  const about = cards.filter((card) => wordsOn(card).includes(name));
  if (about.length === 0) return [`${who} has no card about ${name}`];
  const live = about.filter((card) => buttonsOf(card).some(({ title }) => deciding.has(title)));
  const missing = request.asked.flatMap(({ personIds }) => personIds);
  const mayAnswer = isOpen(request) && missing.includes(who);
  const wrong = (what: string, card?: StageMessage): string =>
    `${name}, ${who}, ${request.status} in round ${request.round}: ${what}${card ? `\n${wordsOn(card)}` : ''}`;
  if (live.length !== (mayAnswer ? 1 : 0)) return [wrong(`${live.length} cards can be answered`, live[0])];
  return about.flatMap((card) => {
    const words = wordsOn(card);
    if (live.includes(card)) return isAboutNow(card, request) ? [] : [wrong('the buttons are old', card)];
    const wanted = isOpen(request)
      ? ['Waiting for', ...missing.map(nameOf)]
      : [endings[request.status] ?? 'an end that answers bring about', ...decidersOf(request).map(nameOf)];
    return wanted.filter((each) => !words.includes(each)).map((each) => wrong(`“${each}” is not said`, card));
  });
}

const nameOf = (id: string): string => (id in cast ? cast[id as CastName].name : id);

/** Those whose answers stand; a card names the latest five. */
function decidersOf({ stages }: ApprovalView): string[] {
  const standing = stages.flatMap(({ decisions }) => decisions).filter(({ withdrawn }) => withdrawn === null);
  return standing.map(({ personId }) => personId).slice(-5);
}

function isAboutNow(card: StageMessage, { round, revision }: ApprovalView): boolean {
  const buttons = buttonsOf(card).filter(({ data }) => data?.['verb'] === 'approval.decide');
  return buttons.every(({ data }) => data?.['round'] === round && data['revision'] === revision);
}
