import type { Locale } from '../../src/domain/person.ts';
import { dayNumber } from './days.ts';

/** Prints dates and numbers for one language. Dates are wall dates ("2026-03-02") and never shift with a zone. */
export interface Format {
  /** "2 Mar", with the year only when it is neither that of `near` nor half a year from it. */
  date(date: string, near?: string): string;
  /** "Mon 2 Mar 2026" */
  longDate(date: string): string;
  /** "2–15 Mar", with the year only when it is neither that of `near` nor half a year from it. */
  range(start: string, end: string, near?: string): string;
  /** "Mon 2 – Sun 15 Mar 2026" */
  longRange(start: string, end: string): string;
  /** "March 2026" */
  month(month: string): string;
  /** "Mar", where the year stands beside it and there is little room. */
  monthName(month: string): string;
  /** "Mon" for 1 … "Sun" for 7 */
  weekday(weekday: number, width?: 'short' | 'long' | 'narrow'): string;
  /** "Mon 2 Mar 2026, 09:00 GMT+8" */
  instant(at: string, zone: string): string;
  /** "Asia/Shanghai (GMT+8)", as it is at an instant. */
  zone(zone: string, at: string): string;
  number(value: number, most?: number): string;
  /** "12.3%" out of 0.123 */
  percent(ratio: number): string;
  /** An amount from minor units: "CNY 950,000". */
  money(minor: number, currency: string): string;
}

const made = new Map<Locale, Format>();

export function formatFor(locale: Locale): Format {
  let format = made.get(locale);
  if (!format) made.set(locale, (format = make(locale)));
  return format;
}

/** English as the rest of the world writes it: day before month. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };

function make(locale: Locale): Format {
  const tag = tags[locale];
  const wall = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const short = wall({ day: 'numeric', month: 'short' });
  const shortYear = wall({ day: 'numeric', month: 'short', year: 'numeric' });
  const long = wall({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const month = wall({ month: 'long', year: 'numeric' });
  const monthAlone = wall({ month: 'short' });
  const weekdays = {
    short: wall({ weekday: 'short' }),
    long: wall({ weekday: 'long' }),
    narrow: wall({ weekday: 'narrow' }),
  };
  const at = (date: string) => dayNumber(date) * 86_400_000;
  // Half a year around, the month says it all; further off, only in the same year.
  const isNear = (near: string | undefined, ...dates: string[]) =>
    near !== undefined &&
    dates.every(
      (date) => date.slice(0, 4) === near.slice(0, 4) || Math.abs(dayNumber(date) - dayNumber(near)) <= 180,
    );
  const tidy = (text: string) => text.replaceAll(',', '').replaceAll(/\u2009|\u202f/g, ' ');

  return {
    date: (date, near) => (isNear(near, date) ? short : shortYear).format(at(date)),
    longDate: (date) => tidy(long.format(at(date))),
    range: (start, end, near) => {
      const one = isNear(near, start, end) ? short : shortYear;
      if (start === end) return one.format(at(start));
      if (start.slice(0, 7) === end.slice(0, 7)) return joinedDays(one.format(at(end)), start, end);
      const first = start.slice(0, 4) === end.slice(0, 4) && locale === 'en' ? short : one;
      return `${first.format(at(start))} – ${one.format(at(end))}`;
    },
    longRange: (start, end) =>
      start === end
        ? tidy(long.format(at(start)))
        : `${tidy(long.format(at(start)))} – ${tidy(long.format(at(end)))}`,
    month: (text) => month.format(at(`${text}-01`)),
    monthName: (text) => monthAlone.format(at(`${text}-01`)),
    weekday: (weekday, width = 'short') => weekdays[width].format((weekday + 3) * 86_400_000),
    instant: (instant, zone) => momentIn(tag, zone, Date.parse(instant)),
    zone: (zone, instant) => {
      const [, name = ''] = momentIn(tag, zone, Date.parse(instant)).split(/\d{2}:\d{2} /);
      return `${zone} (${name})`;
    },
    number: (value, most = 0) => new Intl.NumberFormat(tag, { maximumFractionDigits: most }).format(value),
    percent: (ratio) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(ratio),
    money: (minor, currency) => amount(tag, minor, currency),
  };
}

const moments = new Map<string, Intl.DateTimeFormat>();

/** Date, clock time, zone: in this order in every language, without the brackets that some of them put around the zone. */
function momentIn(tag: string, zone: string, at: number): string {
  const key = `${tag} ${zone}`;
  let format = moments.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'short',
    });
    moments.set(key, format);
  }
  const parts = format.formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const clock = parts.findIndex(({ type }) => type === 'hour' || type === 'timeZoneName');
  const date = parts
    .slice(0, clock)
    .map((part) => part.value)
    .join('')
    .replace(/[\s[]+$/, '');
  return `${date} ${value('hour')}:${value('minute')} ${value('timeZoneName')}`;
}

/** "2–15 Mar" out of "15 Mar": the first day joins the last one where the day stands in the text. */
const joinedDays = (text: string, start: string, end: string): string => {
  const [from, to] = [Number(start.slice(8)), Number(end.slice(8))];
  return text.replace(new RegExp(`(?<!\\d)${to}(?=日|\\s|$)`), `${from}–${to}`);
};

const amounts = new Map<string, Intl.NumberFormat>();

function amount(tag: string, minor: number, currency: string): string {
  const key = `${tag} ${currency}`;
  let format = amounts.get(key);
  if (!format) {
    const options = { style: 'currency', currency, currencyDisplay: 'code' } as const;
    format = new Intl.NumberFormat(tag, { ...options, trailingZeroDisplay: 'stripIfInteger' });
    amounts.set(key, format);
  }
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return format.format(minor / 10 ** (digits ?? 2));
}
