import { nationalDays } from './national-days.ts';
import type { Person } from './person.ts';
import { addDays } from './time.ts';
import { type WorkingCalendar, plainWeek } from './working-time.ts';
import { type DepartmentCalendar, type PersonalCalendar, countryFor } from './working-week.ts';

/**
 * When somebody works. What is nearer wins: leave over the days of the department, those over the national ones, those
 * over the plain week.
 */
export function workingCalendarOf(
  { zone }: Pick<Person, 'zone'>,
  department: DepartmentCalendar,
  personal: PersonalCalendar | undefined,
): WorkingCalendar {
  const country = countryFor(zone, department, personal);
  const national = country && nationalDays(country);
  const { week, hours } = personal ?? plainWeek(zone);
  const extra = department.extraWorkdays.map(({ date }) => date);
  const daysOff = new Set(national?.off.keys());
  for (const date of extra) daysOff.delete(date);
  for (const { date } of department.daysOff) daysOff.add(date);
  for (const leave of personal?.leave ?? []) {
    for (let date = leave.from; date <= leave.to; date = addDays(date, 1)) daysOff.add(date);
  }
  const made = department.makeUpDays ? [...(national?.work.keys() ?? [])] : [];
  return { zone, week, hours, daysOff, extraWorkdays: new Set([...made, ...extra]) };
}
