import { z } from 'zod';
import written from './national-days.json' with { type: 'json' };
import type { CalendarDate } from './time.ts';

export const countries = ['CN', 'HK', 'TW', 'SG', 'JP', 'DE', 'FR', 'GB', 'US', 'BR', 'IN'] as const;
export const Country = z.enum(countries);
export type Country = z.infer<typeof Country>;

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

/** Whose days hold on the clocks of a zone, where nothing else is said; undefined where we know of none. */
export function countryOfZone(zone: string): Country | undefined {
  return countries.find((country) => zones[country].includes(zone));
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

/** After the table of zones and countries of the IANA time zone database (zone1970.tab), with its older names. */
const zones: Record<Country, readonly string[]> = {
  CN: ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'],
  HK: ['Asia/Hong_Kong', 'Hongkong'],
  TW: ['Asia/Taipei', 'ROC'],
  SG: ['Asia/Singapore', 'Singapore'],
  JP: ['Asia/Tokyo', 'Japan'],
  DE: ['Europe/Berlin', 'Europe/Busingen'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London', 'GB'],
  US: [
    'America/New_York',
    'America/Detroit',
    'America/Chicago',
    'America/Denver',
    'America/Boise',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
    'US/Eastern',
    'US/Central',
    'US/Mountain',
    'US/Pacific',
  ],
  BR: ['America/Sao_Paulo', 'America/Bahia', 'America/Fortaleza', 'America/Recife', 'America/Manaus'],
  IN: ['Asia/Kolkata', 'Asia/Calcutta'],
};
