/* How tests look into a card. */

type Json = Record<string, unknown>;

/** Every object of the card that has a type, in reading order, fallbacks after what they stand in for. */
export function elementsOf(card: unknown): Json[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (typeof card !== 'object' || card === null) return [];
  const object = card as Json;
  const below = Object.entries(object).filter(([key]) => key !== 'data');
  return [
    ...(typeof object['type'] === 'string' ? [object] : []),
    ...below.flatMap(([, value]) => elementsOf(value)),
  ];
}

/** The words on the card, run by run; a chart's fallback is left out. */
export function textsOf(card: unknown): string[] {
  return elementsOf(withoutFallbacks(card)).flatMap(({ type, text }) =>
    type === 'TextRun' && typeof text === 'string' ? [text] : [],
  );
}

function withoutFallbacks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFallbacks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'fallback')
      .map(([key, each]) => [key, withoutFallbacks(each)]),
  );
}

/** The buttons that act, those in unfolding parts too; what refreshes the card is none. */
export function actingButtons(card: unknown): Json[] {
  const shown = typeof card === 'object' && card !== null ? { ...card, refresh: undefined } : card;
  return elementsOf(shown).filter(({ type }) => type === 'Action.Execute');
}
