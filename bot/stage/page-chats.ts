import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { botName, executed, installed, reacted, submitted, typed } from './activities.ts';
import { InvokeAnswer } from './bot-line.ts';
import { chatsOf, chatView, messageView, personalChat } from './chats.ts';
import type { Somebody } from './chats.ts';
import type { Call, Problem } from './page-calls.ts';
import { refreshFor } from './refresh.ts';
import type { ChatRow, MessageRow } from './stage-store.ts';
import { present } from './scene.ts';
import type { Present, Scene } from './scene.ts';

export const listChats: Call<'POST /stage/api/chats'> = async (scene, { person: id }) => {
  const everybody = await scene.everybody();
  const person = everybody.get(id);
  if (!person) return { problem: 'unknownPerson' };
  return chatsOf(person, scene.store).map((chat) => chatView(chat, person, everybody, scene.store));
};

export const openChat: Call<'POST /stage/api/chats/open'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const unread = scene.store.unread(here.chat.id, here.person.id);
  scene.store.see(here.chat.id, here.person.id);
  if (unread > 0) {
    // Counters elsewhere: in this person's list of chats, and beside their name for everybody.
    scene.live.tell([here.person.id], { changed: 'chat', chatId: here.chat.id });
    scene.live.tell('everybody', { changed: 'people' });
  }
  await refreshCards(scene, here);
  return scene.store
    .latest(here.chat.id)
    .map((row) => messageView(row, here.person, here.everybody, scene.store));
};

export const writeMessage: Call<'POST /stage/api/chats/write'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const { chat, person } = here;
  const content = { text: body.text, summary: '', attachments: body.card ? [body.card] : [] };
  scene.store.putChat(chat);
  if (body.root !== undefined && !isThere(scene.store.message(chat.id, body.root)))
    return { problem: 'unknownMessage' };
  const row = scene.store.add(chat.id, person.id, content, scene.now(), { rootId: body.root ?? null });
  scene.store.see(chat.id, person.id);
  scene.changed(chat, true);
  // A card from the message extension is the person's own message; the bot that made it is not told again.
  const named = chat.kind === 'personal' || (chat.installed && body.text.includes(`@${botName}`));
  const heard = !body.card && named;
  const { status } = heard
    ? await scene.line.bring(typed(scene.envelope(row.id, threadOf(chat, row)), chat, person, body.text))
    : { status: 200 };
  return status < 300 ? viewOf(scene, here, row.id) : { problem: 'botFailed' };
};

export const actOnCard: Call<'POST /stage/api/chats/act'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const row = scene.store.message(here.chat.id, body.message);
  if (!row || row.removed) return { problem: 'unknownMessage' };
  if (body.action.type === 'Action.Execute') return execute(scene, here, row, body.action, 'manual');
  const { status } = await scene.line.bring(
    submitted(
      scene.envelope(undefined, threadOf(here.chat, row)),
      here.chat,
      here.person,
      row.id,
      body.action,
    ),
  );
  return status < 300 ? { kind: 'nothing' } : { kind: 'failed', status, text: '' };
};

export const reactToMessage: Call<'POST /stage/api/chats/react'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const { chat, person } = here;
  const row = scene.store.message(chat.id, body.message);
  if (!row || row.removed) return { problem: 'unknownMessage' };
  if (scene.store.react(row.id, person.id, body.type, body.on)) {
    scene.changed(chat, false);
    // The bot hears of reactions to its own messages only.
    if (row.fromId === 'bot') {
      await scene.line.bring(reacted(scene.envelope(), chat, person, row.id, body.type, body.on));
    }
  }
  return viewOf(scene, here, row.id);
};

export const installFor: Call<'POST /stage/api/install'> = async (scene, { person: id }) => {
  const everybody = await scene.everybody();
  const person = everybody.get(id);
  if (!person) return { problem: 'unknownPerson' };
  const chat = await install(scene, person);
  return chat ? chatView(chat, person, everybody, scene.store) : { problem: 'botFailed' };
};

/** Adds the app for a person; the chat counts as installed once the bot has heard of it. */
export async function install(scene: Scene, person: Somebody) {
  const chat = { ...personalChat(person.id), installed: true };
  const { status } = await scene.line.bring(installed(scene.envelope(), chat, person));
  if (status >= 300) return undefined;
  scene.store.putChat(chat);
  return chat;
}

/** In a channel every message belongs to a thread: a message that answers none begins its own. */
function threadOf(chat: ChatRow, { id, rootId }: MessageRow): string | undefined {
  return chat.kind === 'channel' ? (rootId ?? id) : undefined;
}

const isThere = (row: MessageRow | undefined): boolean => row !== undefined && !row.removed;

type Action = Parameters<typeof executed>[4];

async function execute(
  scene: Scene,
  here: Present,
  row: MessageRow,
  action: Action,
  trigger: 'manual' | 'automatic',
): Promise<StageAnswer | Problem> {
  const { chat, person } = here;
  const { id: messageId } = row;
  const where = scene.envelope(undefined, threadOf(chat, row));
  const activity = executed(where, chat, person, messageId, action, trigger);
  const { status, body } = await scene.line.bring(activity);
  const answer = status === 200 ? InvokeAnswer.safeParse(body).data : undefined;
  if (!answer) return { kind: 'failed', status, text: '' };
  if (answer.type === 'application/vnd.microsoft.error')
    return { kind: 'failed', status, text: answer.value.message };
  if (answer.type === 'application/vnd.microsoft.activity.message')
    return { kind: 'said', text: answer.value };
  const before = JSON.stringify(scene.store.face(messageId, person.id)?.card);
  scene.store.putFace(messageId, person.id, answer.value, scene.now());
  scene.refreshes.renewed(row, readerOf(here), scene.now());
  // The answer is for this person alone; their other windows show it too.
  if (before !== JSON.stringify(answer.value))
    scene.live.tell([person.id], { changed: 'chat', chatId: chat.id });
  const message = viewOf(scene, here, messageId);
  return 'problem' in message ? message : { kind: 'card', message };
}

const readerOf = ({ person }: Present): string => `${person.id} ${person.locale}`;

/** Only what is on the screen refreshes itself. */
const onScreen = 20;

async function refreshCards(scene: Scene, here: Present): Promise<void> {
  const now = scene.now();
  const cards = scene.store.latest(here.chat.id).slice(-onScreen);
  await Promise.all(
    cards.map(async (row) => {
      const action = refreshFor(row, here.person.id);
      // Whoever reads another language now sees the cards in it at once.
      if (!action || !scene.refreshes.isDue(row, readerOf(here), now)) return;
      await execute(scene, here, row, action, 'automatic');
    }),
  );
}

function viewOf(
  scene: Scene,
  { chat, person, everybody }: Present,
  messageId: string,
): StageMessage | Problem {
  const row = scene.store.message(chat.id, messageId);
  return row ? messageView(row, person, everybody, scene.store) : { problem: 'unknownMessage' };
}
