import type { Squeeze } from './squeeze.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { type CalendarDate, addDays } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';
import { hoursOn, partOfDay, plainDay } from './workload.ts';

type Ahead = Pick<Task, 'status' | 'due' | 'assigneeId'> &
  Partial<Pick<Task, 'effort' | 'checklist' | 'milestone'>>;

/** So far back the beginning of work is looked for. */
const longest = 800;

/**
 * The open work that has to begin first to be done in time, for each person by what is due until a day. Hours that nobody
 * said count as a quarter of a day; ticks of a checklist take their part off. Undefined where nothing has a day.
 */
export function squeezeOf(tasks: readonly Ahead[], calendar: WorkingCalendar): Squeeze | undefined {
  const worked = new Map<CalendarDate, number>();
  const hoursOf = (date: CalendarDate): number => {
    const hours = worked.get(date) ?? hoursOn(calendar, date);
    worked.set(date, hours);
    return hours;
  };
  const found = [...byPerson(tasks)].flatMap((due) => {
    let hours = 0;
    return due.map(([by, more]): Squeeze => {
      hours = rounded(hours + more);
      return { from: lastBeginning(by, hours, hoursOf), by, hours };
    });
  });
  return found.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))[0];
}

/** For each person, hours by the day on which they are due, in order; what is nobody's is begun by somebody of its own. */
function byPerson(tasks: readonly Ahead[]): (readonly (readonly [CalendarDate, number])[])[] {
  const people = new Map<string, Map<CalendarDate, number>>();
  for (const [at, { status, due, assigneeId, milestone, effort, checklist = [] }] of tasks.entries()) {
    if (due === null || milestone || !isOpenTask(status)) continue;
    const key = assigneeId === null ? `nobody ${at}` : `person ${assigneeId}`;
    const days = people.get(key) ?? new Map<CalendarDate, number>();
    const left = checklist.length === 0 ? 1 : checklist.filter(({ done }) => !done).length / checklist.length;
    days.set(due, (days.get(due) ?? 0) + (effort ?? plainDay * partOfDay) * left);
    people.set(key, days);
  }
  return [...people.values()].map((days) =>
    [...days].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

function lastBeginning(
  by: CalendarDate,
  hours: number,
  hoursOf: (date: CalendarDate) => number,
): CalendarDate {
  let left = hours;
  for (let date = by, back = 0; back < longest; date = addDays(date, -1), back += 1) {
    left -= hoursOf(date);
    if (left <= 0) return date;
  }
  return addDays(by, -longest);
}

/** To a tenth of an hour. */
const rounded = (hours: number): number => Math.round(hours * 10) / 10;
