import { z } from 'zod';
import { CardAction } from '../src/contract/card-actions.ts';
import { type DecisionVerb, decisionVerbs } from '../src/domain/approval.ts';
import { commentInput } from './cards/actions.ts';

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

/** Teams hands over every field of the card; only the one under the button that was clicked counts. */
function withComment(given: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.fromEntries(decisionVerbs.map((verb) => [commentInput(verb), verb]));
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !Object.hasOwn(fields, key)));
  const comment = isDecision(given['decision']) ? given[commentInput(given['decision'])] : undefined;
  return comment === undefined || 'comment' in rest ? rest : { ...rest, comment };
}

function isDecision(value: unknown): value is DecisionVerb {
  return decisionVerbs.some((verb) => verb === value);
}

/** What the same button shows without doing anything: all that a card which renews itself may ask for. */
export function shownBy(action: CardAction): CardAction {
  switch (action.verb) {
    case 'approval.decide': {
      const { campaignId, requestId } = action;
      return { verb: 'approval.show', campaignId, requestId };
    }
    case 'task.done':
    case 'task.snooze': {
      const { campaignId, taskId } = action;
      return { verb: 'task.show', campaignId, taskId };
    }
    case 'approval.show':
    case 'task.show':
    case 'report.show':
      return action;
  }
}
