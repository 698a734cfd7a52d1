import { isOpenTask } from './summarise.ts';
import { type Circle, type NetworkLink, type NetworkStep, networkOf } from './task-network.ts';
import type { Task } from './task.ts';
import type { CalendarDate } from './time.ts';
import { type WorkingDays, workingDaysFrom } from './working-days.ts';
import type { WorkingCalendar } from './working-time.ts';

/** What a plan needs to know of a task. */
export type PlannedTask = Pick<
  Task,
  'id' | 'start' | 'due' | 'status' | 'milestone' | 'pinned' | 'links' | 'afterId'
>;

/** First and last day, both included; they are one for a milestone. */
export interface Span {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
}

/** Where a task of a plan stands. */
export interface PlannedTimes {
  readonly span: Span;
  /** Working days that it takes; none for a milestone. */
  readonly days: number;
  /** When it will be, as far as what comes before it lets it; an open task is not over before today. */
  readonly forecast: Span;
  /** Working days that it may slip before the end of the plan does. */
  readonly slack: number;
  readonly critical: boolean;
}

export interface Plan {
  readonly kind: 'plan';
  /** By the id of the task; those without a date are not in it. */
  readonly times: ReadonlyMap<string, PlannedTimes>;
  /** The last day of the last task, as forecast; null where nothing has a date. */
  readonly end: CalendarDate | null;
}

/**
 * The plan of a campaign's tasks as they are dated: what is critical, how much slack the others have, and when each will
 * be when what comes before it is late. A circle has no plan.
 */
export function planOf(
  tasks: readonly PlannedTask[],
  calendar: WorkingCalendar,
  today: CalendarDate,
): Plan | Circle {
  const dated = tasks.flatMap((task) => placed(task));
  const first = earliest(dated.map(({ span }) => span.start));
  if (first === undefined) return { kind: 'plan', times: new Map(), end: null };
  const days = workingDaysFrom(first, calendar);
  const now = days.startOf(today);
  const ids = new Set(dated.map(({ task }) => task.id));
  const network = networkOf(dated.map((one) => stepOf(one, days, now, ids)));
  if (network.kind === 'circle') return network;
  const times = new Map<string, PlannedTimes>();
  for (const [at, { task, span }] of dated.entries()) {
    const step = network.times[at];
    if (!step) continue;
    const { slack, critical, earlyStart, earlyEnd } = step;
    const taken = takes(task, span, days);
    const forecast = spanAt({ task, span }, taken, { start: earlyStart, end: earlyEnd }, days);
    times.set(task.id, { span, days: taken.days, forecast, slack, critical });
  }
  return { kind: 'plan', times, end: days.dateOf(network.end - 1) };
}

export interface Moves {
  /** The new dates of all that move, those that were moved by hand included, by id. */
  readonly spans: ReadonlyMap<string, Span>;
  /** Tasks that stand before what they wait for: put there by hand, pinned, or over. */
  readonly unmet: readonly string[];
}

/**
 * What moves when tasks are moved by hand: whatever waits for them is put off as far as it must, and no farther; nothing
 * is drawn forward. Pinned tasks, and those that are over, stay where they are.
 */
export function moveWith(
  tasks: readonly PlannedTask[],
  calendar: WorkingCalendar,
  byHand: ReadonlyMap<string, Span>,
): Moves | Circle {
  const known = tasks.map((task) => ({ ...task, ...byHand.get(task.id) }));
  const dated = known.flatMap((task) => placed(task));
  const spans = new Map([...byHand].filter(([id]) => dated.some(({ task }) => task.id === id)));
  const first = earliest(dated.map(({ span }) => span.start));
  if (first === undefined) return { spans, unmet: [] };
  const days = workingDaysFrom(first, calendar);
  const ids = new Set(dated.map(({ task }) => task.id));
  const free: NetworkStep[] = dated.map((one) => stepOf(one, days, 0, ids));
  const behind = followersOf(free, byHand);
  // What is not behind, or stays, keeps its date; it binds, and is bound by nothing.
  const stays = (task: PlannedTask): boolean => task.pinned === true || !isOpenTask(task.status);
  const bound = free.map((step, at) => {
    const one = dated[at];
    return one && behind.has(step.id) && !stays(one.task) ? step : { ...step, links: [] };
  });
  const network = networkOf(bound);
  if (network.kind === 'circle') return network;
  const starts = new Map(network.times.map(({ id, earlyStart }) => [id, earlyStart]));
  const unmet: string[] = [];
  for (const [at, { task, span }] of dated.entries()) {
    const step = free[at];
    const stands = byHand.has(task.id) || stays(task);
    if (!step || !(byHand.has(task.id) || behind.has(task.id))) continue;
    const taken = takes(task, span, days);
    if (stands && earliestStart(step, free, starts) > taken.start) unmet.push(task.id);
    const start = starts.get(task.id) ?? taken.start;
    if (!stands && start > taken.start)
      spans.set(task.id, spanAt({ task, span }, taken, { start, end: start + taken.days }, days));
  }
  return { spans, unmet };
}

interface Placed {
  readonly task: PlannedTask;
  readonly span: Span;
}

function placed(task: PlannedTask): Placed[] {
  const span = spanOf(task);
  return span && task.status !== 'cancelled' ? [{ task, span }] : [];
}

/** The days of a task; one that only has a last day takes that day. Undefined when it has neither. */
export function spanOf({
  start,
  due,
  milestone,
}: Pick<PlannedTask, 'start' | 'due' | 'milestone'>): Span | undefined {
  const last = due ?? start;
  if (!last) return undefined;
  const first = start ?? last;
  return { start: milestone === true || first > last ? last : first, due: last };
}

interface Taken {
  readonly start: number;
  readonly days: number;
}

/** A milestone stands at the end of its day, and takes none. */
function takes({ milestone }: PlannedTask, { start, due }: Span, days: WorkingDays): Taken {
  if (milestone === true) return { start: days.endOf(due), days: 0 };
  const from = days.startOf(start);
  return { start: from, days: Math.max(1, days.endOf(due) - from) };
}

/** The dates of a task at these counts; where nothing moves, days that nobody works stay as they were written. */
function spanAt(
  { task, span }: Placed,
  taken: Taken,
  { start, end }: { readonly start: number; readonly end: number },
  days: WorkingDays,
): Span {
  const due = end === taken.start + taken.days ? span.due : days.dateOf(end - 1);
  if (task.milestone === true) return { start: due, due };
  return { start: start === taken.start ? span.start : days.dateOf(start), due };
}

function stepOf(
  { task, span }: Placed,
  days: WorkingDays,
  now: number,
  ids: ReadonlySet<string>,
): NetworkStep {
  const { start, days: takenDays } = takes(task, span, days);
  const untilToday = isOpenTask(task.status) && task.milestone !== true ? now + 1 - start : 0;
  return {
    id: task.id,
    days: start + takenDays <= now ? Math.max(takenDays, untilToday) : takenDays,
    notBefore: isOpenTask(task.status) && task.milestone === true ? Math.max(start, now) : start,
    links: linksOf(task).filter(({ after }) => ids.has(after)),
  };
}

/** Everything that a task waits for: its links, and the step before it. */
export function linksOf({ links = [], afterId }: Pick<PlannedTask, 'links' | 'afterId'>): NetworkLink[] {
  const drawn = links.map(({ taskId, kind, lag }) => ({ after: taskId, kind, lag }));
  if (!afterId || drawn.some(({ after }) => after === afterId)) return drawn;
  return [...drawn, { after: afterId, kind: 'endToStart', lag: 0 }];
}

/** Whatever waits for one of these, directly or by way of others; they themselves are not among them. */
function followersOf(steps: readonly NetworkStep[], from: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { id, links } of steps) {
    for (const { after } of links) {
      const known = next.get(after);
      if (known) known.push(id);
      else next.set(after, [id]);
    }
  }
  const found = new Set<string>();
  const left = [...from.keys()];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const follower of next.get(id) ?? []) {
      if (from.has(follower) || found.has(follower)) continue;
      found.add(follower);
      left.push(follower);
    }
  }
  return found;
}

/** When a step could begin if it followed its links. */
function earliestStart(
  step: NetworkStep,
  steps: readonly NetworkStep[],
  starts: ReadonlyMap<string, number>,
): number {
  const waitedFor = new Set(step.links.map(({ after }) => after));
  const fixed = steps
    .filter(({ id }) => waitedFor.has(id))
    .map((before) => ({ ...before, notBefore: starts.get(before.id) ?? before.notBefore, links: [] }));
  const network = networkOf([...fixed, { ...step, notBefore: 0 }]);
  return network.kind === 'circle' ? 0 : (network.times.at(-1)?.earlyStart ?? 0);
}

function earliest(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return dates.reduce<CalendarDate | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}
