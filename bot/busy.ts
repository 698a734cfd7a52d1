import { refusalText } from '../src/contract/words/index.ts';
import { refuse } from '../src/domain/refusal.ts';
import type { Arrived, InvokeReply } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { messageOf } from './cards/pen.ts';
import { refusedCard, strangerOf } from './sender.ts';
import type { Reply } from './turn.ts';

/** The store does not answer just now: says so in the sender's language, and leaves the card that was clicked as it is. */
export async function sayBusy(
  settings: BotSettings,
  arrived: Arrived,
  reply: Reply,
): Promise<InvokeReply | undefined> {
  const reader = strangerOf(settings, arrived);
  const busy = refuse('busy');
  const text = refusalText(reader.locale, busy);
  const { type, name = '' } = arrived.activity;
  if (type === 'message') {
    await reply(messageOf(refusedCard(settings, reader, busy)));
    return undefined;
  }
  if (name.startsWith('composeExtension/'))
    return { status: 200, body: { composeExtension: { type: 'message', text } } };
  return name === 'adaptiveCard/action' ? forAMoment(text) : undefined;
}

/** What may be tried again leaves the card alone. */
export function forAMoment(text: string): InvokeReply {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  };
}
