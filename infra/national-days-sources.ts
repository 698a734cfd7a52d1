import { default as mainlandDays } from 'chinese-days';
import Holidays from 'date-holidays';

/** First and last year that is written. Beyond, nothing is known, and a calendar says so. */
const span = { first: 2018, last: 2030 };

/**
 * Off: month and day → name in English and, after a bar, where people there write another language, in theirs. Work: days
 * at a weekend that are worked instead. `draft`: made by rule or moon; the official list for the year is not out yet.
 */
export interface DaysOfYear {
  readonly off: Record<string, string>;
  readonly work?: Record<string, string>;
  readonly draft?: true;
}
export type DaysOfCountries = Record<string, Record<string, DaysOfYear>>;

/** The last year whose days every authority has announced, where days are announced and do not follow from a law. */
const announced: Record<string, number> = { CN: 2026, HK: 2026, TW: 2026, SG: 2026, IN: 2026 };

/** Where the days of a country hold: national ones, and for the United Kingdom those of England. */
const places: Record<string, readonly [string, string?]> = {
  HK: ['HK'],
  TW: ['TW'],
  SG: ['SG'],
  JP: ['JP'],
  DE: ['DE'],
  FR: ['FR'],
  GB: ['GB', 'ENG'],
  US: ['US'],
  BR: ['BR'],
  IN: ['IN'],
};

/**
 * Years of which the source has too few days, as the authority announced them. TW 2026: calendar of government offices,
 * Executive Yuan, 13 June 2025. IN 2026: compulsory holidays of the central government, DoPT, November 2025.
 */
const corrected: Record<string, Record<string, string>> = {
  'TW 2026': {
    '01-01': 'Founding Day|中華民國開國紀念日',
    '02-15': 'Day before New Year’s Eve|小年夜',
    '02-16': 'Lunar New Year’s Eve|農曆除夕',
    '02-17': 'Lunar New Year|春節',
    '02-18': 'Lunar New Year|春節',
    '02-19': 'Lunar New Year|春節',
    '02-20': 'Day before New Year’s Eve (in lieu)|小年夜補假',
    '02-27': 'Peace Memorial Day (in lieu)|和平紀念日補假',
    '02-28': 'Peace Memorial Day|和平紀念日',
    '04-03': 'Children’s Day (in lieu)|兒童節補假',
    '04-04': 'Children’s Day|兒童節',
    '04-05': 'Tomb Sweeping Day|清明節',
    '04-06': 'Tomb Sweeping Day (in lieu)|清明節補假',
    '05-01': 'Labour Day|勞動節',
    '06-19': 'Dragon Boat Festival|端午節',
    '09-25': 'Mid-Autumn Festival|中秋節',
    '09-28': 'Teachers’ Day|教師節',
    '10-09': 'National Day (in lieu)|國慶日補假',
    '10-10': 'National Day|國慶日',
    '10-25': 'Retrocession Day|臺灣光復紀念日',
    '10-26': 'Retrocession Day (in lieu)|臺灣光復紀念日補假',
    '12-25': 'Constitution Day|行憲紀念日',
  },
  'IN 2026': {
    '01-26': 'Republic Day',
    '03-21': 'Id-ul-Fitr',
    '03-31': 'Mahavir Jayanti',
    '04-03': 'Good Friday',
    '05-01': 'Buddha Purnima',
    '05-27': 'Id-ul-Zuha (Bakrid)',
    '06-26': 'Muharram',
    '08-15': 'Independence Day',
    '08-26': 'Milad-un-Nabi',
    '10-02': 'Mahatma Gandhi’s Birthday',
    '10-20': 'Dussehra',
    '11-08': 'Diwali',
    '11-24': 'Guru Nanak’s Birthday',
    '12-25': 'Christmas Day',
  },
};

/** The days of all countries as their sources tell them: chinese-days for the mainland, date-holidays elsewhere. */
export function nationalDaysFromSources(): DaysOfCountries {
  return Object.fromEntries(
    ['CN', ...Object.keys(places)].map((country) => [
      country,
      Object.fromEntries(years().map((year) => [year, daysOf(country, year)])),
    ]),
  );
}

function daysOf(country: string, year: number): DaysOfYear {
  const isDraft = year > (announced[country] ?? Infinity);
  const ours = corrected[`${country} ${year}`];
  const days = ours ? { off: ours } : country === 'CN' ? mainland(year) : elsewhere(country, year);
  return { ...days, ...(isDraft && { draft: true }) };
}

/** As the State Council announced it; before that, the days that stand in the law, without what is moved for them. */
function mainland(year: number): DaysOfYear {
  if (year > (announced['CN'] ?? 0)) return lawful(year);
  const off: Record<string, string> = {};
  const work: Record<string, string> = {};
  for (const day of daysIn(year)) {
    const { name, work: isWorked } = mainlandDays.getDayDetail(day);
    const [english, chinese] = name.split(',');
    // Plain days bear the name of their weekday alone.
    if (chinese) (isWorked ? work : off)[day.slice(5)] = `${english}|${chinese}`;
  }
  return { off, work };
}

/** Days on which only some have half a day off are no days off. */
const someonesDays = ['妇女', '青年', '儿童', '建军'];

function lawful(year: number): DaysOfYear {
  const english = named('CN', undefined, year, 'en');
  const off: Record<string, string> = {};
  for (const [day, name] of named('CN', undefined, year, 'zh')) {
    if (someonesDays.some((part) => name.includes(part))) continue;
    off[day] = `${english.get(day) ?? name}|${name.split(' ')[0]}`;
  }
  return { off };
}

function elsewhere(country: string, year: number): DaysOfYear {
  const [code, state] = places[country] ?? [country];
  const inEnglish = named(code, state, year, 'en');
  const isChinese = country === 'HK' || country === 'TW';
  const inTheirs = named(code, state, year, isChinese ? 'zh' : 'en');
  const off: Record<string, string> = {};
  for (const [day, name] of inEnglish) {
    const theirs = inTheirs.get(day);
    off[day] = theirs && theirs !== name ? `${name}|${theirs}` : name;
  }
  return { off };
}

function named(code: string, state: string | undefined, year: number, language: string): Map<string, string> {
  const source = state ? new Holidays(code, state) : new Holidays(code);
  const found = source.getHolidays(year, language).filter(({ type }) => type === 'public');
  return new Map(
    found
      .filter(({ date }) => date.startsWith(String(year)))
      .map(({ date, name }) => [date.slice(5, 10), name.trim()]),
  );
}

const years = (): number[] =>
  Array.from({ length: span.last - span.first + 1 }, (_, place) => span.first + place);

function daysIn(year: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
