import { type Occurrence, occurrencesOf } from './occurrence.ts';
import type { Entry, Series } from './series.ts';
import { type CalendarDate, type Instant, addDays, instantOf } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

type Unrolled = Pick<Series, 'rule' | 'start' | 'time' | 'zone' | 'holidays' | 'since' | 'entries'>;

/** The occurrences that are nobody's task yet and were not skipped, by day. */
export function virtualOf(
  series: Unrolled,
  calendar: WorkingCalendar,
  reach: { readonly from: CalendarDate; readonly to?: CalendarDate; readonly most?: number },
): Occurrence[] {
  const known = new Set(series.entries.map(({ date }) => date));
  const most = reach.most === undefined ? {} : { most: reach.most + known.size };
  return occurrencesOf(series, calendar, { ...reach, ...most })
    .filter(({ date }) => date >= series.since && !known.has(date))
    .slice(0, reach.most);
}

/** The occurrences whose time to become a task has come. */
export function dueToMake(series: Series, calendar: WorkingCalendar, today: CalendarDate): Occurrence[] {
  return virtualOf(series, calendar, { from: addDays(series.since, -31), to: addDays(today, series.lead) });
}

/** When the next occurrence becomes a task: at the beginning of a day in the zone of the series. */
export function nextMaking(
  series: Series,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Instant | undefined {
  const from = addDays(today, series.lead + 1);
  const [next] = virtualOf(series, calendar, { from, most: 1 });
  return next && instantOf(addDays(next.on, -series.lead), '00:00', series.zone);
}

/** How long what was made or skipped is remembered. */
const remembered = 31;

/** The series without what nobody asks for any more, and never to be made again. */
export function pruned<S extends Pick<Series, 'entries' | 'since'>>(series: S, today: CalendarDate): S {
  const oldest = addDays(today, -remembered);
  if (series.since >= oldest) return series;
  const entries = series.entries.filter(({ date }) => date >= oldest);
  return { ...series, since: oldest, entries };
}

export function withEntry<S extends Pick<Series, 'entries'>>(series: S, entry: Entry): S {
  const others = series.entries.filter(({ date }) => date !== entry.date);
  return {
    ...series,
    entries: [...others, entry].toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  };
}
