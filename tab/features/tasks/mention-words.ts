/** So many characters after @ are still the beginning of a name. */
const longestTyped = 30;

/** What is typed of a name after the last @ before the caret; undefined where no name is being typed. */
export function mentionAt(words: string, caret: number): string | undefined {
  const before = words.slice(0, caret);
  const from = before.lastIndexOf('@');
  // An address has something before its @.
  if (from < 0 || /[\w.]$/u.test(before.slice(0, from))) return undefined;
  const typed = before.slice(from + 1);
  return typed.length > longestTyped || /[\n@]| {2}|\s$/u.test(typed) ? undefined : typed;
}

/** The words with the whole name in the place of what was typed of it, and where the caret goes. */
export function withMention(
  words: string,
  caret: number,
  name: string,
): { readonly words: string; readonly caret: number } {
  const from = words.lastIndexOf('@', caret - 1);
  const before = `${words.slice(0, from)}@${name} `;
  return { words: before + words.slice(caret).trimStart(), caret: before.length };
}

/** Those of the people picked whose name still stands in the words. */
export function stillMentioned(
  words: string,
  picked: readonly string[],
  nameOf: (personId: string) => string,
): string[] {
  return [...new Set(picked)].filter((personId) => words.includes(`@${nameOf(personId)}`));
}

export interface PieceOfWords {
  /** Where it begins. */
  readonly from: number;
  readonly words: string;
  readonly isMention: boolean;
}

/** The words in pieces, those that address somebody apart. */
export function piecesOf(words: string, names: readonly string[]): PieceOfWords[] {
  const pieces: PieceOfWords[] = [];
  let from = 0;
  while (from < words.length) {
    const next = nextMention(words, from, names);
    if (next.from > from) pieces.push({ from, words: words.slice(from, next.from), isMention: false });
    if (next.words !== '') pieces.push({ ...next, isMention: true });
    from = next.from + next.words.length;
  }
  return pieces;
}

/** The first one from here on, the longest where several begin; empty at the end where there is none. */
function nextMention(
  words: string,
  start: number,
  names: readonly string[],
): Omit<PieceOfWords, 'isMention'> {
  return names
    .map((name) => ({ from: words.indexOf(`@${name}`, start), words: `@${name}` }))
    .filter(({ from }) => from >= 0)
    .reduce(
      (best, one) =>
        one.from < best.from || (one.from === best.from && one.words.length > best.words.length) ? one : best,
      { from: words.length, words: '' },
    );
}
