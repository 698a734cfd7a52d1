import { z } from 'zod';
import { Country } from '../domain/country.ts';
import { CalendarDate } from '../domain/time.ts';
import { DepartmentCalendar, PersonalCalendar } from '../domain/working-week.ts';
import { DeadlineWish } from './calendar-change-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** A day that is not as the plain week would have it. `local`: as people of that country call it; both empty for leave. */
export const SpecialDayView = z.strictObject({
  date: CalendarDate,
  is: z.enum(['off', 'worked']),
  by: z.enum(['country', 'department', 'leave']),
  english: z.string(),
  local: z.string(),
  /** The official list of the year is not out yet: it may move. */
  provisional: z.boolean(),
});
export type SpecialDayView = z.infer<typeof SpecialDayView>;

const department = DepartmentCalendar.pick({
  country: true,
  makeUpDays: true,
  daysOff: true,
  extraWorkdays: true,
});
const personal = PersonalCalendar.pick({ country: true, week: true, hours: true, leave: true });
/** Null as long as nobody changed it. */
const version = z.string().max(200).nullable();

const DepartmentCalendarView = z.strictObject({ ...department.shape, version });
export type DepartmentCalendarView = z.infer<typeof DepartmentCalendarView>;
const PersonalCalendarView = z.strictObject({ ...personal.shape, version });
export type PersonalCalendarView = z.infer<typeof PersonalCalendarView>;

/** When is worked. */
export const calendarEndpoints = {
  'GET /api/workspaces/:workspaceId/days': {
    summary: 'My days off and days that are worked instead, between two dates, at most 800 days apart',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    reply: z.strictObject({ country: Country.nullable(), days: z.array(SpecialDayView) }),
  },
  'GET /api/workspaces/:workspaceId/calendar': {
    summary: 'How the department works: whose national days hold, and its own days',
    reply: DepartmentCalendarView,
  },
  'PATCH /api/workspaces/:workspaceId/calendar': {
    summary: 'Say how the department works, and whether open deadlines move with it; unless said, they stay',
    body: z.strictObject({ ifVersion: version, deadlines: DeadlineWish.optional(), ...department.shape }),
    reply: DepartmentCalendarView,
    refusals: ['stale', 'tooLarge'],
  },
  'GET /api/me/calendar': { summary: 'How I work: my week, my hours, my leave', reply: PersonalCalendarView },
  'PATCH /api/me/calendar': {
    summary: 'Say how I work',
    body: z.strictObject({ ifVersion: version, deadlines: DeadlineWish.optional(), ...personal.shape }),
    reply: PersonalCalendarView,
    refusals: ['stale', 'tooLarge'],
  },
} as const satisfies Record<string, Endpoint>;
