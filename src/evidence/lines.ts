/** Letters with no blanks between words: a line may end after each of them. */
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}　-〿！-｠`;
const opening = '（［｛「『《〈【〔“‘(\\[';
const closing = '，。、；：？！）］｝」』》〉】〕”’,.;:?!)\\]%';
/** What must stay together on a line: a word or one letter of Chinese, with the signs that belong to it. */
const piece = new RegExp(`[${opening}]*(?:[${han}]|[^\\s${han}${opening}]+)?[${closing}]*\\s*`, 'gu');

/** The text in lines no wider than `width`; a word that is wider than a line is cut. `widthOf` measures. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => wrapped(paragraph, width, widthOf));
}

function wrapped(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (part: string): void => {
    const wide = widthOf(part.trimEnd());
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += part;
    used += widthOf(part);
  };
  for (const [part] of paragraph.matchAll(piece)) {
    if (part === '') continue;
    if (widthOf(part.trimEnd()) <= width) put(part);
    else for (const sign of part) put(sign);
  }
  return [...lines, line.trimEnd()];
}
