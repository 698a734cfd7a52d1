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
  // A tree of minima over the ends of the rows finds the first row with room in a few steps, also among thousands.
  const leaves = 2 ** Math.ceil(Math.log2(stretches.length + 1));
  const ends = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  return stretches.map(({ left, right }) => {
    let at = 1;
    while (at < leaves) at = (ends[2 * at] ?? 0) <= left ? 2 * at : 2 * at + 1;
    ends[at] = right + gap;
    for (let above = at >> 1; above > 0; above >>= 1)
      ends[above] = Math.min(ends[2 * above] ?? 0, ends[2 * above + 1] ?? 0);
    return at - leaves;
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
