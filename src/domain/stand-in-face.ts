import type { CalendarDate } from './time.ts';
import { addDays, weekdayOf } from './time.ts';
import { type WorkingCalendar, addWorkingDays, isWorkday } from './working-time.ts';

/** Who could answer in the reader's place, with the likely answers filled in. */
export interface StandInFace {
  /** Empty where the reader has no place at all. */
  readonly workspaceId: string;
  readonly colleagues: readonly { readonly personId: string; readonly name: string }[];
  /** One of the colleagues. */
  readonly toId?: string | undefined;
  readonly until: CalendarDate;
}

const sunday = 7;

/** How long somebody is likely away: to the last workday of this week, or, when that is today or over, the next workday. */
export function likelyAwayUntil(calendar: WorkingCalendar, today: CalendarDate): CalendarDate {
  const rest = Array.from({ length: sunday - weekdayOf(today) }, (_, index) => addDays(today, index + 1));
  return rest.findLast((date) => isWorkday(calendar, date)) ?? addWorkingDays(calendar, addDays(today, 1), 0);
}
