import { z } from 'zod';
import { StageShift } from './calendar-shift.ts';
import { Id } from './person.ts';
import { Teams } from './team.ts';
import { addMilliseconds } from './time.ts';
import { DepartmentCalendar, PersonalCalendar, deadlineChoices } from './working-week.ts';

/** What deadlines are counted by, and people change. */
export const ChangedCalendar = z.discriminatedUnion('kind', [DepartmentCalendar, Teams, PersonalCalendar]);
export type ChangedCalendar = z.infer<typeof ChangedCalendar>;

/** So many stages are moved by one change at most: its document stays below 2 MB. */
export const mostShifts = 2_000;

/** One change of a calendar that moved deadlines or was to keep them; beside the calendar, committed with it. */
export const CalendarChange = z.strictObject({
  kind: z.literal('calendarChange'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  byId: Id,
  at: z.string(),
  choice: z.enum(deadlineChoices),
  state: z.enum(['working', 'done', 'undoing', 'undone']),
  before: ChangedCalendar,
  after: ChangedCalendar,
  shifts: z.array(StageShift).max(mostShifts),
  /** How many of the shifts were worked off. */
  worked: z.number().int().min(0),
});
export type CalendarChange = z.infer<typeof CalendarChange>;

/** For so long a change can be taken back. */
export const undoMinutes = 30;

export function undoableUntil({ at }: CalendarChange): string {
  return addMilliseconds(at, undoMinutes * 60_000);
}

/** Which calendar it was, in the words of the history. */
export function calendarNoun({ kind }: ChangedCalendar): 'department' | 'teams' | 'person' {
  return ({ departmentCalendar: 'department', teams: 'teams', personalCalendar: 'person' } as const)[kind];
}
