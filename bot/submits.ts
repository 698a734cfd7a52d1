import { z } from 'zod';
import type { Notice } from '../src/domain/notice.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { hangingIn } from './card-clicks.ts';
import { cardActionIn } from './card-actions.ts';
import { messageOf } from './cards/pen.ts';
import { drawn } from './cards/render.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords } from './cards/texts/index.ts';
import { perform } from './perform.ts';
import { isPrivate, type Known, refusedCard } from './sender.ts';
import type { Reply } from './turn.ts';

const Spoken = z.looseObject({ msteams: z.looseObject({ text: z.string().max(500) }) });

/** What a button types for its clicker; Teams makes it the message's text, other hosts leave it in the data. */
export function textIn(value: unknown): string | undefined {
  return Spoken.safeParse(value).data?.msteams.text;
}

const updateTimeoutMs = 5_000;

/**
 * A click that an old client sends as a message: the same use case as any click. The card that hangs there is edited,
 * because such a client takes no card for an answer.
 */
export async function answerSubmit(
  settings: BotSettings,
  arrived: Arrived,
  { actor, reader }: Known,
  reply: Reply,
): Promise<void> {
  const action = cardActionIn(arrived.activity.value);
  if (!action) {
    await reply(messageOf(sentenceCard(reader, cardWords(reader.locale).notUnderstood)));
    return;
  }
  const notice = await perform(settings.doors, actor, action);
  if (isRefusal(notice)) await reply(messageOf(refusedCard(settings, reader, notice)));
  else if (!isPrivate(arrived)) await replyInPublic(notice, reader, reply);
  else if (!(await edited(settings, arrived, notice))) await reply(messageOf(drawn(notice, settings.links)));
}

/** A card that others see too is renewed by the relay, for everybody; here is only said what went wrong. */
async function replyInPublic(notice: Notice, reader: Known['reader'], reply: Reply): Promise<void> {
  const said = 'said' in notice ? notice.said : undefined;
  if (said !== undefined) await reply(messageOf(sentenceCard(reader, said)));
}

async function edited(settings: BotSettings, arrived: Arrived, notice: Notice): Promise<boolean> {
  const { messenger } = settings;
  const { activity, tenantId } = arrived;
  const { replyToId: activityId, serviceUrl, conversation } = activity;
  if (activityId === undefined) return false;
  const place = { tenantId, serviceUrl, conversationId: conversation.id, activityId };
  const outcome = await messenger.update(place, await hangingIn(settings, arrived, notice), updateTimeoutMs);
  return outcome.kind === 'sent';
}
