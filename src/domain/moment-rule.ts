import { type Country, countries as allCountries } from './country.ts';
import type { Locale } from './person.ts';
import type { CalendarDate } from './time.ts';

/** What kind of moment it is: colour and order follow from it, and what is celebrated is no fair. */
export const momentSorts = ['festival', 'shopping', 'season', 'fair'] as const;
export type MomentSort = (typeof momentSorts)[number];

/** When a moment begins in a year. */
export type MomentWhen =
  /** Each year on this day, "11-11". */
  | { readonly each: string }
  /** The second Sunday of May; -1 is the last one. `weekday`: 1 = Monday … 7 = Sunday. */
  | {
      readonly nth: number;
      readonly weekday: number;
      readonly month: number;
      /** A week later when it would fall on this day after Easter. */
      readonly butNotOnEaster?: number;
    }
  /** So many days after Easter Sunday of the Western churches; negative: before it. */
  | { readonly easter: number }
  /** A day of the Chinese lunar calendar or a solar term, as `lunar-days.json` has it. */
  | { readonly lunar: string }
  /** So many days after another moment begins; negative: before it. */
  | { readonly after: string; readonly days: number }
  /** As somebody announced it, year by year; with its last day where it has another length each time. */
  | { readonly announced: Readonly<Record<number, string>> };

/** One moment of marketing, for every year at once. */
export interface MomentRule {
  readonly id: string;
  readonly sort: MomentSort;
  readonly names: Readonly<Record<Locale, string>>;
  readonly countries: readonly Country[];
  readonly when: MomentWhen;
  /** How many days it goes on for. */
  readonly lasts: number;
  /** So many days before it a campaign for it begins, unless somebody chooses otherwise. */
  readonly ahead: number;
  /** Not before this year. */
  readonly since?: number;
  /** From this year on it is a reckoning and no announcement. */
  readonly provisionalFrom?: number;
  /** Shops and regions do it on days of their own around this one. */
  readonly approximate?: true;
  /** Who published the dates. */
  readonly source?: string;
}

type More = Partial<Pick<MomentRule, 'lasts' | 'since' | 'provisionalFrom' | 'approximate' | 'source'>>;

/** A row of the tables: id, its names in English, 简体中文 and 繁體中文, countries, when it begins, days ahead. */
export const rowsOf =
  (sort: MomentSort) =>
  (
    id: string,
    [english, simplified, traditional]: readonly [string, string, string],
    countries: string,
    when: MomentWhen,
    ahead: number,
    more: More = {},
  ): MomentRule => ({
    id,
    sort,
    names: { en: english, 'zh-CN': simplified, 'zh-TW': traditional },
    countries: countries.split(' ').filter(isCountry),
    when,
    ahead,
    lasts: 1,
    ...more,
  });

const isCountry = (code: string): code is Country => known.has(code);
const known: ReadonlySet<string> = new Set(allCountries);

/** From which day to which a moment goes. */
export interface MomentSpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}
