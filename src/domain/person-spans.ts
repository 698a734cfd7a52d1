/** Where something stands in a text: from the first sign up to the one after the last. */
export type Span = readonly [start: number, end: number];

/* What people are called is compared sign by sign: no pattern is ever made out of it. */

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** An id as a whole, or as a part of an id of ours. */
export function idSpans(id: string): (text: string) => Span[] {
  return (text) =>
    places(text, id)
      .map((start): Span => [start, start + id.length])
      .filter(([start, end]) => !/[\w~-]$/.test(text.slice(0, start)) && !/^[\w~@-]/.test(text.slice(end)));
}

/** An address in any case; not one that is a part of another. */
export function addressSpans(email: string): (text: string) => Span[] {
  const sought = alike(email);
  return (text) =>
    places(alike(text), sought)
      .map((start): Span => [start, start + sought.length])
      .filter(
        ([start, end]) =>
          !/[\w.%+-]$/.test(before(text, start)) && !/^\.?[\w-]/.test(text.slice(end, end + 2)),
      );
}

/** A name in any case, however far apart its words stand: as the whole text, or, `inTexts`, as words of a longer one. */
export function nameSpans(name: string, inTexts: boolean): (text: string) => Span[] {
  const words = alike(name).split(/\s+/);
  const [first = ''] = words;
  const freeBefore = isHan(name.slice(0, 1));
  const freeAfter = isHan(name.slice(-1));
  return (text) => {
    const low = alike(text);
    return places(low, first)
      .map((start): Span => [start, endOf(low, start, words)])
      .filter(([start, end]) => {
        if (end < 0) return false;
        if (!inTexts) return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
        return (
          (freeBefore || !/[\p{L}\p{N}]$/u.test(before(text, start))) &&
          (freeAfter || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
        );
      });
  };
}

/** The text with something else in these places, none of which begins before the one before it has ended. */
export function withIn(text: string, spans: readonly Span[], next: string): string {
  let [done, from] = ['', 0];
  for (const [start, end] of spans) {
    if (start < from) continue;
    done += text.slice(from, start) + next;
    from = end;
  }
  return done + text.slice(from);
}

/** The sign before a place, which may be a pair. */
const before = (text: string, start: number): string => text.slice(Math.max(0, start - 2), start);

function places(text: string, sought: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
}

/** Behind the last of the words when they stand here one after the other; -1 when they do not. */
function endOf(text: string, start: number, words: readonly string[]): number {
  let at = start;
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? 0 : text.length - at - text.slice(at).trimStart().length;
    if (index > 0 && gap === 0) return -1;
    if (!text.startsWith(word, at + gap)) return -1;
    at += gap + word.length;
  }
  return at;
}

/** The same for both cases of a letter, sign by sign, so that a place in it is one in the text. */
function alike(text: string): string {
  const low = text.toLowerCase();
  const even =
    low.length === text.length
      ? low
      : Array.from({ length: text.length }, (_, at) => lowOf(text.charAt(at))).join('');
  return even.replaceAll('ς', 'σ');
}

function lowOf(sign: string): string {
  const low = sign.toLowerCase();
  return low.length === 1 ? low : sign;
}
