import { z } from 'zod';
import { Country, countryOfZone } from './country.ts';
import { Id } from './person.ts';
import { CalendarDate, ClockTime, Weekday } from './time.ts';
import { plainWeek } from './working-time.ts';

/** Whose national days hold: those of a country, those that the person’s zone suggests, or none. */
export const NationalChoice = z.union([Country, z.enum(['byZone', 'none'])]);
export type NationalChoice = z.infer<typeof NationalChoice>;

/** A day that a department has off, or works, beyond what its country has. */
export const NamedDay = z.strictObject({ date: CalendarDate, name: z.string().trim().max(80) });
export type NamedDay = z.infer<typeof NamedDay>;

const days = z
  .array(NamedDay)
  .max(400)
  .refine((all) => new Set(all.map(({ date }) => date)).size === all.length, { error: 'twice' });

/** How a department works: whose national days hold for it, and its own. One in each workspace, by its id. */
export const DepartmentCalendar = z.strictObject({
  kind: z.literal('departmentCalendar'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  country: NationalChoice,
  /** Whether days at a weekend that a country works instead (调休) are worked here. */
  makeUpDays: z.boolean(),
  daysOff: days,
  extraWorkdays: days,
});
export type DepartmentCalendar = z.infer<typeof DepartmentCalendar>;

const Hours = z
  .array(z.strictObject({ from: ClockTime, to: ClockTime }))
  .min(1)
  .max(4)
  .refine(
    (spans) => spans.every(({ from, to }, place) => from < to && (spans[place - 1]?.to ?? '') <= from),
    {
      error: 'hoursReversed',
    },
  );

const longestLeave = 400 * 86_400_000;

/** Days, both included, on which somebody does not work. */
export const Leave = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  // Also asked of what is no date at all: it only has to say no then.
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= longestLeave, {
    error: 'dates',
  });
export type Leave = z.infer<typeof Leave>;

/** How one person works, where it differs; in the person's partition. */
export const PersonalCalendar = z.strictObject({
  kind: z.literal('personalCalendar'),
  schema: z.literal(1),
  /** Always `calendar`: there is one in each person's partition. */
  id: Id,
  tenantId: Id,
  personId: Id,
  /** Null: as the department has it. */
  country: NationalChoice.nullable(),
  week: z
    .array(Weekday)
    .min(1)
    .max(7)
    .refine((week) => new Set(week).size === week.length, { error: 'twice' }),
  hours: Hours,
  leave: z.array(Leave).max(200),
});
export type PersonalCalendar = z.infer<typeof PersonalCalendar>;

/** What becomes of deadlines that were counted by a calendar which is changed. */
export const deadlineChoices = ['apply', 'keep'] as const;
export type DeadlineChoice = (typeof deadlineChoices)[number];

/** What holds while nobody has said anything. */
export function departmentPlain(tenantId: string, workspaceId: string): DepartmentCalendar {
  return {
    kind: 'departmentCalendar',
    schema: 1,
    id: workspaceId,
    tenantId,
    country: 'byZone',
    makeUpDays: true,
    daysOff: [],
    extraWorkdays: [],
  };
}

export function personalPlain(tenantId: string, personId: string): PersonalCalendar {
  const { week, hours } = plainWeek('UTC');
  return {
    kind: 'personalCalendar',
    schema: 1,
    id: 'calendar',
    tenantId,
    personId,
    country: null,
    week: [...week],
    hours: [...hours],
    leave: [],
  };
}

/** The country whose days hold for somebody. */
export function countryFor(
  zone: string,
  department: Pick<DepartmentCalendar, 'country'>,
  personal: Pick<PersonalCalendar, 'country'> | undefined,
): Country | undefined {
  const choice = personal?.country ?? department.country;
  if (choice === 'none') return undefined;
  return choice === 'byZone' ? countryOfZone(zone) : choice;
}
