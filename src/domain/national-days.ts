import type { Country } from './country.ts';
import written from './national-days.json' with { type: 'json' };
import type { CalendarDate } from './time.ts';

/** What a day is called: in English, and as people there call it. */
export interface DayName {
  readonly english: string;
  readonly local: string;
}

export interface NationalDays {
  readonly off: ReadonlyMap<CalendarDate, DayName>;
  /** Days at a weekend that are worked instead (调休). */
  readonly work: ReadonlyMap<CalendarDate, DayName>;
}

/** The days of a country from 2018 to 2030, as `infra/national-days-sources.ts` tells where they come from. */
export function nationalDays(country: Country): NationalDays {
  const known = read.get(country);
  if (known) return known;
  const years = Object.entries<Year>(written[country]);
  const days = {
    off: new Map(years.flatMap(([year, { off }]) => named(year, off))),
    work: new Map(years.flatMap(([year, { work }]) => named(year, work))),
  };
  read.set(country, days);
  return days;
}

/** Whether the list of a year is not official yet, or not known at all: days may still move. */
export function isProvisional(country: Country, year: number): boolean {
  const known: Readonly<Record<string, Year>> = written[country];
  return known[year]?.draft ?? known[year] === undefined;
}

interface Year {
  readonly off: Readonly<Record<string, string | undefined>>;
  readonly work?: Readonly<Record<string, string | undefined>>;
  readonly draft?: boolean;
}

/** The file is large: a country is made into maps when it is asked for, once. */
const read = new Map<Country, NationalDays>();

function named(year: string, days: Year['off'] = {}): (readonly [CalendarDate, DayName])[] {
  return Object.entries(days).map(([day, name = '']) => {
    const [english = '', local = english] = name.split('|');
    return [`${year}-${day}`, { english, local }] as const;
  });
}
