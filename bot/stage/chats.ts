import type { StageChat, StageMessage } from '../../src/contract/stage.ts';
import type { LocalAccount } from './local-issuer.ts';
import type { ChatRow, MessageRow, StageStore } from './stage-store.ts';

/** Somebody of the department, as the directory of this machine knows them. */
export interface Somebody extends LocalAccount {
  readonly role: string;
  readonly locale: string;
  readonly zone: string;
}

/** The people, looked up once per request. */
export type Everybody = ReadonlyMap<string, Somebody>;

export const channel: ChatRow = {
  id: '19:marketing@thread.tacv2',
  kind: 'channel',
  personId: '',
  installed: true,
};
export const group: ChatRow = { id: '19:launch@thread.v2', kind: 'groupChat', personId: '', installed: true };
export const team = { id: '19:marketing-team@thread.tacv2', name: 'Marketing' };

const names = {
  channel: 'Marketing › General',
  groupChat: 'Launch team',
  personal: 'Campaign Desk',
} as const;

/** The id of somebody's chat with the bot. */
export function personalChatId(personId: string): string {
  return `a:${personId}`;
}

/** The chats of a person: their own with the bot first. Guests are in the channel, but not in the group chat. */
export function chatsOf(person: Somebody, store: StageStore): ChatRow[] {
  const own = store.chat(personalChatId(person.id)) ?? personalChat(person.id);
  return [own, ...(person.external ? [] : [group]), channel];
}

export function personalChat(personId: string): ChatRow {
  return { id: personalChatId(personId), kind: 'personal', personId, installed: false };
}

/** A chat by its id, whether or not anything was ever said in it. */
export function chatById(id: string, everybody: Everybody, store: StageStore): ChatRow | undefined {
  const shared = [channel, group].find((each) => each.id === id);
  if (shared) return store.chat(shared.id) ?? shared;
  const owner = id.startsWith('a:') ? everybody.get(id.slice(2)) : undefined;
  return owner && (store.chat(id) ?? personalChat(owner.id));
}

export function membersOf(chat: ChatRow, everybody: Everybody): Somebody[] {
  const all = [...everybody.values()];
  if (chat.kind === 'personal') return all.filter(({ id }) => id === chat.personId);
  return chat.kind === 'channel' ? all : all.filter(({ external }) => !external);
}

export function chatView(
  chat: ChatRow,
  person: Somebody,
  everybody: Everybody,
  store: StageStore,
): StageChat {
  return {
    id: chat.id,
    kind: chat.kind,
    name: names[chat.kind],
    memberIds: membersOf(chat, everybody).map(({ id }) => id),
    unread: store.unread(chat.id, person.id),
    lastAt: store.lastAt(chat.id),
  };
}

/** A message as one person sees it. */
export function messageView(
  row: MessageRow,
  person: Somebody,
  everybody: Everybody,
  store: StageStore,
): StageMessage {
  const face = store.face(row.id, person.id);
  const byType = Map.groupBy(store.reactions(row.id), ({ type }) => type);
  return {
    ...row,
    fromName: row.fromId === 'bot' ? names.personal : (everybody.get(row.fromId)?.name ?? row.fromId),
    attachments: face ? [{ contentType: cardType, content: face.card }] : row.attachments,
    reactions: [...byType].map(([type, by]) => ({ type, personIds: by.map(({ person: who }) => who) })),
  };
}

export const cardType = 'application/vnd.microsoft.card.adaptive';
