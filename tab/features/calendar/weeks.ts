import type { SummaryView } from '../../../src/contract/views.ts';
import type { Flight } from '../../../src/domain/campaign.ts';
import { dateOf, dayNumber, mondayOf, plusMonths } from '../../ui/days.ts';

/* A month as weeks of whole days, and the bars of a week in lanes. Days are numbers since 1970. */

/** The Mondays of the weeks that a month touches. */
export function weeksOf(month: string): readonly number[] {
  const first = mondayOf(dayNumber(`${month}-01`));
  const end = dayNumber(`${plusMonths(month, 1)}-01`);
  return Array.from({ length: Math.ceil((end - first) / 7) }, (_, week) => first + week * 7);
}

/** The part of a flight that lies in one week. */
export interface Segment {
  readonly campaign: SummaryView;
  readonly week: number;
  /** First and last column, 0 for Monday. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** The flight began before, or goes on after, this week. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

export interface Week {
  readonly monday: number;
  readonly segments: readonly Segment[];
  /** How many lanes it would need. */
  readonly lanes: number;
}

/** Lays out all weeks. Earlier starts first, longer ones above shorter ones, so that bars do not jump about. */
export function layOut(mondays: readonly number[], campaigns: readonly SummaryView[]): readonly Week[] {
  const [first, last] = [dateOf(mondays[0] ?? 0), dateOf((mondays.at(-1) ?? 0) + 6)];
  const shown = campaigns
    .filter(({ flight }) => flight && flight.start <= last && flight.end >= first)
    .toSorted(byStartThenLength);
  return mondays.map((monday) => layOutWeek(monday, shown));
}

function layOutWeek(monday: number, campaigns: readonly SummaryView[]): Week {
  /** For each lane the first column that is still free. */
  const free: number[] = [];
  const segments: Segment[] = [];
  for (const campaign of campaigns) {
    const part = campaign.flight && partOf(campaign.flight, monday);
    if (!part) continue;
    let lane = free.findIndex((column) => column <= part.from);
    if (lane < 0) lane = free.length;
    free[lane] = part.to + 1;
    segments.push({ campaign, week: monday, lane, ...part });
  }
  return { monday, segments, lanes: free.length };
}

/** Where a flight lies in a week; undefined when it does not touch it. */
export function partOf(
  { start, end }: Flight,
  monday: number,
): Pick<Segment, 'from' | 'to' | 'cutLeft' | 'cutRight'> | undefined {
  const [first, last] = [dayNumber(start) - monday, dayNumber(end) - monday];
  if (first > 6 || last < 0) return undefined;
  return { from: Math.max(0, first), to: Math.min(6, last), cutLeft: first < 0, cutRight: last > 6 };
}

function byStartThenLength(one: SummaryView, other: SummaryView): number {
  const [a, b] = [one.flight, other.flight];
  if (!a || !b) return 0;
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end > b.end ? -1 : 1;
  return one.id < other.id ? -1 : 1;
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
