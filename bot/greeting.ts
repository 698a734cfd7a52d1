import { isRefusal } from '../src/domain/refusal.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { welcomeCard } from './cards/help-card.ts';
import { messageOf } from './cards/pen.ts';
import { isPrivate, senderOf, strangerOf } from './sender.ts';
import type { Reply } from './turn.ts';

/**
 * The app was added: says hello, once. Only this activity greets; Teams sends a `conversationUpdate` beside it, which
 * would be a second hello, and an upgrade is nothing that people need to hear about.
 */
export async function greet(settings: BotSettings, arrived: Arrived, reply: Reply): Promise<undefined> {
  if (arrived.activity.action !== 'add') return undefined;
  const known = await senderOf(settings, arrived);
  const reader = isRefusal(known) ? strangerOf(settings, arrived) : known.reader;
  const to = isPrivate(arrived) ? 'person' : 'team';
  await reply(messageOf(welcomeCard(reader, settings.links, to)));
  return undefined;
}
