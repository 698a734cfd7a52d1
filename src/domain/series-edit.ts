import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { carriedOver } from './carried-over.ts';
import type { Happening } from './event.ts';
import { type Occurrence, isOccurrence } from './occurrence.ts';
import { countBefore } from './recurrence.ts';
import { type Refusal, refuse } from './refusal.ts';
import { partsOf, ruleText } from './rule-parts.ts';
import { withEntry } from './series-ahead.ts';
import { untilText } from './series-rule.ts';
import { type Entry, type Series, SeriesContent, type SeriesEdit, mostEntries } from './series.ts';
import { createTask } from './task-edit.ts';
import type { Task, TaskEdit } from './task.ts';
import { type CalendarDate, addDays } from './time.ts';

const seriesFields = Object.keys(SeriesContent.shape) as (keyof SeriesContent)[];

export interface SeriesStep {
  readonly series: Series;
  readonly happening: Happening;
}

/** Whatever somebody means comes within twelve years, the 29th of February too. */
const soon = 4_383;

/** Refuses a rule that never comes true, such as the 30th of February: `malformed` at `rule`. */
export function neverRecurs({ rule, start }: Pick<Series, 'rule' | 'start'>): Refusal | undefined {
  const isEmpty = countBefore(rule, start, addDays(start, soon), 1) === 0;
  return isEmpty ? refuse('malformed', { at: 'rule', facts: { what: 'neverRecurs' } }) : undefined;
}

/** A new series; nothing is made for days that are over. */
export function createSeries(
  wanted: Pick<Series, 'id' | 'tenantId' | 'workspaceId' | 'campaignId' | 'createdBy' | 'createdAt'> &
    SeriesContent,
  today: CalendarDate,
): SeriesStep | Refusal {
  const since = wanted.start > today ? wanted.start : today;
  const series: Series = { kind: 'series', schema: 1, ...wanted, since, turn: 0, entries: [] };
  const { id: seriesId, title } = series;
  return neverRecurs(series) ?? { series, happening: { type: 'series.created', seriesId, title } };
}

/** An occurrence as a task of its own. */
export function makeTask(
  series: Series,
  { date, on, time, zone }: Occurrence,
  wanted: {
    readonly taskId: string;
    readonly assigneeId: string | null;
    readonly edit: TaskEdit;
    readonly at: string;
  },
): SeriesStep & { readonly task: Task } {
  const { id: seriesId, tenantId, workspaceId, campaignId, title, description, priority, createdBy } = series;
  const { taskId, assigneeId, edit, at } = wanted;
  const { task, happening } = createTask({
    id: taskId,
    tenantId,
    workspaceId,
    campaignId,
    fields: { title, description, priority, assigneeId, due: on, ...edit },
    source: 'person',
    occurrence: { seriesId, date, time, zone },
    createdBy,
    at,
  });
  return { series: withEntry(series, { date, is: 'made', taskId }), task, happening };
}

/** One occurrence takes place no more. Refuses: `notFound` (the rule gives none on that day), `wrongStatus` (it is a task already), `tooLarge`. */
export function skip(series: Series, date: CalendarDate): SeriesStep | Refusal {
  const fault = entryFault(series, date);
  if (fault) return fault;
  const { id: seriesId, title } = series;
  const happening: Happening = { type: 'series.skipped', seriesId, title, date };
  return { series: withEntry(series, { date, is: 'skipped' }), happening };
}

/** It takes place after all. Refuses: `notFound` (it was not skipped). */
export function resume(series: Series, date: CalendarDate): SeriesStep | Refusal {
  const entries = series.entries.filter((each) => each.date !== date || each.is !== 'skipped');
  if (entries.length === series.entries.length) return refuse('notFound');
  const { id: seriesId, title } = series;
  return { series: { ...series, entries }, happening: { type: 'series.resumed', seriesId, title, date } };
}

/** Why nothing can be said about one occurrence by itself. */
export function entryFault(series: Series, date: CalendarDate): Refusal | undefined {
  if (!isOccurrence(series, date) || date < series.since) return refuse('notFound', { at: 'date' });
  const known = series.entries.find((each) => each.date === date);
  if (known) return refuse('wrongStatus', { facts: { status: known.is === 'made' ? 'open' : 'cancelled' } });
  return series.entries.length >= mostEntries ? refuse('tooLarge') : undefined;
}

export interface EditedSeries {
  /** What stays of it; undefined when nothing of it has to be written. */
  readonly before: Series | undefined;
  /** What goes on as it was said. */
  readonly series: Series;
  readonly changes: readonly FieldChange[];
  /** Where each occurrence that stands apart is now, by the day on which it was. */
  readonly carried: ReadonlyMap<CalendarDate, CalendarDate>;
}

/** All of it: exceptions stay exceptions. Refuses: `malformed` (it would never recur). */
export function editAll(series: Series, edit: SeriesEdit, today: CalendarDate): EditedSeries | Refusal {
  const changes = differences<SeriesEdit>(series, edit, seriesFields);
  const after: Series = { ...series, ...edit };
  const fault = neverRecurs({ ...after, rule: endless(after.rule) });
  if (fault) return fault;
  const isReplanned = changes.some(({ field }) => field === 'rule' || field === 'start');
  const carried = carriedOver(series.entries, after);
  const since = isReplanned && series.since < today ? today : series.since;
  const entries = isReplanned ? moved(series.entries, carried) : series.entries;
  const turn = isReplanned ? series.turn + 1 : series.turn;
  return { before: undefined, series: { ...after, since, turn, entries }, changes, carried };
}

/**
 * One occurrence and all that follow it: the series ends before it, and another one begins with it. Refuses: `notFound`
 * (the rule gives none on that day), `malformed` (it would never recur).
 */
export function editFollowing(
  series: Series,
  edit: SeriesEdit,
  from: CalendarDate,
  made: { readonly id: string; readonly by: string; readonly at: string; readonly today: CalendarDate },
): EditedSeries | Refusal {
  if (!isOccurrence(series, from)) return refuse('notFound', { at: 'from' });
  if (countBefore(series.rule, series.start, from, 1) === 0) return editAll(series, edit, made.today);
  const rest: Series = { ...series, rule: restOf(series, from), start: from };
  const changes = differences<SeriesEdit>(rest, edit, seriesFields);
  const after: Series = { ...rest, ...edit, id: made.id, createdBy: made.by, createdAt: made.at };
  const fault = neverRecurs({ ...after, rule: endless(after.rule) });
  if (fault) return fault;
  const later = series.entries.filter(({ date }) => date >= from);
  const carried = carriedOver(later, after);
  const since = [series.since, after.start].toSorted().at(-1) ?? from;
  return {
    before: {
      ...series,
      rule: endedBefore(series.rule, from),
      entries: series.entries.filter(({ date }) => date < from),
    },
    series: { ...after, since, turn: 0, entries: moved(later, carried) },
    changes,
    carried,
  };
}

/** The rule as it goes on from a day: of ten times, those that are left. */
function restOf({ rule, start }: Series, from: CalendarDate): string {
  const { COUNT, ...parts } = partsOf(rule);
  if (COUNT === undefined) return rule;
  return ruleText({ ...parts, COUNT: String(Number(COUNT) - countBefore(rule, start, from)) });
}

/** What began may be ended before it ever came. */
function endless(rule: string): string {
  const { COUNT: _count, UNTIL: _until, ...parts } = partsOf(rule);
  return ruleText(parts);
}

function endedBefore(rule: string, from: CalendarDate): string {
  const { COUNT: _count, ...parts } = partsOf(rule);
  return ruleText({ ...parts, UNTIL: untilText(addDays(from, -1)) });
}

function moved(entries: readonly Entry[], carried: ReadonlyMap<CalendarDate, CalendarDate>): Entry[] {
  return entries
    .map((entry) => ({ ...entry, date: carried.get(entry.date) ?? entry.date }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
