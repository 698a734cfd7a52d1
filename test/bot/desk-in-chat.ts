import { createBot } from '../../bot/bot.ts';
import { localLinks } from '../../bot/cards/links.ts';
import { createRenderer } from '../../bot/cards/render.ts';
import type { Somebody } from '../../bot/stage/chats.ts';
import type { StageAction, StageMessage } from '../../src/contract/stage.ts';
import { actorOf } from '../../src/domain/actor.ts';
import type { Locale } from '../../src/domain/person.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Doors } from '../../src/ports.ts';
import type { TurnHandler } from '../../bot/turn.ts';
import type { Jobs } from '../../src/jobs/create-jobs.ts';
import {
  type Department,
  type PersonName,
  openDepartment,
  personNamed,
  tenantId,
} from '../kit/department.ts';
import { elementsOf, textsOf } from '../kit/card-reading.ts';
import { type LocalChat, baseUrl, bootLocalChat, open, ownChat, page } from './local-chat.ts';
import { jobsOf } from '../usecases/approvals-desk.ts';

/* The whole way from a click in the local channel to the store and back: gate, bot library, bot, use cases, relay. */

export const links = localLinks(baseUrl);
const speakers = ['ana', 'mei', 'lin', 'bo', 'gus', 'nora', 'otto'] as const;

export interface ChatDesk extends Department {
  readonly chat: LocalChat;
  readonly jobs: Jobs;
  /** What follows from everything so far has happened. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openChatDesk(locale: Locale = 'en'): Promise<ChatDesk> {
  const department = await openDepartment();
  const { doors } = department;
  if (locale !== 'en') for (const name of speakers) await department.change(name, { locale });
  const chat = await bootLocalChat(async () => undefined, {
    people: async () => speakers.map((name) => somebody(name, locale)),
    render: createRenderer(links),
  });
  chat.product.handle = botOf(chat, doors);
  const jobs = jobsOf(department, chat.messenger);
  return {
    ...department,
    chat,
    jobs,
    async settle() {
      await chat.timer.move(60_000);
      await jobs.settle();
      await chat.timer.move(60_000);
    },
    async close() {
      chat.stop();
      chat.forget();
    },
  };
}

/** The bot as it is composed; the channel's tenant has another id than the department's. */
export function botOf({ messenger }: LocalChat, doors: Doors): TurnHandler {
  return createBot({
    doors,
    links,
    messenger,
    actorFor: async ({ personId }) => {
      const person = await doors.directory.person(tenantId, personId);
      return person ? actorOf(person) : refuse('notSignedIn');
    },
  });
}

function somebody(name: PersonName, locale: Locale): Somebody {
  const { id, name: called, email, zone, external } = personNamed(name);
  return { id, name: called, email, zone, external, locale, role: 'member' };
}

/** Installs the app for people, so that the product can reach them. */
export async function install({ chat, store }: ChatDesk, ...names: PersonName[]): Promise<void> {
  for (const name of names) {
    await page(chat, 'POST /stage/api/install', { person: name });
    const reference = chat.remembered.at(-1);
    if (!reference) throw new Error(`${name} was not remembered.`);
    const document = { ...reference, tenantId };
    await store.commit({ tenantId, scope: scopes.person(name) }, { put: [{ document, ifVersion: 'any' }] });
  }
}

/** What somebody sees in their chat with the bot, oldest first. */
export async function messagesOf({ chat }: ChatDesk, name: PersonName): Promise<readonly StageMessage[]> {
  return open(chat, { id: name }, ownChat({ id: name }));
}

export async function lastOf(desk: ChatDesk, name: PersonName): Promise<StageMessage> {
  const message = (await messagesOf(desk, name)).at(-1);
  if (!message) throw new Error(`${name} sees nothing.`);
  return message;
}

export const cardOf = (message: StageMessage | undefined): unknown => message?.attachments[0]?.content;

/** All words of a message's cards, in one line. */
export const wordsOf = (message: StageMessage | undefined): string =>
  (message?.attachments ?? []).flatMap(({ content }) => textsOf(content)).join('');

/** The button with this title, wherever it stands, as a click on it is sent. */
export function button(card: unknown, title: string): StageAction {
  const found = elementsOf(card).find(
    (each) => String(each['type']).match(/^Action\.(Execute|Submit)$/) && each['title'] === title,
  );
  if (!found) throw new Error(`No button “${title}” on ${JSON.stringify(card)}`);
  const { type, verb, data } = found;
  return {
    type: type === 'Action.Submit' ? 'Action.Submit' : 'Action.Execute',
    title,
    ...(typeof verb === 'string' && { verb }),
    data,
  };
}

/** Clicks; `inputs` are the fields of the card, `more` is what a forger adds. */
export async function clickOn(
  { chat }: ChatDesk,
  name: PersonName,
  message: StageMessage,
  action: StageAction,
  inputs: Record<string, unknown> = {},
) {
  const data = { ...(action.data as object), ...inputs };
  return page(chat, 'POST /stage/api/chats/act', {
    person: name,
    chat: message.chatId,
    message: message.id,
    action: { ...action, data },
  });
}

export async function say(desk: ChatDesk, name: PersonName, text: string, where = ownChat({ id: name })) {
  await desk.chat.timer.move(60_000);
  await page(desk.chat, 'POST /stage/api/chats/write', { person: name, chat: where, text });
  return (await open(desk.chat, { id: name }, where)).at(-1);
}
