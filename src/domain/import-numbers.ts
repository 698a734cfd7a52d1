import { plain } from './import-text.ts';

/** The sign between whole and broken part; the other one only groups digits. */
export type DecimalSign = ',' | '.';

/**
 * How a whole column writes its numbers: "12.500,50" or "7,5" decide for the comma, "1,234.50" or "7.5" for the point.
 * Undefined when nothing does, or when they contradict each other.
 */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | undefined {
  let decided: DecimalSign | undefined;
  for (const text of texts) {
    const said = signSaidBy(digitsIn(text));
    if (said && decided && said !== decided) return undefined;
    decided ??= said;
  }
  return decided;
}

/**
 * Digits with groups and perhaps a broken part, as "1234.5"; undefined when they are not a number. "1.234" alone could
 * be either: the column's sign decides, and without one it is read as a group, as people write amounts.
 */
export function readDigits(text: string, sign: DecimalSign | undefined): string | undefined {
  const digits = plain(text).replaceAll(/[\s'’]/g, '');
  const decimal = signSaidBy(digits) ?? (oneThenThree.test(digits) ? sign : undefined);
  const point = decimal === undefined ? -1 : digits.lastIndexOf(decimal);
  const whole = point < 0 ? digits : digits.slice(0, point);
  const broken = point < 0 ? '' : digits.slice(point + 1);
  if (!isGrouped(whole, decimal) || !/^\d*$/.test(broken)) return undefined;
  const joined = whole.replaceAll(/[.,]/g, '');
  return broken === '' ? joined : `${joined}.${broken}`;
}

/** A whole number of things, 0 or more; "12.5k" and "3万" are understood. */
export function readCount(text: string, sign: DecimalSign | undefined): number | 'badNumber' {
  const found = /^([\d.,\s'’]+)(.*)$/.exec(plain(text));
  const digits = found ? readDigits(found[1] ?? '', sign) : undefined;
  const power = powerOf((found?.[2] ?? '').trim());
  if (digits === undefined || power === undefined) return 'badNumber';
  const count = scaled(digits, power);
  return Number.isSafeInteger(count) ? count : 'badNumber';
}

/** `digits` × 10^power without the rounding that a multiplication would bring. */
export function scaled(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}

const powers = new Map<string, number>(
  Object.entries({
    '': 0,
    k: 3,
    tsd: 3,
    thousand: 3,
    千: 3,
    w: 4,
    万: 4,
    萬: 4,
    十万: 5,
    十萬: 5,
    m: 6,
    mn: 6,
    mio: 6,
    million: 6,
    百万: 6,
    百萬: 6,
    千万: 7,
    千萬: 7,
    亿: 8,
    億: 8,
    bn: 9,
    billion: 9,
  }),
);

/** Longest first, so that 百万 is not read as 百 and 万. */
export const powerWords: readonly string[] = [...powers.keys()]
  .filter((word) => word !== '')
  .toSorted((a, b) => b.length - a.length);

/** The power of ten that a word behind a number stands for: 3 for "k", 4 for 万. */
export function powerOf(word: string): number | undefined {
  return powers.get(word.toLowerCase().replaceAll(/[\s.]/g, ''));
}

const oneThenThree = /^[1-9]\d{0,2}[.,]\d{3}$/;

function digitsIn(text: string): string {
  return (/\d[\d.,\s'’]*/.exec(plain(text))?.[0] ?? '').replaceAll(/[\s'’]/g, '');
}

function signSaidBy(digits: string): DecimalSign | undefined {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return undefined;
  const last: DecimalSign = comma > point ? ',' : '.';
  if (comma >= 0 && point >= 0) return last;
  // Written more than once it can only group.
  if (digits.indexOf(last) !== digits.lastIndexOf(last)) return last === ',' ? '.' : ',';
  return oneThenThree.test(digits) ? undefined : last;
}

/** Groups of three, or of two before the last three as in India. */
function isGrouped(whole: string, decimal: DecimalSign | undefined): boolean {
  if (/^\d+$/.test(whole)) return true;
  if (decimal !== undefined && whole.includes(decimal)) return false;
  return /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)$/.test(whole) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(whole);
}
