import { z } from 'zod';
import { refusalText } from '../src/contract/words/index.ts';
import type { Notice, Reader } from '../src/domain/notice.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { adoptCopy } from '../src/usecases/notices/adopt-copy.ts';
import { asCopy } from '../src/usecases/notices/as-copy.ts';
import type { Arrived, InvokeReply } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { forAMoment } from './busy.ts';
import { cardActionIn, shownBy, typedIn } from './card-actions.ts';
import type { Drawn } from './cards/elements.ts';
import { cardType } from './cards/pen.ts';
import { drawn } from './cards/render.ts';
import { cardWords } from './cards/texts/index.ts';
import { withTyped } from './cards/typed.ts';
import { perform } from './perform.ts';
import { isPrivate, refusedCard, senderOf, strangerOf } from './sender.ts';

const Click = z.object({
  action: z.object({ verb: z.string().max(100), data: z.unknown() }),
  trigger: z.enum(['manual', 'automatic']).nullish(),
});

/**
 * A click on a card, or a card that renews itself: the answer is the card as it is now for this reader, also when the
 * click was refused, so that an old card mends itself. Renewing never does anything.
 */
export async function answerClick(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const { data: click } = Click.safeParse(arrived.activity.value);
  const asked = click && cardActionIn(click.action.data, click.action.verb);
  const known = await senderOf(settings, arrived);
  const reader = isRefusal(known) ? strangerOf(settings, arrived) : known.reader;
  if (!asked) return malformed(reader);
  if (isRefusal(known)) return inPlace(refusedCard(settings, reader, known));
  const action = click.trigger === 'automatic' ? shownBy(asked) : asked;
  const notice = await perform(settings.doors, known.actor, action);
  const typed = typedIn(click.action.data);
  if (!isRefusal(notice)) {
    const card = drawn(await hangingIn(settings, arrived, notice), settings.links);
    return inPlace('notTaken' in notice && notice.notTaken ? withTyped(card, typed, reader.locale) : card);
  }
  return notice.refused === 'busy'
    ? forAMoment(refusalText(reader.locale, notice))
    : inPlace(withTyped(refusedCard(settings, reader, notice), typed, reader.locale));
}

/**
 * What the message shows on which was clicked: one whose place a newer one took asks for nothing. A message that nobody
 * wrote down, because the answer to its sending was lost, is known from now on.
 */
export async function hangingIn({ doors }: BotSettings, arrived: Arrived, notice: Notice): Promise<Notice> {
  const { activity, tenantId } = arrived;
  const { replyToId: activityId, conversation } = activity;
  if (activityId === undefined) return notice;
  if (isPrivate(arrived)) {
    await adoptCopy(doors, tenantId, notice, { conversationId: conversation.id, activityId });
  }
  return asCopy(doors, tenantId, notice, activityId);
}

/** The card takes the place of the one that was clicked, for this reader. */
function inPlace({ card }: Drawn): InvokeReply {
  return { status: 200, body: { statusCode: 200, type: cardType, value: card } };
}

function malformed({ locale }: Reader): InvokeReply {
  const value = { code: 'BadRequest', message: cardWords(locale).notUnderstood };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}
