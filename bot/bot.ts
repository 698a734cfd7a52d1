import type { Actor } from '../src/domain/actor.ts';
import type { Locale } from '../src/domain/person.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { type Doors, isStoreBusy, type Messenger } from '../src/ports.ts';
import type { Arrived } from './activity.ts';
import { keepChannel, leaveTeam } from '../src/usecases/threads/keep-channel.ts';
import { sayBusy } from './busy.ts';
import { channelOf, isRemoval } from './channel-of.ts';
import { answerClick } from './card-clicks.ts';
import type { Links } from './cards/links.ts';
import { fromWhere } from '../src/usecases/audit/from-where.ts';
import { greet } from './greeting.ts';
import { answerMessage } from './messages.ts';
import { answerAction } from './message-actions.ts';
import { answerExtension } from './message-extension.ts';
import { originOf } from './origin.ts';
import type { Reply, TurnHandler } from './turn.ts';

/** Who sent an activity, as the platform vouches for it; name, language and zone are only hints for a first visit. */
export interface Sender {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string | undefined;
}

export interface BotSettings {
  readonly doors: Doors;
  readonly links: Links;
  /** Who acts. A refusal is shown as its sentence, with a link to the app. */
  readonly actorFor: (sender: Sender) => Promise<Actor | Refusal>;
  /** Edits the card that an old client clicked on. */
  readonly messenger: Pick<Messenger, 'update'>;
}

type Kind = (settings: BotSettings, arrived: Arrived, reply: Reply) => ReturnType<TurnHandler>;

/**
 * What each kind of activity comes to. Reactions are none of them: a 👍 on a card approves nothing and ticks nothing
 * off, because nobody can say what was meant by it.
 */
const kinds: Readonly<Record<string, Kind>> = {
  invoke: async (settings, arrived) => own(invokes, arrived.activity.name ?? '')?.(settings, arrived),
  message: answerMessage,
  installationUpdate: greet,
};

type Invoke = (settings: BotSettings, arrived: Arrived) => ReturnType<TurnHandler>;

const invokes: Readonly<Record<string, Invoke>> = {
  'adaptiveCard/action': answerClick,
  'composeExtension/query': answerExtension.query,
  'composeExtension/queryLink': answerExtension.link,
  'composeExtension/anonymousQueryLink': answerExtension.strangersLink,
  'composeExtension/selectItem': answerExtension.select,
  'composeExtension/fetchTask': answerAction.open,
  'composeExtension/submitAction': answerAction.send,
};

/** The product behind the gate: activity → use case → card. Invokes that are not ours are answered with 501. */
export function createBot(settings: BotSettings): TurnHandler {
  return async (arrived, reply) => {
    try {
      await keepPlace(settings, arrived);
      return await own(kinds, arrived.activity.type)?.(fromThere(settings, arrived), arrived, reply);
    } catch (problem) {
      if (!isStoreBusy(problem)) throw problem;
      return sayBusy(settings, arrived, reply);
    }
  };
}

/** What is done in this turn is told with where it came from. */
function fromThere(settings: BotSettings, arrived: Arrived): BotSettings {
  const { doors } = settings;
  if (arrived.personId === undefined) return settings;
  return {
    ...settings,
    doors: { ...doors, store: fromWhere(doors.store, arrived.personId, originOf(arrived)) },
  };
}

/** Where a campaign may have its thread and a report may go, and that the bot was taken out of there. */
async function keepPlace({ doors }: BotSettings, arrived: Arrived): Promise<void> {
  const channel = channelOf(arrived, doors.clock.now());
  if (!channel) return;
  if (isRemoval(arrived)) await leaveTeam(doors, channel);
  else await keepChannel(doors, channel);
}

/** The names come from outside: only what the table itself holds counts. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
