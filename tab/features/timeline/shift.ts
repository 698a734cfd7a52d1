import type { Span } from '../../../src/domain/task-plan.ts';
import { addWorkingDays, type WorkingCalendar } from '../../../src/domain/working-time.ts';
import { plusDays } from '../../ui/days.ts';

/** Which part of a bar is held: all of it, or one of its ends. */
export type Grip = 'all' | 'start' | 'end';

export interface Step {
  /** Arrow keys go by days that are worked, a pointer goes over all of them. */
  readonly in: 'workingDays' | 'days';
  readonly count: number;
}

/**
 * The days of a task after a step. Moved as a whole it takes as many working days as before (`days`, none for a
 * milestone), and never begins on a day that nobody works; an end never passes the other.
 */
export function shifted(
  calendar: WorkingCalendar,
  span: Span,
  days: number,
  { grip, step }: { readonly grip: Grip; readonly step: Step },
): Span {
  if (step.count === 0) return span;
  const to = (date: string): string =>
    step.in === 'workingDays'
      ? addWorkingDays(calendar, date, step.count)
      : addWorkingDays(calendar, plusDays(date, step.count), 0);
  if (days === 0) {
    const due = to(span.due);
    return { start: due, due };
  }
  if (grip === 'end') return { start: span.start, due: latest(span.start, to(span.due)) };
  if (grip === 'start') return { start: earliest(to(span.start), span.due), due: span.due };
  const start = to(span.start);
  return { start, due: addWorkingDays(calendar, start, days - 1) };
}

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);
