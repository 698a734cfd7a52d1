import type { Clash, Plan } from './conflict.ts';
import type { ConflictChoice } from './conflict-rule.ts';
import { type Country, countries } from './country.ts';
import { nationalDays } from './national-days.ts';
import type { CalendarDate } from './time.ts';
import type { DepartmentCalendar } from './working-week.ts';

type Found = Omit<Clash, 'severity'>;
type Days = Pick<DepartmentCalendar, 'country' | 'daysOff'>;

/** Blackout days that a plan runs on. */
export function blackoutClashes(plan: Plan, { blackouts }: Pick<ConflictChoice, 'blackouts'>): Found[] {
  return blackouts.flatMap(({ name, from, to, channels }) => {
    const first = from > plan.flight.start ? from : plan.flight.start;
    const last = to < plan.flight.end ? to : plan.flight.end;
    const on = plan.channels.filter((channel) => channels.includes(channel)).toSorted();
    if (last < first || (channels.length > 0 && on.length === 0)) return [];
    return [
      {
        kind: 'blackout',
        campaignIds: [plan.id],
        from: first,
        to: last,
        what: [name],
        channels: on,
        count: 0,
      },
    ];
  });
}

/** A plan that begins or ends on a day off of a country that it runs in, or of the department. */
export function holidayClashes(plan: Plan, department: Days): Found[] {
  const named = plan.regions.map(countryOfRegion).filter((country) => country !== undefined);
  const own = countries.find((country) => country === department.country);
  const where = named.length > 0 || own === undefined ? named : [own];
  return [...new Set([plan.flight.start, plan.flight.end])].flatMap((date) => {
    const names = [
      ...where.flatMap((country) => {
        const name = nationalDays(country).off.get(date);
        return name ? [`${name.english}|${name.local}`] : [];
      }),
      ...department.daysOff.filter((day) => day.date === date).map(({ name }) => name || date),
    ];
    return names.length === 0 ? [] : [holiday(plan, date, [...new Set(names)].toSorted())];
  });
}

function holiday({ id }: Plan, date: CalendarDate, what: readonly string[]): Found {
  return { kind: 'holiday', campaignIds: [id], from: date, to: date, what, channels: [], count: 0 };
}

const also: Partial<Record<Country, readonly string[]>> = {
  CN: ['中国大陆', '中國大陸', 'mainland china'],
  HK: ['hong kong', '香港'],
  TW: ['台湾', '台灣', '臺灣'],
  GB: ['uk', 'great britain', 'england', '英国', '英國'],
  US: ['usa', 'united states of america'],
};

/** Regions are words of the department: only those that name a country of ours in a language of ours have days off. */
export function countryOfRegion(region: string): Country | undefined {
  return names.get(region);
}

const names: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) => [
    [country.toLowerCase(), country] as const,
    ...['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'ja', 'pt'].map(
      (locale) =>
        [
          (new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country).toLowerCase(),
          country,
        ] as const,
    ),
    ...(also[country] ?? []).map((name) => [name, country] as const),
  ]),
);
