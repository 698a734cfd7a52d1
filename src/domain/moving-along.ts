import type { Flight } from './campaign.ts';
import { isOpenTask, noDate } from './summarise.ts';
import { type PlannedTask, spanOf } from './task-plan.ts';
import type { Task } from './task.ts';
import { type CalendarDate, addDays, daysBetween } from './time.ts';
import { type WorkingDays, workingDaysBetween, workingDaysFrom } from './working-days.ts';
import type { WorkingCalendar } from './working-time.ts';

/** What has to be known of a task to move it with its campaign; `canEdit` is absent where whoever moves may edit all. */
export type TaskAlong = PlannedTask & Pick<Task, 'occurrence'> & { readonly canEdit?: boolean };

/** Why a task stays although it would have gone along. */
export const whysOfStaying = ['pinned', 'over', 'recurring', 'notYours'] as const;
export type WhyStays = (typeof whysOfStaying)[number];

export interface TaskDates {
  readonly start: CalendarDate | null;
  readonly due: CalendarDate | null;
}

export interface MovedAlong {
  /** New dates of each task that goes along, by its id. */
  readonly moves: ReadonlyMap<string, TaskDates>;
  readonly stays: readonly { readonly id: string; readonly why: WhyStays }[];
}

/**
 * The tasks that go along when the flight of a campaign is moved. Each keeps its distance in working days: from the first
 * day of the flight what comes before it or lies within, from the last day what comes after it. Where only one end moves,
 * what lies within stays. A date on a day that nobody works was chosen for its own sake and goes by plain days.
 */
export function movedAlong(
  tasks: readonly TaskAlong[],
  calendar: WorkingCalendar,
  before: Flight | null,
  after: Flight | null,
): MovedAlong {
  const moves = new Map<string, TaskDates>();
  const stays: { id: string; why: WhyStays }[] = [];
  if (!before || !after) return { moves, stays };
  const atStart = shiftBetween(calendar, before.start, after.start);
  const atEnd = shiftBetween(calendar, before.end, after.end);
  const days = daysAround(tasks, calendar, Math.min(atStart.workingDays, atEnd.workingDays));
  for (const task of tasks) {
    const span = spanOf(task);
    if (!span) continue;
    const within = atEnd.days === 0 ? none : atStart;
    const shift = span.due <= before.start ? atStart : span.start >= before.end ? atEnd : within;
    const dates = datesAfter(task, days, shift);
    if (dates.start === (task.start ?? null) && dates.due === task.due) continue;
    const why = whyStays(task);
    if (why) stays.push({ id: task.id, why });
    else moves.set(task.id, dates);
  }
  return { moves, stays };
}

interface Shift {
  readonly days: number;
  readonly workingDays: number;
}

const none: Shift = { days: 0, workingDays: 0 };

function shiftBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): Shift {
  return { days: daysBetween(from, to), workingDays: workingDaysBetween(calendar, from, to) };
}

/** The working days around all these tasks, counted from early enough that each can be moved by so many of them. */
function daysAround(tasks: readonly TaskAlong[], calendar: WorkingCalendar, furthest: number): WorkingDays {
  const dates = tasks.flatMap(({ start, due }) => [start ?? noDate, due ?? noDate]);
  const first = dates.reduce((one, other) => (other < one ? other : one), noDate);
  for (let margin = 30; ; margin *= 2) {
    const days = workingDaysFrom(addDays(first, -margin), calendar);
    if (days.startOf(first) + furthest >= 0) return days;
  }
}

function datesAfter(task: TaskAlong, days: WorkingDays, shift: Shift): TaskDates {
  const due = dateAfter(days, task.due, shift);
  const start = dateAfter(days, task.start ?? null, shift);
  return { start: start !== null && due !== null && start > due ? due : start, due };
}

function dateAfter(days: WorkingDays, date: CalendarDate | null, shift: Shift): CalendarDate | null {
  if (date === null) return null;
  const count = days.startOf(date);
  const isWorked = days.endOf(date) > count;
  return isWorked ? days.dateOf(count + shift.workingDays) : addDays(date, shift.days);
}

function whyStays({ status, pinned, occurrence, canEdit }: TaskAlong): WhyStays | undefined {
  if (!isOpenTask(status)) return 'over';
  if (pinned === true) return 'pinned';
  if (occurrence) return 'recurring';
  return canEdit === false ? 'notYours' : undefined;
}
