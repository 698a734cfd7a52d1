/* What crosses the wire between the stage page and the local channel. It exists in local mode only. */

/** Somebody one can act as. */
export interface StagePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly locale: string;
  readonly zone: string;
  readonly external: boolean;
  /** Messages that this person has not opened yet, in all chats. */
  readonly unread: number;
}

export interface StageChat {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly unread: number;
  /** When the last message came; null in a chat without any. */
  readonly lastAt: string | null;
}

export interface StageAttachment {
  readonly contentType: string;
  readonly content: unknown;
}

export interface StageMessage {
  readonly id: string;
  readonly chatId: string;
  /** The person's id, or `bot`. */
  readonly fromId: string;
  readonly fromName: string;
  readonly text: string;
  readonly summary: string;
  /** As the person who asks sees them: a card that answered them alone stands in place of the shared one. */
  readonly attachments: readonly StageAttachment[];
  readonly sentAt: string;
  readonly editedAt: string | null;
  readonly removed: boolean;
  /** The message of a channel that it answers; null where it stands by itself. */
  readonly rootId: string | null;
  readonly reactions: readonly { readonly type: string; readonly personIds: readonly string[] }[];
}

/** What a button of a card asks for, with the inputs of the card already in `data`. */
export interface StageAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly verb?: string;
  readonly id?: string;
  readonly title?: string;
  readonly data?: unknown;
}

/** What the bot answered: `card` stands in the message now, `said` is shown for a moment, `failed` is the bot's fault. */
export type StageAnswer =
  | { readonly kind: 'card'; readonly message: StageMessage }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly status: number; readonly text: string };

/** Cards that the message extension found, or a sentence instead. */
export interface StageFound {
  readonly cards: readonly { readonly card: StageAttachment; readonly preview: StageAttachment | null }[];
  readonly text: string;
}

/** What an action of the message extension shows: a form to fill in, or a sentence. */
export type StageDialog =
  | { readonly kind: 'form'; readonly title: string; readonly card: StageAttachment }
  | { readonly kind: 'said'; readonly text: string };

export interface StageClock {
  readonly now: string;
  /** When the next due item wants to be looked at; null when nothing is due. */
  readonly nextDue: string | null;
}

/** What the live stream of a person says: read again. */
export type StageNotice =
  | { readonly changed: 'chat'; readonly chatId: string }
  | { readonly changed: 'people' }
  | { readonly changed: 'clock' };

/** Why the stage says no: its reply is `{ "problem": … }` with a status of 400, 403, 404, 409 or 502. */
export type StageProblem =
  | 'malformed'
  | 'notLocal'
  | 'unknownPerson'
  | 'unknownChat'
  | 'unknownMessage'
  | 'unknownRoute'
  | 'nothingDue'
  | 'botFailed';

/**
 * Every call of the page: parameters stand in the path, `person` is who one acts as. `GET /stage/api/live?person=` is a
 * stream of server-sent events, each a StageNotice.
 */
export interface StageCalls {
  'GET /stage/api/people': { answer: readonly StagePerson[] };
  'GET /stage/api/clock': { answer: StageClock };
  'POST /stage/api/clock': { body: { by: number } | { to: 'nextDue' }; answer: StageClock };
  /** A single sign-on token for the tab, as Teams would get one from Entra. */
  'POST /stage/api/token': { body: { person: string }; answer: { token: string } };
  /** Installs (again) the app for a person: the bot greets. */
  'POST /stage/api/install': { body: { person: string }; answer: StageChat };
  'POST /stage/api/chats': { body: { person: string }; answer: readonly StageChat[] };
  /** Shows a chat: marks it as read and lets cards refresh themselves for this person. */
  'POST /stage/api/chats/open': { body: { person: string; chat: string }; answer: readonly StageMessage[] };
  /** Writes into a chat. In channels and group chats the bot hears only what mentions `@Campaign Desk`. */
  'POST /stage/api/chats/write': {
    body: { person: string; chat: string; text: string; card?: StageAttachment; root?: string };
    answer: StageMessage;
  };
  /** Takes a message out of a channel, as its owners can. */
  'POST /stage/api/chats/remove': {
    body: { person: string; chat: string; message: string };
    answer: readonly StageMessage[];
  };
  /** Puts the bot into the team, or takes it out. */
  'POST /stage/api/team': { body: { person: string; installed: boolean }; answer: StageChat };
  'POST /stage/api/chats/act': {
    body: { person: string; chat: string; message: string; action: StageAction };
    answer: StageAnswer;
  };
  'POST /stage/api/chats/react': {
    body: { person: string; chat: string; message: string; type: string; on: boolean };
    answer: StageMessage;
  };
  /** Searches with the message extension; an empty text is the list shown before anything is typed. */
  'POST /stage/api/extension/query': {
    body: { person: string; chat: string; command: string; text: string };
    answer: StageFound;
  };
  /** Opens an action of the message extension, from a chat or from a message in it. */
  'POST /stage/api/extension/open': {
    body: { person: string; chat: string; command: string; message?: string };
    answer: StageDialog;
  };
  /** Sends what was filled in. */
  'POST /stage/api/extension/submit': {
    body: { person: string; chat: string; command: string; data: unknown };
    answer: StageDialog;
  };
  /** Pastes a link to one of our pages. */
  'POST /stage/api/extension/link': {
    body: { person: string; chat: string; url: string };
    answer: StageFound;
  };
}

/** The one tenant of local mode. */
export const localTenantId = '10ca1000-0000-4000-8000-000000000001';
