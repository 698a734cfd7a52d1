/** Something on a line, from `left` to `right` in pixels, words beside it included. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/**
 * The row of each stretch, in the order given: the first one in which it has room behind what came before. Stretches come in the
 * order of their left edges.
 */
export function rowsFor(stretches: readonly Stretch[], gap: number): readonly number[] {
  const ends: number[] = [];
  return stretches.map(({ left, right }) => {
    let row = 0;
    while (row < ends.length && (ends[row] ?? 0) > left) row += 1;
    ends[row] = right + gap;
    return row;
  });
}

const LATIN_PX = 6.4;
const WIDE_PX = 12.2;

/** About how many pixels words take in the small letters of a bar: near enough to keep room for them, without measuring each. */
export function widthOfWords(words: string): number {
  let width = 0;
  for (const letter of words) width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE_PX : LATIN_PX;
  return width;
}
