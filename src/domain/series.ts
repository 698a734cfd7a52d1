import { z } from 'zod';
import { Id } from './person.ts';
import { SeriesRule } from './series-rule.ts';
import { TaskContent } from './task.ts';
import { CalendarDate, ClockTime, Zone } from './time.ts';

/** What becomes of an occurrence that falls on a day off. */
export const holidayRules = ['stay', 'skip', 'previous', 'next'] as const;
export const HolidayRule = z.enum(holidayRules);
export type HolidayRule = z.infer<typeof HolidayRule>;

/** So many days ahead, at most, an occurrence becomes a task. */
export const mostLead = 21;

/** A task that comes again and again: what it says, when it recurs, and how long before its day it becomes real. */
export const SeriesContent = z.strictObject({
  title: TaskContent.shape.title,
  description: TaskContent.shape.description,
  assigneeId: TaskContent.shape.assigneeId,
  priority: TaskContent.shape.priority,
  rule: SeriesRule,
  /** Nothing recurs before this day; "every other week" is counted from it. */
  start: CalendarDate,
  /** A clock time on the wall in `zone`; null: all day. */
  time: ClockTime.nullable(),
  zone: Zone,
  holidays: HolidayRule,
  lead: z.number().int().min(0).max(mostLead),
});
export type SeriesContent = z.infer<typeof SeriesContent>;

/** An occurrence that is not virtual any more, by the day that the rule gives it: skipped, or a task of its own. */
const Entry = z.discriminatedUnion('is', [
  z.strictObject({ date: CalendarDate, is: z.literal('skipped') }),
  z.strictObject({ date: CalendarDate, is: z.literal('made'), taskId: Id }),
]);
export type Entry = z.infer<typeof Entry>;

export const mostEntries = 600;

/** In the partition of its campaign. */
export const Series = z.strictObject({
  kind: z.literal('series'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...SeriesContent.shape,
  /** Nothing is made any more for days before this one. */
  since: CalendarDate,
  /** How often its days were changed: a day that comes back is another occurrence than the one that it was. */
  turn: z.number().int().min(0),
  /** By date. */
  entries: z.array(Entry).max(mostEntries),
  createdAt: z.string(),
  createdBy: Id,
});
export type Series = z.infer<typeof Series>;

export const SeriesEdit = SeriesContent.partial();
export type SeriesEdit = z.infer<typeof SeriesEdit>;

/**
 * An occurrence as the calendar of a workspace shows it without opening its campaign: what a series needs to be unrolled,
 * and the tasks that it became. A projection in the partition of the board, fed by the relay; `id` is the series'.
 */
export const SeriesLine = z.strictObject({
  kind: z.literal('seriesLine'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  title: TaskContent.shape.title,
  assigneeId: TaskContent.shape.assigneeId,
  ...Series.pick({ rule: true, start: true, time: true, zone: true, holidays: true, since: true }).shape,
  entries: Series.shape.entries,
  tasks: z.array(
    z.strictObject({
      taskId: Id,
      title: TaskContent.shape.title,
      due: TaskContent.shape.due,
      time: ClockTime.nullable(),
      status: TaskContent.shape.status,
    }),
  ),
});
export type SeriesLine = z.infer<typeof SeriesLine>;
