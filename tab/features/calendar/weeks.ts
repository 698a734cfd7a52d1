import { dayNumber, mondayOf, plusMonths } from '../../ui/days.ts';
import type { Span } from './spans.ts';
import type { Thing } from './things.ts';

/* A month as weeks of whole days, and the bars of a week in lanes. Days are numbers since 1970. */

/** The Mondays of the weeks that a month touches. */
export function weeksOf(month: string): readonly number[] {
  const first = mondayOf(dayNumber(`${month}-01`));
  const end = dayNumber(`${plusMonths(month, 1)}-01`);
  return Array.from({ length: Math.ceil((end - first) / 7) }, (_, week) => first + week * 7);
}

/** The part of a thing that lies in one week. */
export interface Segment<T extends Span = Thing> {
  readonly thing: T;
  readonly week: number;
  /** First and last column, 0 for Monday. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** It began before, or goes on after, this week. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

export interface Week<T extends Span = Thing> {
  readonly monday: number;
  readonly segments: readonly Segment<T>[];
  /** How many lanes it would need. */
  readonly lanes: number;
}

/** No window is so high that more are seen: what lies deeper is only counted. */
const MOST_LANES = 60;

/** Lays out all weeks, each thing in the first lane that is free on its days, in the order given. */
export function layOut<T extends Span>(mondays: readonly number[], things: readonly T[]): readonly Week<T>[] {
  return mondays.map((monday) => layOutWeek(monday, things));
}

function layOutWeek<T extends Span>(monday: number, things: readonly T[]): Week<T> {
  /** For each lane its days that are taken, a bit each. */
  const taken: number[] = [];
  const segments: Segment<T>[] = [];
  for (const thing of things) {
    const part = partOf(thing, monday);
    if (!part) continue;
    const days = ((1 << (part.to - part.from + 1)) - 1) << part.from;
    let lane = taken.findIndex((others) => (others & days) === 0);
    if (lane < 0) lane = Math.min(taken.length, MOST_LANES);
    taken[lane] = (taken[lane] ?? 0) | days;
    segments.push({ thing, week: monday, lane, ...part });
  }
  return { monday, segments, lanes: taken.length };
}

/** Where days lie in a week; undefined when they do not touch it. */
export function partOf(
  span: Span,
  monday: number,
): Pick<Segment, 'from' | 'to' | 'cutLeft' | 'cutRight'> | undefined {
  const [first, last] = [span.first - monday, span.last - monday];
  if (first > 6 || last < 0) return undefined;
  return { from: Math.max(0, first), to: Math.min(6, last), cutLeft: first < 0, cutRight: last > 6 };
}

/** How many bars of each day do not fit into the lanes that are shown. */
export function hiddenByDay({ segments }: Week, shown: number): readonly number[] {
  const hidden = [0, 0, 0, 0, 0, 0, 0];
  for (const { lane, from, to } of segments) {
    if (lane < shown) continue;
    for (let day = from; day <= to; day += 1) hidden[day] = (hidden[day] ?? 0) + 1;
  }
  return hidden;
}

/** One lane is given up for "+3 more" when not all fit. */
export function lanesShown({ lanes }: Week, room: number): number {
  return lanes <= room ? lanes : Math.max(0, room - 1);
}
