import type { Flight } from '../../src/domain/campaign.ts';
import { majorOf, type Money } from '../../src/domain/money.ts';
import type { Reader } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';
import { clockTimeIn, dateIn } from '../../src/domain/time.ts';

/** Dates, times and amounts as this reader writes them. */
export interface Formats {
  /** "Thu 26 Nov", with the year when it is not this one. */
  readonly day: (date: string) => string;
  /** "Thu 26 Nov 17:00 (Asia/Shanghai)", on the reader's own clock. */
  readonly moment: (at: string) => string;
  /** The same without the zone, for cards that name it once. */
  readonly clock: (at: string) => string;
  /** "Mon 2 Mar – Sun 15 Mar", both days included. */
  readonly range: (flight: Flight) => string;
  /** "Thu 26", for the foot of a chart. */
  readonly shortDay: (date: string) => string;
  readonly number: (value: number) => string;
  /** "12%" out of 0.123; small ones with one or two decimals. */
  readonly percent: (ratio: number) => string;
  readonly money: (money: Money) => string;
  /** Without cents, for sums that are compared at a glance. */
  readonly roundMoney: (money: Money) => string;
  /** "3.4 MB" */
  readonly fileSize: (bytes: number) => string;
  readonly list: (names: readonly string[]) => string;
}

/** English as the world outside America writes it: the day before the month. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };

export function formatsFor({ locale, zone, now }: Pick<Reader, 'locale' | 'zone' | 'now'>): Formats {
  const tag = tags[locale];
  const thisYear = dateIn(zone, now).slice(0, 4);
  const day = (date: string, withYear = !date.startsWith(thisYear)): string => {
    const year = withYear ? ({ year: 'numeric' } as const) : {};
    const parts = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
    return wall(tag, parts, date).replaceAll(',', '');
  };
  // The year stands once: behind the last day in English, before the first in Chinese.
  const range = ({ start, end }: Flight): string => {
    if (start === end) return day(start);
    const once = start.slice(0, 4) === end.slice(0, 4);
    const [first, last] =
      locale === 'en' ? [once ? false : undefined, undefined] : [undefined, once ? false : undefined];
    return `${day(start, first)} – ${day(end, last)}`;
  };
  const clock = (at: string): string => `${day(dateIn(zone, at))} ${clockTimeIn(zone, at)}`;
  const zoned = (text: string): string => (locale === 'en' ? `${text} (${zone})` : `${text}（${zone}）`);
  return {
    day: (date) => day(date),
    moment: (at) => zoned(clock(at)),
    clock,
    range,
    shortDay: (date) =>
      locale === 'en'
        ? wall(tag, { weekday: 'short', day: 'numeric' }, date)
        : `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`,
    number: (value) => numbers(tag, { maximumFractionDigits: 0 }).format(value),
    percent: (ratio) => {
      const size = Math.abs(ratio);
      const maximumFractionDigits = size >= 0.1 ? 0 : size >= 0.01 ? 1 : 2;
      return numbers(tag, { style: 'percent', maximumFractionDigits }).format(ratio);
    },
    money: (money) =>
      numbers(tag, {
        style: 'currency',
        currency: money.currency,
        currencyDisplay: 'code',
        trailingZeroDisplay: 'stripIfInteger',
      }).format(majorOf(money)),
    roundMoney: (money) =>
      numbers(tag, {
        style: 'currency',
        currency: money.currency,
        currencyDisplay: 'code',
        maximumFractionDigits: 0,
      }).format(majorOf(money)),
    fileSize: (bytes) => sized(tag, bytes),
    list: (names) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(names),
  };
}

/** Making one costs a hundred times as much as using it, and a report has dozens of figures. */
const made = { numbers: new Map<string, Intl.NumberFormat>(), days: new Map<string, Intl.DateTimeFormat>() };

function numbers(tag: string, look: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(look)}`;
  const format = made.numbers.get(key) ?? new Intl.NumberFormat(tag, look);
  made.numbers.set(key, format);
  return format;
}

function days(tag: string, look: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(look)}`;
  const format = made.days.get(key) ?? new Intl.DateTimeFormat(tag, look);
  made.days.set(key, format);
  return format;
}

function wall(tag: string, parts: Intl.DateTimeFormatOptions, date: string): string {
  return days(tag, { ...parts, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** As file managers count: 1 MB is 1,048,576 bytes. */
function sized(tag: string, bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const unit = units[step] ?? 'byte';
  const look = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  } as const;
  return numbers(tag, look).format(bytes / 1024 ** step);
}
