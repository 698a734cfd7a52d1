import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { Locale } from '../../src/domain/person.ts';
import { absenceInputs, accessInputs, pointInputs } from './actions.ts';
import { type Drawn, type Element, fitting, line, run, subtle } from './elements.ts';
import { cut } from './plain.ts';
import { cardWords } from './texts/index.ts';

type Typed = ReadonlyMap<string, string>;

/** What is chosen rather than written: nothing is lost when its field is gone. */
const chosen: ReadonlySet<string> = new Set([
  ...Object.values(absenceInputs),
  ...Object.values(accessInputs),
  pointInputs.anchor,
]);

/** How much of what has no field any more is given back, the most first. UTF-16 units. */
const rooms = [4_000, 2_000, 500, 100];

/**
 * The answer to a click that was refused, with what the clicker had typed: in the fields that are still there, and
 * below as a quotation where the field is gone, so that it can be copied.
 */
export function withTyped({ card, summary }: Drawn, typed: Typed, locale: Locale): Drawn {
  if (typed.size === 0) return { card, summary };
  const left = new Map([...typed].filter(([id]) => !chosen.has(id)));
  const kept = filled(card, typed, left);
  const { youTyped, quote } = cardWords(locale);
  const given = (most: number): Element[] =>
    [...left.values()].map((text) => line([subtle(youTyped), run(`\n${quote(cut(text, most))}`)]));
  if (left.size === 0) return { card: kept, summary };
  return fitting(
    rooms.map((most) => () => ({ card: { ...kept, body: [...(kept.body ?? []), ...given(most)] }, summary })),
  );
}

/** The card with these values in its fields; what found one is taken out of `left`. */
function filled(card: IAdaptiveCard, typed: Typed, left: Map<string, string>): IAdaptiveCard {
  const field = (element: CardElement): CardElement => {
    if (!('id' in element) || element.id === undefined) return element;
    const value = typed.get(element.id);
    if (value === undefined || !isField(element)) return element;
    left.delete(element.id);
    return { ...element, value };
  };
  const actions = card.actions?.map((action) =>
    action.type === 'Action.ShowCard' && action.card
      ? { ...action, card: filled(action.card, typed, left) }
      : action,
  );
  return {
    ...card,
    ...(card.body && { body: card.body.map(field) }),
    ...(actions && { actions }),
  };
}

type Field = Extract<CardElement, { type: 'Input.Text' | 'Input.Date' | 'Input.ChoiceSet' }>;

function isField(element: CardElement): element is Field {
  return ['Input.Text', 'Input.Date', 'Input.ChoiceSet'].includes(element.type);
}
