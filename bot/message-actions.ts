import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import { refusalText } from '../src/contract/words/index.ts';
import { isAnywhere } from '../src/domain/actor.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { Arrived, InvokeReply } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { attachmentOf } from './cards/pen.ts';
import { cardWords } from './cards/texts/index.ts';
import type { Typed } from './cards/form-cards.ts';
import { addTaskForm } from './message-task.ts';
import { keepIdeaForm } from './message-idea.ts';
import { askForWorkForm } from './message-request.ts';
import { senderOf, strangerOf, type Known } from './sender.ts';

/** The message that an action was started from, as plain text. */
export interface FromMessage {
  readonly text: string;
  readonly link: string;
  /** The first page that it shares; empty where it shares none. */
  readonly page: string;
}

/** A form behind an action of the message extension. */
export interface MessageForm {
  /** The empty form, filled with what the message says; or why there is none. */
  readonly open: (settings: BotSettings, known: Known, from: FromMessage) => Promise<IAdaptiveCard | Refusal>;
  /** What comes of it: a sentence when it is done, or the form again with what is wrong. */
  readonly send: (
    settings: BotSettings,
    known: Known,
    sent: Sent,
  ) => Promise<string | IAdaptiveCard | Refusal>;
  readonly title: (known: Known) => string;
}

export interface Sent {
  readonly typed: Typed;
  readonly once: string;
}

const forms: Readonly<Record<string, MessageForm>> = {
  requestWork: askForWorkForm,
  addTask: addTaskForm,
  keepIdea: keepIdeaForm,
};

const Opened = z.object({
  commandId: z.string().max(100),
  messagePayload: z
    .object({
      body: z.object({ content: z.string().max(50_000).nullish() }).nullish(),
      linkToMessage: z.string().max(1_000).nullish(),
    })
    .nullish(),
});

const Submitted = z.object({
  commandId: z.string().max(100),
  data: z.looseObject({ once: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) }),
});

/** Actions of the message extension: a dialog that is opened from a chat or a message, and what is sent with it. */
export const answerAction = { open, send };

async function open(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const asked = Opened.safeParse(arrived.activity.value).data;
  return within(settings, arrived, asked?.commandId, async (known, form) => {
    const content = asked?.messagePayload?.body?.content ?? '';
    const link = asked?.messagePayload?.linkToMessage ?? '';
    const from = { text: textOf(content), link, page: pageIn(content) };
    const card = await form.open(settings, known, from);
    return isRefusal(card) ? saying(refusalText(known.reader.locale, card)) : dialog(form.title(known), card);
  });
}

async function send(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const sent = Submitted.safeParse(arrived.activity.value).data;
  return within(settings, arrived, sent?.commandId, async (known, form) => {
    const { once, ...fields } = sent?.data ?? { once: '' };
    const typed = Object.fromEntries(
      Object.entries(fields).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value]] : [])),
    );
    const done = await form.send(settings, known, { typed, once });
    if (isRefusal(done)) return saying(refusalText(known.reader.locale, done));
    return typeof done === 'string' ? saying(done) : dialog(form.title(known), done);
  });
}

/** Somebody who may be here, and a form that there is. */
async function within(
  settings: BotSettings,
  arrived: Arrived,
  commandId: string | undefined,
  answer: (known: Known, form: MessageForm) => Promise<InvokeReply>,
): Promise<InvokeReply> {
  const known = await senderOf(settings, arrived);
  const { locale } = isRefusal(known) ? strangerOf(settings, arrived) : known.reader;
  if (isRefusal(known)) return saying(refusalText(locale, known));
  if (!isAnywhere(known.actor)) return saying(cardWords(locale).noAccess);
  const form = commandId !== undefined && Object.hasOwn(forms, commandId) ? forms[commandId] : undefined;
  return form ? answer(known, form) : saying(refusalText(locale, { refused: 'malformed' }));
}

function dialog(title: string, card: IAdaptiveCard): InvokeReply {
  const value = { title, height: 'large', width: 'medium', card: attachmentOf({ card, summary: title }) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

function saying(text: string): InvokeReply {
  return { status: 200, body: { task: { type: 'message', value: text } } };
}

/** What a message refers to with a link or writes out, whichever comes first. */
function pageIn(content: string): string {
  const [page = ''] = /https?:\/\/[^\s"'<>]+/i.exec(content) ?? [];
  return page.replaceAll('&amp;', '&').slice(0, 1_000);
}

/** Teams sends a message as markup; only its words are taken, and what is longer than a note is cut. */
function textOf(content: string): string {
  return content
    .replaceAll(/<(?:br|\/p|\/div|\/li)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 2_000);
}
