import type {
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
} from '@microsoft/teams.cards';
import type { CardAction } from '../../src/contract/card-actions.ts';
import type { DecisionVerb } from '../../src/domain/approval.ts';
import type { Element } from './elements.ts';

type Style = 'default' | 'positive' | 'destructive';

/** A button that acts. Clients that know no Action.Execute send the same words as a message instead. */
export function execute(action: CardAction, title: string, style: Style = 'default'): IExecuteAction {
  const face = { title, ...(style !== 'default' && { style }), data: { ...action } };
  const fallback: ISubmitAction = { type: 'Action.Submit', ...face };
  return { type: 'Action.Execute', verb: action.verb, ...face, fallback };
}

/** A button whose action is completed by fields of the card. */
export function executeWith(
  data: Partial<CardAction> & Pick<CardAction, 'verb'>,
  title: string,
): IExecuteAction {
  const face = { title, data: { ...data } };
  return { type: 'Action.Execute', verb: data.verb, ...face, fallback: { type: 'Action.Submit', ...face } };
}

export function open(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that opens a part of the card in place. */
export function unfold(
  title: string,
  body: Element[],
  actions: IExecuteAction[],
  style: Style = 'default',
): IShowCardAction {
  const card: IAdaptiveCard = { type: 'AdaptiveCard', version: '1.5', body, actions };
  return { type: 'Action.ShowCard', title, ...(style !== 'default' && { style }), card };
}

/** A button that types a command for the reader. */
export function say(title: string, command: string): ISubmitAction {
  const msteams = { type: 'messageBack', text: command, displayText: command };
  return { type: 'Action.Submit', title, data: { msteams } };
}

/** The ids of the comment fields differ, because all inputs of a card share one space of names. */
export function commentInput(decision: DecisionVerb): string {
  return `comment-${decision}`;
}

export const reopenInput = 'comment-reopen';
export const remarkInput = 'comment-task';
export const blockedInput = 'comment-day';
/** What has to be settled, and the field of the content that it is about. */
export const pointInputs = { text: 'point-text', anchor: 'point-about' } as const;
/** Until which day somebody is away, and who answers for them. */
export const absenceInputs = { until: 'away-until', toId: 'away-to' } as const;

/** What somebody may do and for how long, of whoever gives it; and what a decline says. */
export const accessInputs = { level: 'access-level', time: 'access-time', until: 'access-until' } as const;
export const declineInput = 'comment-access';

/** A question, an answer and a reason about work that is asked for. */
export const requestInputs = {
  ask: 'comment-ask',
  answer: 'comment-answer',
  decline: 'comment-decline',
} as const;

/** A question about a report, and its answer. */
export const questionInputs = { ask: 'comment-report', answer: 'comment-reply' } as const;

/** When somebody is reminded, and to whom a task is given. */
export const reminderInputs = {
  morningAt: 'remind-morning',
  quietFrom: 'remind-from',
  quietTo: 'remind-to',
  breaks: 'remind-breaks',
  tasks: 'remind-tasks',
} as const;
export const giveInput = 'give-to';

/** How many people Teams renews a card for by itself. */
const mostRefreshed = 60;

/**
 * Lets the copies of these people renew themselves when they are looked at. Teams names its people by "8:orgid:" and
 * the Entra object id; in chats of up to 60 it asks for everybody.
 */
export function refreshFor(action: CardAction, personIds: readonly string[]): IAdaptiveCard['refresh'] {
  return {
    action: { type: 'Action.Execute', verb: action.verb, data: { ...action } },
    userIds: personIds.slice(0, mostRefreshed).map((id) => `8:orgid:${id}`),
  };
}
