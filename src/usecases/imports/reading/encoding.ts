import type { ReadAs } from '../../../domain/import.ts';

export type Encoding = NonNullable<ReadAs['encoding']>;

/**
 * Turns bytes into text, strictly: a byte order mark decides, else UTF-8 if every byte is right, else what Chinese and
 * Western spreadsheets still write. Undefined when no reading is free of faults.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && !strangeControls.test(text)) return { text, encoding };
  }
  return undefined;
}

/** Text files hold no controls but tab and line ends; a file with others is something else. */
const strangeControls = /(?![\t\n\v\f\r])\p{Cc}/u;

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const high = highBytes(bytes);
  if (high.amongLetters > high.all * 0.8) return ['utf-8', 'windows-1252', 'gb18030', 'big5'];
  if (high.lowTrails > high.pairs * 0.1) return ['utf-8', 'big5', 'gb18030', 'windows-1252'];
  return ['utf-8', 'gb18030', 'big5', 'windows-1252'];
}

/**
 * How the bytes above 0x7F stand. Western text has one or two of them among small letters. Chinese text has them as the
 * first of two: in GB the second is nearly always high as well, in Big5 it is a low one for more than a third of all
 * characters.
 */
function highBytes(bytes: Uint8Array) {
  const found = { all: 0, amongLetters: 0, pairs: 0, lowTrails: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const start = at;
    while (isHigh(bytes[at])) at += 1;
    const length = at - start;
    if (length === 0) continue;
    found.all += length;
    found.pairs += Math.ceil(length / 2);
    found.lowTrails += length % 2;
    const besideLetter = isSmallLetter(bytes[start - 1]) || isSmallLetter(bytes[at]);
    if (length <= 2 && besideLetter) found.amongLetters += length;
  }
  return found;
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

function isSmallLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
