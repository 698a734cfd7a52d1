const ONE_LINE = 94;
const LINE = 20;
/** Half-width letters that fit beside each other on a card. */
const LETTERS = 33;

/** How high a card will probably be, so that the scroll bar does not jump when it is measured. */
export function cardHeight(name: string): number {
  let width = 0;
  for (const letter of name) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return ONE_LINE + (width > LETTERS ? LINE : 0);
}
