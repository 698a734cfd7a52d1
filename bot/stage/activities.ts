import type { StageAction } from '../../src/contract/stage.ts';
import { team } from './chats.ts';
import type { Somebody } from './chats.ts';
import type { ChatRow } from './stage-store.ts';

/* Activities exactly as Teams sends them to a bot. Pure: ids, time and addresses are handed in. */

export interface Envelope {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly serviceUrl: string;
  readonly at: string;
  readonly id: string;
  /** In a channel, the message whose thread it belongs to: a message that begins one names itself. */
  readonly rootId?: string | undefined;
}

export const botName = 'Campaign Desk';

/** What every activity says about who, where, when and in which language. */
function envelope(
  { tenantId, botAppId, serviceUrl, at, id, rootId }: Envelope,
  chat: ChatRow,
  person: Somebody,
) {
  const inTeam = chat.kind === 'channel' && { team, channel: { id: chat.id } };
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: at,
    localTimestamp: at,
    localTimezone: person.zone,
    locale: person.locale,
    from: { id: userId(person.id), name: person.name, aadObjectId: person.id },
    recipient: { id: `28:${botAppId}`, name: botName },
    conversation: {
      id: rootId === undefined ? chat.id : `${chat.id};messageid=${rootId}`,
      conversationType: chat.kind,
      tenantId,
      ...(chat.kind !== 'personal' && { isGroup: true }),
    },
    channelData: { tenant: { id: tenantId }, ...inTeam },
    entities: [{ type: 'clientInfo', locale: person.locale, platform: 'Web', timezone: person.zone }],
  };
}

export function userId(personId: string): string {
  return `29:${personId}`;
}

/** A typed message. Where others are present it reaches the bot only through a mention, which Teams marks up. */
export function typed(where: Envelope, chat: ChatRow, person: Somebody, text: string) {
  const base = envelope(where, chat, person);
  const mentioned = { id: `28:${where.botAppId}`, name: botName };
  const marked = `<at>${botName}</at>`;
  const mention = chat.kind !== 'personal' && [{ type: 'mention', text: marked, mentioned }];
  return {
    ...base,
    type: 'message',
    text: mention ? text.replace(`@${botName}`, marked) : text,
    textFormat: 'plain',
    entities: [...base.entities, ...(mention || [])],
  };
}

/** The app was put into the team, or taken out of it; said in its general channel. */
export function installedInTeam(where: Envelope, chat: ChatRow, person: Somebody, isIn: boolean) {
  return {
    ...envelope(where, chat, person),
    type: 'installationUpdate',
    action: isIn ? 'add' : 'remove',
  };
}

/** The bot came into the team: Teams tells that too, and a bot that greets does so only once. */
export function cameIntoTeam(where: Envelope, chat: ChatRow, person: Somebody) {
  const bot = { id: `28:${where.botAppId}`, name: botName };
  return { ...envelope(where, chat, person), type: 'conversationUpdate', membersAdded: [bot] };
}

/** The app was added for a person. */
export function installed(where: Envelope, chat: ChatRow, person: Somebody) {
  return { ...envelope(where, chat, person), type: 'installationUpdate', action: 'add' };
}

export function reacted(
  where: Envelope,
  chat: ChatRow,
  person: Somebody,
  messageId: string,
  type: string,
  on: boolean,
) {
  const change = on ? { reactionsAdded: [{ type }] } : { reactionsRemoved: [{ type }] };
  return { ...envelope(where, chat, person), type: 'messageReaction', replyToId: messageId, ...change };
}

/** A click on Action.Execute, or a card that refreshes itself (`automatic`). */
export function executed(
  where: Envelope,
  chat: ChatRow,
  person: Somebody,
  messageId: string,
  action: StageAction,
  trigger: 'manual' | 'automatic',
) {
  const { verb = '', id, title, data } = action;
  const base = envelope(where, chat, person);
  return {
    ...base,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    channelData: { ...base.channelData, source: { name: 'message' } },
    value: {
      action: { type: 'Action.Execute', verb, data: data ?? {}, ...(id && { id }), ...(title && { title }) },
      trigger,
    },
  };
}

/** A click on Action.Submit, also what old clients make of an Action.Execute with such a fallback. */
export function submitted(
  where: Envelope,
  chat: ChatRow,
  person: Somebody,
  messageId: string,
  action: StageAction,
) {
  return {
    ...envelope(where, chat, person),
    type: 'message',
    replyToId: messageId,
    value: action.data ?? {},
  };
}

/** Typing into the search box of the message extension (`search` in the manifest); an empty text is its first look. */
export function searched(where: Envelope, chat: ChatRow, person: Somebody, commandId: string, text: string) {
  const parameters =
    text === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'search', value: text }];
  return {
    ...envelope(where, chat, person),
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId, parameters, queryOptions: { skip: 0, count: 25 } },
  };
}

export function pasted(where: Envelope, chat: ChatRow, person: Somebody, url: string) {
  return {
    ...envelope(where, chat, person),
    type: 'invoke',
    name: 'composeExtension/queryLink',
    value: { url },
  };
}

/** An action of the message extension is chosen: in the box where one writes, or at a message. */
export function opened(
  where: Envelope,
  chat: ChatRow,
  person: Somebody,
  commandId: string,
  message: { readonly id: string; readonly text: string; readonly link: string } | undefined,
) {
  return {
    ...envelope(where, chat, person),
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: {
      commandId,
      commandContext: message ? 'message' : 'compose',
      ...(message && {
        messagePayload: {
          id: message.id,
          body: { contentType: 'html', content: message.text },
          linkToMessage: message.link,
        },
      }),
    },
  };
}

/** The form of such an action is sent. */
export function filledIn(where: Envelope, chat: ChatRow, person: Somebody, commandId: string, data: unknown) {
  return {
    ...envelope(where, chat, person),
    type: 'invoke',
    name: 'composeExtension/submitAction',
    value: { commandId, commandContext: 'compose', data },
  };
}
