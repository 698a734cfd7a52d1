import { z } from 'zod';
import { CardAction } from '../src/contract/card-actions.ts';
import { type DecisionVerb, decisionVerbs } from '../src/domain/approval.ts';
import {
  absenceInputs,
  accessInputs,
  commentInput,
  declineInput,
  pointInputs,
  blockedInput,
  questionInputs,
  remarkInput,
  giveInput,
  reminderInputs,
  reopenInput,
  requestInputs,
} from './cards/actions.ts';

/**
 * What a click asks for, out of the data of a button and the inputs beside it; undefined when it is not one of ours, or
 * carries anything more. `verb` is what the platform says was executed: the data may not say otherwise.
 */
export function cardActionIn(data: unknown, verb?: string): CardAction | undefined {
  // The one name that a schema passes over in silence.
  if (typeof data === 'object' && data !== null && Object.hasOwn(data, '__proto__')) return undefined;
  const given = z.record(z.string(), z.unknown()).safeParse(data).data;
  if (!given || (verb !== undefined && given['verb'] !== verb)) return undefined;
  return CardAction.safeParse(withComment(given)).data;
}

/** Teams hands over every field of the card; only those that belong to the button that was clicked count. */
function withComment(given: Record<string, unknown>): Record<string, unknown> {
  const fields = fieldsOf(given);
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !inputs.has(key)));
  const filled = Object.entries(fields).filter(
    ([name, input]) => given[input] !== undefined && !Object.hasOwn(rest, name),
  );
  return { ...rest, ...Object.fromEntries(filled.map(([name, input]) => [name, given[input]])) };
}

/** What a button asks for, and which field of the card says it. */
function fieldsOf({
  verb,
  decision,
  conditional,
}: Record<string, unknown>): Readonly<Record<string, string>> {
  if (verb === 'absence.set') return absenceInputs;
  if (verb === 'reminders.choose') return reminderInputs;
  if (verb === 'task.giveOn') return { toId: giveInput };
  if (verb === 'approval.namePoint') return pointInputs;
  if (verb === 'approval.transfer') return { toId: absenceInputs.toId };
  if (verb === 'access.give') return accessInputs;
  if (verb === 'second.decline') return { comment: declineInput };
  if (verb === 'access.decline') return { comment: declineInput };
  if (verb === 'day.send') return { comment: blockedInput };
  if (verb === 'report.ask') return { comment: questionInputs.ask };
  if (verb === 'report.answer') return { comment: questionInputs.answer };
  if (verb === 'request.ask') return { comment: requestInputs.ask };
  if (verb === 'request.answer') return { comment: requestInputs.answer };
  if (verb === 'request.decline') return { comment: requestInputs.decline };
  if (verb === 'task.remark') return { comment: remarkInput };
  if (verb === 'approval.reopen') return { comment: reopenInput };
  // What a yes depends on is written where changes are asked for.
  if (conditional === true) return { comment: commentInput('requestChanges') };
  return isDecision(decision) ? { comment: commentInput(decision) } : {};
}

const inputs: ReadonlySet<string> = new Set([
  ...decisionVerbs.map(commentInput),
  reopenInput,
  blockedInput,
  remarkInput,
  declineInput,
  giveInput,
  ...Object.values(reminderInputs),
  ...Object.values(accessInputs),
  ...Object.values(absenceInputs),
  ...Object.values(pointInputs),
  ...Object.values(requestInputs),
  ...Object.values(questionInputs),
]);

/** What was typed or chosen in the fields of the card, by the ids of the fields. */
export function typedIn(data: unknown): ReadonlyMap<string, string> {
  const given = Object.entries(z.record(z.string(), z.unknown()).safeParse(data).data ?? {});
  return new Map(
    given.flatMap(([id, value]) =>
      inputs.has(id) && typeof value === 'string' && value.trim() !== '' ? [[id, value] as const] : [],
    ),
  );
}

function isDecision(value: unknown): value is DecisionVerb {
  return decisionVerbs.some((verb) => verb === value);
}

/** What the same button shows without doing anything: all that a card which renews itself may ask for. */
export function shownBy(action: CardAction): CardAction {
  switch (action.verb) {
    case 'approval.decide':
    case 'approval.urge':
    case 'approval.undo':
    case 'approval.askToReopen':
    case 'approval.reopen':
    case 'approval.transfer':
    case 'approval.namePoint': {
      const { campaignId, requestId } = action;
      return { verb: 'approval.show', campaignId, requestId };
    }
    case 'task.done':
    case 'task.snooze':
    case 'task.giveOn':
    case 'task.remark': {
      const { campaignId, taskId } = action;
      return { verb: 'task.show', campaignId, taskId };
    }
    case 'reminders.choose':
      return 'mark' in action.from
        ? { verb: 'morning.show', ...action.from }
        : { verb: 'task.show', ...action.from };
    case 'absence.set':
      return action.from ? { verb: 'approval.show', ...action.from } : { verb: 'inbox.show' };
    case 'inbox.approve':
      return { verb: 'inbox.show' };
    case 'day.tick':
    case 'day.send': {
      const { workspaceId, date } = action;
      return { verb: 'day.show', workspaceId, date };
    }
    case 'morning.done':
    case 'morning.later':
      return { verb: 'morning.show', mark: action.mark };
    case 'report.answer': {
      const { workspaceId, runId, questionId } = action;
      return { verb: 'report.question', workspaceId, runId, questionId };
    }
    case 'report.ask':
    case 'report.read':
    case 'report.mute': {
      const { workspaceId, runId } = action;
      return { verb: 'report.show', workspaceId, runId };
    }
    case 'work.done':
      return { verb: 'work.show' };
    case 'access.give':
    case 'access.decline': {
      const { campaignId, requestId } = action;
      return { verb: 'access.show', campaignId, requestId };
    }
    case 'guest.extend': {
      const { campaignId, grantId } = action;
      return { verb: 'guest.show', campaignId, grantId };
    }
    case 'second.confirm':
    case 'second.decline': {
      const { campaignId, actId } = action;
      return { verb: 'second.show', campaignId, actId };
    }
    case 'request.accept':
    case 'request.ask':
    case 'request.answer':
    case 'request.decline': {
      const { workspaceId, workRequestId } = action;
      return { verb: 'request.show', workspaceId, workRequestId };
    }
    case 'request.show':
    case 'second.show':
    case 'access.show':
    case 'guest.show':
    case 'inbox.show':
    case 'work.show':
    case 'morning.show':
    case 'day.show':
    case 'approval.show':
    case 'task.show':
    case 'report.show':
    case 'report.question':
      return action;
  }
}
