import type { FieldChange } from './campaign.ts';
import { type Plan, landingOf } from './occurrence.ts';
import type { EditedSeries } from './series-edit.ts';
import type { Series } from './series.ts';
import { isOpenTask } from './summarise.ts';
import { editTask } from './task-edit.ts';
import type { Task, TaskEdit } from './task.ts';
import type { CalendarDate } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

export interface FollowedTask {
  readonly task: Task;
  readonly changes: readonly FieldChange[];
}

/** On which calendar each side is worked. */
export interface Calendars {
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
}

/**
 * What a change of its series does to an occurrence that is a task already: it follows in everything that nobody changed
 * about it alone, so that what was moved stays where it was put. Tasks that are over stay as they are.
 */
export function followSeries(
  task: Task,
  date: CalendarDate,
  before: Series,
  { series: after, carried }: EditedSeries,
  calendars: Calendars,
  at: string,
): FollowedTask {
  const { occurrence } = task;
  if (!occurrence || !isOpenTask(task.status)) return { task, changes: [] };
  const moved = carried.get(date) ?? date;
  const sides = {
    before: { plan: before, calendar: calendars.before, date },
    after: { plan: after, calendar: calendars.after, date: moved },
  };
  const edit: TaskEdit = { ...said(task, before, after), ...dueOf(task, sides.before, sides.after) };
  const isOwnTime = occurrence.time !== before.time || occurrence.zone !== before.zone;
  const { time, zone } = isOwnTime ? occurrence : after;
  const edited = editTask(task, edit, at);
  const placed = { seriesId: after.id, date: moved, time, zone };
  return { task: { ...edited.task, occurrence: placed }, changes: edited.changes };
}

/** What the series says now, where the task still says what the series said before. */
function said(task: Task, before: Series, after: Series): TaskEdit {
  return {
    ...(task.title === before.title && { title: after.title }),
    ...(task.description === before.description && { description: after.description }),
    ...(task.assigneeId === before.assigneeId && { assigneeId: after.assigneeId }),
    ...(task.priority === before.priority && { priority: after.priority }),
  };
}

interface Side {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  readonly date: CalendarDate;
}

/** It goes along to the new day when it stood on the old one. */
function dueOf(task: Task, before: Side, after: Side): TaskEdit {
  if (task.due !== landingOf(before.plan, before.calendar, before.date)) return {};
  const due = landingOf(after.plan, after.calendar, after.date);
  return due === undefined ? {} : { due };
}
