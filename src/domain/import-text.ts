/** Full-width letters, digits and signs become their ordinary form; the ends are trimmed. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u200B\uFEFF]/g, '')
    .trim();
}

/** The form in which headings and words are compared: no case, no blanks, no punctuation. */
export function folded(text: string): string {
  return plain(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%#]/gu, '');
}

const callOfFunction = /^[+-]\s*[A-Z][A-Z0-9.]*\(/i;
/** A sign, then nothing but what numbers and telephone numbers are made of. */
const numberOrPhone = /^[+-]\s*[\d(][\d\s().,/%-]*$/;
const bullet = /^[+-]\s+\p{L}/u;

/**
 * Whether a spreadsheet would run this text. `=` and `@` in front always count. `+` and `-` do, except before a plain
 * number or telephone number ("+49 30 1234") and as the bullet of a list ("- reach tea drinkers") that neither calls a
 * function nor has the `|` of a command.
 */
export function isFormula(text: string): boolean {
  const start = plain(text);
  if (!/^[=@+-]/.test(start)) return false;
  if (numberOrPhone.test(start)) return false;
  return !(bullet.test(start) && !callOfFunction.test(start) && !start.includes('|'));
}

/** What a spreadsheet shows instead of a value it could not compute. */
export function isErrorValue(text: string): boolean {
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/.test(
    text,
  );
}

/** Parts of a list in one cell: "email, social / 微信、短信". */
export function listed(text: string): string[] {
  return plain(text)
    .split(/[,;/|、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
