import type { Actor } from '../src/domain/actor.ts';
import { localeFrom } from '../src/domain/locale-from.ts';
import type { Reader } from '../src/domain/notice.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import { Zone } from '../src/domain/time.ts';
import { refusalText } from '../src/contract/words/index.ts';
import { readerOf } from '../src/usecases/notices/reader.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import type { Drawn } from './cards/elements.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords } from './cards/texts/index.ts';

/** Somebody who may be answered: who acts, and how they read. */
export interface Known {
  readonly actor: Actor;
  readonly reader: Reader;
}

/**
 * Who sent it: from the verified activity alone, never from what it carries. Refuses: `notAllowed` (nobody of this
 * tenant), and whatever `actorFor` refuses.
 */
export async function senderOf(settings: BotSettings, arrived: Arrived): Promise<Known | Refusal> {
  const { activity, tenantId, personId } = arrived;
  if (personId === undefined) return refuse('notAllowed');
  const actor = await settings.actorFor({
    tenantId,
    personId,
    name: activity.from.name ?? '',
    locale: localeFrom(activity.locale),
    zone: Zone.safeParse(activity.localTimezone).data,
  });
  return isRefusal(actor) ? actor : { actor, reader: readerOf(actor, settings.doors.clock) };
}

/** How somebody reads of whom only the activity is known. */
export function strangerOf({ doors }: BotSettings, { activity }: Arrived): Reader {
  return {
    personId: '',
    name: activity.from.name ?? '',
    locale: localeFrom(activity.locale),
    zone: Zone.safeParse(activity.localTimezone).data ?? 'Etc/UTC',
    now: doors.clock.now(),
  };
}

/** A "no" as a card, with a way into the app: opening it is also what makes a newcomer known. */
export function refusedCard({ links }: BotSettings, reader: Reader, refusal: Refusal): Drawn {
  const { locale } = reader;
  return sentenceCard(reader, refusalText(locale, refusal), {
    title: cardWords(locale).open.work,
    url: links.work(),
  });
}

/** Whoever is in no workspace is told whom to ask, instead of one thing after another that they may not. */
export function noAccessCard({ links }: BotSettings, reader: Reader): Drawn {
  const words = cardWords(reader.locale);
  return sentenceCard(reader, words.noAccess, { title: words.open.work, url: links.work() });
}

/** A chat with the bot alone: only there may an answer hold what others in a chat should not read. */
export function isPrivate({ activity }: Arrived): boolean {
  return activity.conversation.conversationType === 'personal';
}
