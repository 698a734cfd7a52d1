import { lazy, Suspense, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { useTellShown } from '../../data/desk.ts';
import { matching } from '../../data/match.ts';
import type { Filter } from '../../data/place.ts';
import { dateOf, mondayOf } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { Agenda } from './Agenda.tsx';
import { agendaOf, monthLinesOf } from './agenda-lines.ts';
import styles from './Calendar.module.css';
import type { LaneKind } from './calendar-place.ts';
import { CalendarHead } from './CalendarHead.tsx';
import { type Chosen, ChosenPlace, useChoosing } from './chosen.ts';
import { LaneChart } from './LaneChart.tsx';
import { lanesOf } from './lanes.ts';
import { MonthScreen } from './MonthScreen.tsx';
import { OverlayBar } from './OverlayBar.tsx';
import { type Span, spanOf, stepped, type Zoom } from './spans.ts';
import { campaignThings } from './things.ts';
import { useCalendarPlace } from './use-calendar-place.ts';
import { useLaneWords } from './use-lane-words.ts';
import { useOverlays } from './use-overlays.ts';
import { useSpanTitle } from './use-span-title.ts';

const HoursGrid = lazy(() => import('./HoursGrid.tsx'));

interface CalendarContentProps {
  readonly campaigns: readonly SummaryView[];
  readonly filter: Filter;
  readonly renderMany: RenderMany;
}

/** What can be done to all that are selected, at the foot of the calendar. */
export type RenderMany = (chosen: Chosen) => ReactNode;

/** The calendar itself, once campaigns are here. */
export function CalendarContent({ campaigns, filter, renderMany }: CalendarContentProps) {
  const text = useTexts(zoomTexts);
  const narrow = useNarrow();
  const today = useToday();
  const [place, go] = useCalendarPlace();
  const { zoom, lanes: kind, day, show } = place;
  const title = useSpanTitle(zoom, day);
  const asWeeks = zoom === 'month' && kind === 'none' && !narrow;
  const span = useMemo(() => spanOf(zoom, day), [zoom, day]);
  const seen = useMemo(() => (asWeeks ? wholeWeeks(span) : span), [asWeeks, span]);
  const matched = useMemo(() => matching(campaigns, filter), [campaigns, filter]);
  const flights = useMemo(
    () => campaignThings(matched, dateOf(seen.first), dateOf(seen.last)),
    [matched, seen],
  );
  const { things: overlays, whole } = useOverlays(show, seen, matched);
  const things = useMemo(
    () => [...flights, ...overlays.filter((one) => one.last >= seen.first && one.first <= seen.last)],
    [flights, overlays, seen],
  );
  const chosen = useChoosing(matched);
  const laneWords = useLaneWords();
  const lanes = useMemo(() => lanesOf(kind, things, laneWords), [kind, things, laneWords]);
  useTellShown(useMemo(() => flights.map(({ key }) => key), [flights]));

  const heading = useRef<HTMLHeadingElement>(null);
  const turn = (way: 1 | -1): void => go({ day: stepped(zoom, day, way) });
  useShortcuts([{ keys: 't', label: text.goToday, run: () => go({ day: today }) }]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
    if (!way || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    event.preventDefault();
    // What has the focus may leave the page with its days; the keys go on.
    heading.current?.focus();
    turn(way);
  };
  const chart = {
    zoom,
    span,
    lanes,
    names: namesOf(zoom, kind),
    today,
    title,
    onGo: (to: string) => go({ day: to }),
  };
  return (
    <div className={styles.screen} role="presentation" onKeyDown={onKeyDown}>
      <CalendarHead
        heading={heading}
        place={place}
        title={title}
        today={today}
        empty={flights.length === 0}
        onGo={go}
      />
      <OverlayBar show={show} whole={whole} onShow={(next) => go({ show: next })} />
      <ChosenPlace value={chosen}>
        {narrow ? (
          <Agenda
            span={span}
            lines={isLong(zoom) ? monthLinesOf(span, things) : agendaOf(span, things)}
            today={today}
          />
        ) : asWeeks ? (
          <MonthScreen day={day} flights={flights} overlays={overlays} today={today} onGo={chart.onGo} />
        ) : zoom === 'day' || zoom === 'week' ? (
          <Suspense fallback={<ScreenSkeleton rows={10} />}>
            <HoursGrid {...chart} zoom={zoom} things={overlays} />
          </Suspense>
        ) : (
          <LaneChart {...chart} />
        )}
      </ChosenPlace>
      {!narrow && renderMany(chosen)}
    </div>
  );
}

/** Left of the days stand the names of the lanes, or the hours below. */
function namesOf(zoom: Zoom, kind: LaneKind): number {
  if (kind !== 'none') return 184;
  return zoom === 'day' || zoom === 'week' ? 60 : 0;
}

const isLong = (zoom: Zoom): boolean => zoom === 'quarter' || zoom === 'year';

/** The weeks that a month lies in are shown whole. */
function wholeWeeks({ first, last }: Span): Span {
  return { first: mondayOf(first), last: mondayOf(last) + 6 };
}
