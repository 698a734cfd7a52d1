import { plain } from './import-text.ts';
import { CalendarDate, addDays } from './time.ts';

/** Which number of "03/04/2026" is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * How a whole column writes its dates: one value that can be read only one way ("25/12/2026") decides for all.
 * Undefined when none does, or when they contradict each other.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  let decided: DateOrder | undefined;
  for (const text of texts) {
    const order = orderSaidBy(plain(text));
    if (order && decided && order !== decided) return undefined;
    decided ??= order;
  }
  return decided;
}

/** Reads one date in any of the usual forms; `order` decides where the text alone does not. */
export function readDate(
  text: string,
  order: DateOrder | undefined,
): CalendarDate | 'badDate' | 'ambiguousDate' {
  const wanted = plain(text).replace(timeOfDay, '').replace(weekdayName, '');
  for (const read of readers) {
    const found = read(wanted, order);
    if (found) return found === 'ambiguousDate' || isDate(found) ? found : 'badDate';
  }
  return 'badDate';
}

type Reader = (text: string, order: DateOrder | undefined) => CalendarDate | 'ambiguousDate' | undefined;

/** Exports often write midnight behind a date; what stands behind the day does not matter to us. */
const timeOfDay = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const weekdayName = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+/i;
const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayThenMonth = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*${monthName}[\\s.,-]*(\\d{4})$`, 'i');
const monthThenDay = new RegExp(`^${monthName}[\\s.-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,.-]+(\\d{4})$`, 'i');

const readers: readonly Reader[] = [
  (text) => dateFrom(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text), 1, 3, 4),
  (text) => dateFrom(/^(\d{4})(\d{2})(\d{2})$/.exec(text), 1, 2, 3),
  // With dots the day always stands first.
  (text) => dateFrom(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text), 3, 2, 1),
  (text) => dateFrom(/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]$/.exec(text), 1, 2, 3),
  (text) => {
    const found = /^(?:民[國国])\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]$/.exec(text);
    return found ? dateOf(Number(found[1]) + 1911, Number(found[2]), Number(found[3])) : undefined;
  },
  (text) => {
    const found = dayThenMonth.exec(text);
    return found ? dateOf(Number(found[3]), monthOf(found[2]), Number(found[1])) : undefined;
  },
  (text) => {
    const found = monthThenDay.exec(text);
    return found ? dateOf(Number(found[3]), monthOf(found[1]), Number(found[2])) : undefined;
  },
  readSlashed,
  readSerial,
];

function readSlashed(text: string, order: DateOrder | undefined): CalendarDate | 'ambiguousDate' | undefined {
  const found = slashed.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const said = orderSaidBy(text) ?? order;
  if (!said && first !== second) return 'ambiguousDate';
  return said === 'monthFirst' ? dateOf(year, first, second) : dateOf(year, second, first);
}

function orderSaidBy(text: string): DateOrder | undefined {
  const found = slashed.exec(text.replace(timeOfDay, ''));
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && first <= 31 && second <= 12) return 'dayFirst';
  if (second > 12 && second <= 31 && first <= 12) return 'monthFirst';
  return undefined;
}

/** Days as spreadsheets count them, from 1899-12-30 on; only numbers that mean a day from 1954 to 2119 are taken. */
function readSerial(text: string): CalendarDate | undefined {
  const found = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const days = Number(found?.[1] ?? 0);
  return days >= 20_000 && days <= 80_000 ? addDays('1970-01-01', days - 25_569) : undefined;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function dateFrom(found: RegExpExecArray | null, year: number, month: number, day: number) {
  return found ? dateOf(Number(found[year]), Number(found[month]), Number(found[day])) : undefined;
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}
