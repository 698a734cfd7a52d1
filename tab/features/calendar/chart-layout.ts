import type { Flight } from '../../../src/domain/campaign.ts';
import { dayNumber } from '../../ui/days.ts';
import type { Lane } from './lanes.ts';
import { rowsFor, widthOfWords } from './packing.ts';
import type { Span } from './spans.ts';
import { isCampaign, isForAll, type OverlayThing, type Thing } from './things.ts';

/* Where everything stands on a calendar whose days run from left to right and whose rows are packed into lanes. In pixels. */

/** How days are laid out. */
export interface Scale extends Span {
  readonly dayWidth: number;
  readonly width: number;
}

export function scaleOf({ first, last }: Span, room: number, leastDay: number): Scale {
  const days = last - first + 1;
  const dayWidth = Math.max(leastDay, room / days);
  return { first, last, dayWidth, width: days * dayWidth };
}

/** One thing, or several that lie too close together to be shown apart. */
export interface Placed {
  /** Unique among all that is placed: a campaign may stand in several lanes. */
  readonly id: string;
  readonly things: readonly [Thing, ...Thing[]];
  readonly row: number;
  readonly left: number;
  readonly width: number;
  /** Where the words stand: in the bar, or beside it when they do not fit, with the room they got. */
  readonly words: 'in' | 'after' | 'before';
  readonly wordsRoom: number;
  /** It began before, or goes on after, what is shown. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

export interface ChartLane {
  readonly key: string;
  readonly name: string;
  readonly campaigns: number;
  readonly top: number;
  readonly height: number;
  /** Among all rows. */
  readonly firstRow: number;
  /** What stands in each of its rows. */
  readonly rows: readonly (readonly Placed[])[];
}

export interface ChartLayout {
  readonly lanes: readonly ChartLane[];
  /** The height of each row, from the top. */
  readonly heights: readonly number[];
}

export const ROW_PX = 27;
export const BAR_PX = 24;
/** Above the first and under the last row of a lane. */
export const LANE_GAP_PX = 4;
const BETWEEN_PX = 6;
const PADDING_PX = 22;
/** So much of a name is always shown beside its bar. */
const WORDS_PX = 170;
/** A bar this long keeps its words even if they are cut short. */
const LONG_BAR_PX = 120;
const LONG_MARK_PX = 90;
const MARK_PX = 26;
const MOST_ROWS_FOR_ALL = 4;
const SEVERAL_PX = 58;

/** `together`: which small things become one mark. */
export function layOutChart(lanes: readonly Lane[], scale: Scale, together: Together): ChartLayout {
  const laid: ChartLane[] = [];
  const heights: number[] = [];
  let top = 0;
  for (const lane of lanes) {
    const rows = rowsOfLane(lane, scale, together, heights.length);
    const height = rows.length * ROW_PX + 2 * LANE_GAP_PX;
    laid.push({
      key: lane.key,
      name: lane.name,
      campaigns: lane.things.filter(isCampaign).length,
      top,
      height,
      firstRow: heights.length,
      rows,
    });
    rows.forEach((_, at) => {
      const edges = Number(at === 0) + Number(at === rows.length - 1);
      heights.push(ROW_PX + edges * LANE_GAP_PX);
    });
    top += height;
  }
  return { lanes: laid, heights };
}

/** Small things become one mark when they lie near each other, or when more than so many of a kind fall on a day. */
export type Together = 'near' | { readonly atMost: number };

type Unrowed = Omit<Placed, 'row'>;

function rowsOfLane({ key, things }: Lane, scale: Scale, together: Together, firstRow: number): Placed[][] {
  const long = things.filter((thing) => isCampaign(thing) || isForAll(thing));
  const small = things.filter((thing): thing is OverlayThing => !isCampaign(thing) && !isForAll(thing));
  const marks =
    together === 'near' ? nearMarks(key, small, scale) : dayMarks(key, small, scale, together.atMost);
  const bars = long.map((thing) => barOf(key, thing, scale)).toSorted((a, b) => edge(a) - edge(b));
  const rows: Placed[][] = [];
  for (const packed of [packedIn(marks), withFewRows(packedIn(bars), key, scale)])
    for (const row of packed) {
      const number = firstRow + rows.length;
      rows.push(row.map((one) => ({ ...one, row: number })));
    }
  return rows;
}

function packedIn(bars: readonly Unrowed[]): Unrowed[][] {
  const rows: Unrowed[][] = [];
  const at = rowsFor(
    bars.map((bar) => ({ left: edge(bar), right: edge(bar) + extent(bar) })),
    BETWEEN_PX,
  );
  bars.forEach((bar, index) => (rows[at[index] ?? 0] ??= []).push(bar));
  return rows;
}

/** What is everybody's must not push the campaigns out of sight: what needs more rows stands in the last one, near ones together. */
function withFewRows(rows: Unrowed[][], laneKey: string, scale: Scale): Unrowed[][] {
  const things = rows.slice(MOST_ROWS_FOR_ALL).flatMap((row) => row.map((one) => one.things[0]));
  const over = things.filter((thing) => !isCampaign(thing));
  if (things.length === 0 || over.length < things.length || !over.every(isForAll)) return rows;
  return [...rows.slice(0, MOST_ROWS_FOR_ALL), nearMarks(laneKey, over, scale)];
}

const edge = ({ left, words, wordsRoom }: Unrowed): number => (words === 'before' ? left - wordsRoom : left);
const extent = ({ width, words, wordsRoom }: Unrowed): number => width + (words === 'in' ? 0 : wordsRoom);

/** Where the days from `first` to `last` lie, as far as they are shown. */
export function stretchOf(
  { first, last }: Span,
  scale: Scale,
): Pick<Placed, 'left' | 'width' | 'cutLeft' | 'cutRight'> {
  const from = Math.max(first, scale.first);
  const to = Math.min(last, scale.last);
  return {
    left: (from - scale.first) * scale.dayWidth,
    width: (to - from + 1) * scale.dayWidth - 2,
    cutLeft: first < scale.first,
    cutRight: last > scale.last,
  };
}

function barOf(laneKey: string, thing: Thing, scale: Scale): Unrowed {
  const place = stretchOf(thing, scale);
  const needed = Math.min(WORDS_PX, widthOfWords(thing.title) + PADDING_PX);
  const width = Math.max(isCampaign(thing) ? 6 : MARK_PX, place.width);
  const left = Math.min(place.left, scale.width - width);
  const base = {
    ...place,
    id: `${laneKey} ${thing.key}`,
    things: [thing] as const,
    left,
    width,
    wordsRoom: needed,
  };
  if (width >= needed || width >= (isCampaign(thing) ? LONG_BAR_PX : LONG_MARK_PX))
    return { ...base, words: 'in' };
  const fits = left + width + needed <= scale.width;
  return { ...base, words: fits || left < needed ? 'after' : 'before' };
}

/** Where a day is narrower than words: what lies close together is one mark. */
function nearMarks(laneKey: string, things: readonly OverlayThing[], scale: Scale): Unrowed[] {
  const groups: { left: number; things: [OverlayThing, ...OverlayThing[]] }[] = [];
  for (const thing of things.toSorted((a, b) => a.last - b.last)) {
    const left = Math.min((thing.last - scale.first) * scale.dayWidth, scale.width - SEVERAL_PX);
    const last = groups.at(-1);
    if (last && left < last.left + SEVERAL_PX) last.things.push(thing);
    else groups.push({ left, things: [thing] });
  }
  return groups.map(({ left, things: own }, at) => {
    const room = (groups[at + 1]?.left ?? scale.width) - left - BETWEEN_PX;
    const words = Math.min(WORDS_PX, widthOfWords(own[0].title) + PADDING_PX + 8);
    const alone = room < 60 ? MARK_PX : Math.max(MARK_PX, Math.min(words, room));
    return markOf(laneKey, own, left, own.length > 1 ? SEVERAL_PX - BETWEEN_PX : alone);
  });
}

/** Where a day is wide: each by itself, but more than so many of a kind on a day are one mark. */
function dayMarks(laneKey: string, things: readonly OverlayThing[], scale: Scale, atMost: number): Unrowed[] {
  const days = Map.groupBy(
    things.toSorted((a, b) => a.last - b.last),
    ({ last, kind }) => `${last} ${kind}`,
  );
  return [...days.values()].flatMap((own) => {
    const groups = own.length > atMost ? [own] : own.map((one) => [one]);
    return groups.flatMap(([first, ...others]) => {
      if (!first) return [];
      const left = Math.max(0, first.last - scale.first) * scale.dayWidth;
      return [markOf(laneKey, [first, ...others], left, scale.dayWidth - BETWEEN_PX)];
    });
  });
}

function markOf(
  laneKey: string,
  things: readonly [OverlayThing, ...OverlayThing[]],
  left: number,
  width: number,
): Unrowed {
  return {
    id: `${laneKey} ${things[0].key}`,
    things,
    left,
    width,
    words: 'in',
    wordsRoom: 0,
    cutLeft: false,
    cutRight: false,
  };
}

/** The same bar where its flight would be, in the row that it is taken from. */
export function proposedAt(placed: Placed, { start, end }: Flight, scale: Scale): Placed {
  return { ...placed, ...stretchOf({ first: dayNumber(start), last: dayNumber(end) }, scale) };
}
