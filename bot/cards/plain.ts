/*
 * What people wrote becomes inert before it stands on a card. TextBlock, FactSet and chat messages read markdown, and
 * clients differ in what a backslash escapes, so user text only ever stands in a TextRun, which reads none. What is left
 * are characters that deceive the eye, and these are taken out here.
 */

/** Direction overrides and embeddings, byte-order marks and other characters that nobody can see. */
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2067\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
/** Joiners are letters' and emojis' business; anywhere else they only hide something. */
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}])\u200C/gu;
/** A letter under a tower of marks covers the lines around it. */
const towers = /(\p{M}{4})\p{M}+/gu;
/** The renderer would replace a moment written like this; a word joiner keeps the two braces as words. */
const formulas = /\{\{(?=DATE\(|TIME\()/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Text as a card may show it: line ends stay, whatever deceives is gone. Idempotent. */
export function plain(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replaceAll(unseen, '').replaceAll(strayJoiners, ''))
    .join('\n')
    .replaceAll(towers, '$1')
    .replaceAll(formulas, '{\u2060{');
}

/**
 * A person's words inside a sentence of ours: one line, at most `most` UTF-16 units, and with a direction of its own, so
 * that a Hebrew name does not pull the figures after it to its left.
 */
export function piece(text: string, most = 120): string {
  const line = cut(
    plain(text)
      .replaceAll(/[\s\u2068\u2069]+/g, ' ')
      .trim(),
    most,
  );
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}

/** Two parts of a line, the second after the first: full-width punctuation brings its own space. */
export function follow(first: string, second: string): string {
  return first === '' || second === '' || /[：。！？，]$/.test(first) ? first + second : `${first} ${second}`;
}

/** Shortens at the end of a sentence, else between two characters, and says so with "…". Counts UTF-16 units. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = wholeCharacters(text, most - 1);
  const sentence = /^[\s\S]*(?:[.!?](?=\s|$)|[。！？])/u.exec(kept)?.[0];
  if (sentence !== undefined && sentence.length >= most / 2) return `${sentence} …`;
  const word = /^[\s\S]*(?=\s)/u.exec(kept)?.[0];
  return `${(word !== undefined && word.length > most - 24 ? word : kept).trimEnd()}…`;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function wholeCharacters(text: string, most: number): string {
  // A character may be many units long; looking a little further than the end finds where the last one begins.
  let end = 0;
  for (const { index, segment } of characters.segment(text.slice(0, most + 40))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
