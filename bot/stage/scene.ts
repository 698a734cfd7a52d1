import type { StageClock } from '../../src/contract/stage.ts';
import type { Envelope } from './activities.ts';
import { serviceUrlAt } from './bot-line.ts';
import type { BotLine } from './bot-line.ts';
import { chatById, membersOf } from './chats.ts';
import type { Everybody, Somebody } from './chats.ts';
import type { Live } from './live.ts';
import type { LocalIssuer } from './local-issuer.ts';
import { createRefreshLog } from './refresh.ts';
import type { ChatRow, StageStore } from './stage-store.ts';

/** The product's clock, which the stage page may move forward. */
export interface StageClockDoor {
  view(): Promise<StageClock>;
  advance(ms: number): Promise<void>;
  /** False when nothing is due at all. */
  toNextDue(): Promise<boolean>;
}

export interface SceneSettings {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly baseUrl: () => string;
  readonly people: () => Promise<readonly Somebody[]>;
  readonly clock: StageClockDoor;
  readonly now: () => string;
  readonly issuer: LocalIssuer;
  readonly store: StageStore;
  readonly live: Live;
  readonly line: BotLine;
}

/** What all calls of the page work with. */
export interface Scene extends SceneSettings {
  readonly everybody: () => Promise<Everybody>;
  readonly refreshes: ReturnType<typeof createRefreshLog>;
  /** The outside of a new activity; `id` where the message has one already. */
  readonly envelope: (id?: string, rootId?: string) => Envelope;
  /** Tells everybody in the chat that it changed, and the whole stage when somebody has something new to read. */
  readonly changed: (chat: ChatRow, isNew: boolean) => void;
}

export function createScene(settings: SceneSettings): Scene {
  const { people, live, now, tenantId, botAppId, baseUrl } = settings;
  let count = 0;

  async function everybody(): Promise<Everybody> {
    return new Map((await people()).map((person) => [person.id, person]));
  }

  async function tell(chat: ChatRow): Promise<void> {
    const members = membersOf(chat, await everybody()).map(({ id }) => id);
    live.tell(members, { changed: 'chat', chatId: chat.id });
  }

  return {
    ...settings,
    everybody,
    refreshes: createRefreshLog(),
    envelope: (id, rootId) => {
      count += 1;
      const at = now();
      return {
        tenantId,
        botAppId,
        serviceUrl: serviceUrlAt(baseUrl()),
        at,
        id: id ?? `f:${Date.parse(at)}${count}`,
        rootId,
      };
    },
    changed(chat, isNew) {
      // Nobody to tell while the people cannot be read: open pages look again by themselves.
      tell(chat).catch(() => undefined);
      if (isNew) live.tell('everybody', { changed: 'people' });
    },
  };
}

/** Somebody in one of their chats; what the page names may not exist, or not be theirs. */
export async function present(scene: Scene, personId: string, chatId: string): Promise<Present | NotPresent> {
  const everybody = await scene.everybody();
  const person = everybody.get(personId);
  if (!person) return { problem: 'unknownPerson' };
  const chat = chatById(chatId, everybody, scene.store);
  if (!chat || !membersOf(chat, everybody).includes(person)) return { problem: 'unknownChat' };
  return { everybody, person, chat };
}

export interface Present {
  readonly everybody: Everybody;
  readonly person: Somebody;
  readonly chat: ChatRow;
}
export interface NotPresent {
  readonly problem: 'unknownPerson' | 'unknownChat';
}
