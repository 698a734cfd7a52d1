import type { Anchor, TemplateContent } from './template.ts';
import { type CalendarDate, addDays } from './time.ts';
import { type WorkingCalendar, addWorkingDays, isWorkday } from './working-time.ts';

/** A campaign in time, as its template counts: the day that it is launched on, and its run. */
export interface Frame {
  readonly launch: CalendarDate;
  readonly flight: { readonly start: CalendarDate; readonly end: CalendarDate };
}

/** The run that follows from a launch. */
export function frameOf(
  { flightStart, flightDays }: Pick<TemplateContent, 'flightStart' | 'flightDays'>,
  calendar: WorkingCalendar,
  launch: CalendarDate,
): Frame {
  const start = dayAt(calendar, launch, flightStart);
  return { launch, flight: { start, end: addDays(start, flightDays - 1) } };
}

export function anchorDay({ launch, flight }: Frame, anchor: Anchor): CalendarDate {
  if (anchor === 'launch') return launch;
  return anchor === 'flightStart' ? flight.start : flight.end;
}

/**
 * The day that lies so many working days after `anchor`, or before it when negative. 0 is the anchor itself, also on a
 * day off: a fair opens on the Saturday on which it opens.
 */
export function dayAt(calendar: WorkingCalendar, anchor: CalendarDate, offset: number): CalendarDate {
  return offset === 0 ? anchor : addWorkingDays(calendar, anchor, offset);
}

/**
 * How many working days `date` lies after `anchor`, or before it when negative: the inverse of `dayAt`. A date that
 * nobody works counts as the workday next to it on the side of the anchor.
 */
export function offsetOf(calendar: WorkingCalendar, anchor: CalendarDate, date: CalendarDate): number {
  let count = 0;
  if (date > anchor) {
    for (let day = addDays(anchor, 1); day <= date; day = addDays(day, 1))
      if (isWorkday(calendar, day)) count += 1;
    return count;
  }
  for (let day = date; day < anchor; day = addDays(day, 1)) if (isWorkday(calendar, day)) count += 1;
  return count === 0 ? 0 : -count;
}
