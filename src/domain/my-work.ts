import type { ReportWork } from './report-work.ts';
import { noDate } from './summarise.ts';
import type { WorkItem } from './summary.ts';
import type { CalendarDate, Instant } from './time.ts';

/** In this order they stand under each other. */
export const workGroups = ['overdue', 'today', 'soon', 'later', 'undated', 'snoozed'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** Why something is in somebody's list. */
export type WorkWhy =
  | 'yours'
  | 'milestone'
  | 'answersFor'
  | 'word'
  | 'decide'
  | 'review'
  | 'sentBack'
  | 'reportDue'
  | 'reportFailed';

/** What is needed of a line to say where it belongs. */
type Sorted =
  | Pick<WorkItem, 'id' | 'noun' | 'dueKey' | 'milestone' | 'snoozedUntil'>
  | Pick<ReportWork, 'id' | 'noun' | 'dueKey' | 'failed'>;

/** The present of whoever asks; `dayOf` is the day of an instant on their calendar. */
export interface WorkClock {
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly dayOf: (at: Instant) => CalendarDate;
}

export interface WorkPlace<W> {
  readonly item: W;
  readonly group: WorkGroup;
  readonly why: WorkWhy;
  /** On the reader's calendar; undefined without a date. */
  readonly day: CalendarDate | undefined;
}

/**
 * What waits for somebody, and in which order: overdue, today, the next seven days, later, without a date, put off. Left out
 * is what needs nothing of them now: a task in time that they only answer for, a report that is not due today.
 */
export function myWork<W extends Sorted>(items: readonly W[], clock: WorkClock): readonly WorkPlace<W>[] {
  return items
    .flatMap((item) => placeOf(item, clock) ?? [])
    .toSorted(
      (one, other) =>
        workGroups.indexOf(one.group) - workGroups.indexOf(other.group) ||
        inOrder(one.day ?? noDate, other.day ?? noDate) ||
        inOrder(one.item.dueKey, other.item.dueKey) ||
        inOrder(one.item.id, other.item.id),
    );
}

/** The same under its headings; those without a line are left out. */
export function groupedWork<W>(
  places: readonly WorkPlace<W>[],
): readonly (readonly [WorkGroup, readonly WorkPlace<W>[]])[] {
  return workGroups.flatMap((name) => {
    const own = places.filter(({ group }) => group === name);
    return own.length > 0 ? [[name, own] as const] : [];
  });
}

function placeOf<W extends Sorted>(item: W, clock: WorkClock): WorkPlace<W> | undefined {
  const why = whyOf(item);
  // What did not arrive stays away whenever the next one goes out.
  const day = why === 'reportFailed' ? undefined : dayOf(item, clock);
  const group = groupOf(item, day, clock);
  if (why === 'answersFor' && group !== 'overdue') return undefined;
  if (why === 'reportDue' && group !== 'today') return undefined;
  return { item, group, why, day };
}

const whyOfNoun: Readonly<Record<Exclude<Sorted['noun'], 'report'>, WorkWhy>> = {
  task: 'yours',
  remark: 'word',
  answer: 'answersFor',
  approval: 'decide',
  review: 'review',
  sentBack: 'sentBack',
};

function whyOf(item: Sorted): WorkWhy {
  if (item.noun === 'report') return item.failed > 0 ? 'reportFailed' : 'reportDue';
  return item.noun === 'task' && item.milestone === true ? 'milestone' : whyOfNoun[item.noun];
}

/** Tasks are due on a day, whatever is asked of somebody at an instant. */
const dueByDay: ReadonlySet<Sorted['noun']> = new Set(['task', 'remark', 'answer']);

function dayOf({ noun, dueKey }: Sorted, clock: WorkClock): CalendarDate | undefined {
  if (dueKey === noDate) return undefined;
  return dueByDay.has(noun) ? dueKey : clock.dayOf(dueKey);
}

function groupOf(item: Sorted, day: CalendarDate | undefined, clock: WorkClock): WorkGroup {
  if (item.noun !== 'report' && item.snoozedUntil !== undefined && item.snoozedUntil > clock.now) {
    return 'snoozed';
  }
  // Somebody stands still until these are mended, whatever the date.
  if (item.noun === 'sentBack' || (item.noun === 'report' && item.failed > 0)) return 'today';
  if (day === undefined) return 'undated';
  const isPassed = !dueByDay.has(item.noun) && item.dueKey < clock.now;
  if (day < clock.today || isPassed) return 'overdue';
  if (day === clock.today) return 'today';
  return day <= weekAfter(clock.today) ? 'soon' : 'later';
}

/** The seventh day after this one. A date alone is read as midnight in UTC. */
function weekAfter(day: CalendarDate): CalendarDate {
  return new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
}

const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
