import type { Country } from './country.ts';
import { type DayName, isProvisional, nationalDays } from './national-days.ts';
import type { Person } from './person.ts';
import { type CalendarDate, addDays } from './time.ts';
import { type DepartmentCalendar, type PersonalCalendar, countryFor } from './working-week.ts';

/** A day that is not as the plain week would have it, and why. */
export interface SpecialDay {
  readonly date: CalendarDate;
  readonly is: 'off' | 'worked';
  readonly by: 'country' | 'department' | 'leave';
  /** Undefined for leave: whose it is needs no name for it. */
  readonly name: DayName | undefined;
  /** The official list of the year is not out yet: it may move. */
  readonly provisional: boolean;
}

/** The special days of somebody between two dates, both included, by date: of two that meet, the nearer one. */
export function specialDays(
  { zone }: Pick<Person, 'zone'>,
  department: DepartmentCalendar,
  personal: PersonalCalendar | undefined,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): SpecialDay[] {
  const found = new Map<CalendarDate, SpecialDay>();
  const put = (day: SpecialDay): unknown => from <= day.date && day.date <= to && found.set(day.date, day);
  const country = countryFor(zone, department, personal);
  for (const day of country ? nationalSpecials(country, department.makeUpDays) : []) put(day);
  const ours = { by: 'department', provisional: false } as const;
  for (const { date, name } of department.extraWorkdays)
    put({ ...ours, date, is: 'worked', name: same(name) });
  for (const { date, name } of department.daysOff) put({ ...ours, date, is: 'off', name: same(name) });
  for (const leave of personal?.leave ?? []) {
    const last = leave.to < to ? leave.to : to;
    for (let date = leave.from > from ? leave.from : from; date <= last; date = addDays(date, 1)) {
      put({ date, is: 'off', by: 'leave', name: undefined, provisional: false });
    }
  }
  return [...found.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function nationalSpecials(country: Country, makeUpDays: boolean): SpecialDay[] {
  const { off, work } = nationalDays(country);
  const told =
    (is: SpecialDay['is']) =>
    ([date, name]: readonly [CalendarDate, DayName]): SpecialDay => ({
      date,
      is,
      by: 'country',
      name,
      provisional: isProvisional(country, Number(date.slice(0, 4))),
    });
  return [...[...off].map(told('off')), ...(makeUpDays ? [...work].map(told('worked')) : [])];
}

const same = (name: string): DayName => ({ english: name, local: name });
