import { dateOf, dayNumber } from '../../ui/days.ts';
import { spanOf, type Zoom, zooms } from './spans.ts';

/* Which days the calendar shows and what of them. All of it stands in the address, so that a link shows the same. */

export const laneKinds = ['none', 'team', 'channel', 'person', 'campaign'] as const;
/** What the rows stand for. */
export type LaneKind = (typeof laneKinds)[number];

export const overlays = [
  'tasks',
  'milestones',
  'approvals',
  'contents',
  'recurring',
  'events',
  'moments',
] as const;
/** What is shown besides the campaigns. */
export type Overlay = (typeof overlays)[number];

export interface CalendarPlace {
  readonly zoom: Zoom;
  readonly lanes: LaneKind;
  /** A day of the span that is shown. */
  readonly day: string;
  readonly show: ReadonlySet<Overlay>;
}

/** The longer the span, the less of the small things: the year stays readable. */
const shownFirst: Record<Zoom, readonly Overlay[]> = {
  day: overlays,
  week: overlays,
  month: ['milestones', 'approvals', 'contents', 'recurring', 'events', 'moments'],
  quarter: ['milestones', 'approvals', 'events', 'moments'],
  year: ['events', 'moments'],
};

/** What an address says; what it does not say, or says wrongly, is as it is at first. */
export function calendarPlaceIn(search: URLSearchParams, today: string): CalendarPlace {
  const zoom = zooms.find((one) => one === search.get('zoom')) ?? 'month';
  const lanes = laneKinds.find((one) => one === search.get('lanes')) ?? 'none';
  const told = search.get('show')?.split(',');
  const show = new Set(told ? overlays.filter((one) => told.includes(one)) : shownFirst[zoom]);
  return { zoom, lanes, day: dayIn(search, today), show };
}

/** The parts of an address that lead to a place; null where it says nothing that is not so anyway. */
export function addressOf(
  { zoom, lanes, day, show }: CalendarPlace,
  today: string,
): Readonly<Record<'zoom' | 'lanes' | 'day' | 'month' | 'show', string | null>> {
  const { first, last } = spanOf(zoom, day);
  const holdsToday = dayNumber(today) >= first && dayNumber(today) <= last;
  const usual = shownFirst[zoom];
  const isUsual = show.size === usual.length && usual.every((one) => show.has(one));
  return {
    zoom: zoom === 'month' ? null : zoom,
    lanes: lanes === 'none' ? null : lanes,
    day: holdsToday ? null : day,
    month: null,
    show: isUsual ? null : overlays.filter((one) => show.has(one)).join(',') || 'none',
  };
}

/** `?month=` is how addresses of the calendar were written before there were other spans. */
function dayIn(search: URLSearchParams, today: string): string {
  const day = search.get('day') ?? '';
  if (isDate(day)) return day;
  const month = search.get('month') ?? '';
  if (isDate(`${month}-01`)) return today.startsWith(month) ? today : `${month}-01`;
  return today;
}

function isDate(text: string): boolean {
  if (!/^(19[7-9]|20\d|21\d)\d-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}
