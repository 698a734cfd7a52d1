import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
  useState,
} from 'react';
import type { Point } from '../../ui/drag.ts';
import { useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import type { ChartLayout, Placed, Scale } from './chart-layout.ts';
import { useChosen } from './chosen.ts';
import { dayInLine } from './day-under.ts';
import { nextPlaced } from './next-placed.ts';
import { isOutside } from './spans.ts';
import { isCampaign } from './things.ts';
import type { Gathered } from './ThingsPopover.tsx';
import { heldIn, useBarDrag } from './use-bar-drag.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { leadOf, useGoTo } from './use-lead.ts';
import { useThingWords } from './use-thing-words.ts';

/** Wide enough for a finger or a mouse to mean the end and not the whole. */
const GRIP_PX = 8;

interface ChartHands {
  readonly body: RefObject<HTMLElement | null>;
  readonly layout: ChartLayout;
  readonly scale: Scale;
  /** The width of the column of names, left of the days. */
  readonly names: number;
  readonly onGo: (day: string) => void;
  readonly onRow: (row: number) => void;
}

/** What hands do on the chart, heard once for all bars: go from one to the next, move, resize, open. */
export function useChartHands({ body, layout, scale, names, onGo, onRow }: ChartHands) {
  const text = useTexts(zoomTexts);
  const words = useThingWords();
  const goTo = useGoTo();
  const chosen = useChosen();
  const [focus, setFocus] = useState<{ readonly id: string; readonly wanted: boolean }>();
  const [gathered, setGathered] = useState<Gathered>();
  const placed = useMemo(
    () => new Map(layout.lanes.flatMap(({ rows }) => rows.flat()).map((one) => [one.id, one])),
    [layout],
  );
  const stop = placed.get(focus?.id ?? '') ?? layout.lanes[0]?.rows[0]?.[0];
  const drag = useBarDrag(body, (grid, at: Point) => dayInLine(grid, scale, names, at));
  const keys = useBarKeys((flight) => isOutside(scale, flight) && onGo(flight.start));

  const under = (target: EventTarget): { at: Placed; element: HTMLElement } | undefined => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-placed]') : null;
    const at = placed.get(element?.dataset['placed'] ?? '');
    return element && at ? { at, element } : undefined;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const { at, element } = under(event.target) ?? {};
    if (!at || !element || !isCampaign(at.things[0])) return;
    const { left, right, width } = element.getBoundingClientRect();
    const near = (edge: number): boolean => width > 3 * GRIP_PX && Math.abs(event.clientX - edge) < GRIP_PX;
    const grip = !at.cutRight && near(right) ? 'end' : !at.cutLeft && near(left) ? 'start' : 'all';
    drag.press(event, at.things[0].campaign, grip);
  };

  const onClick = (event: MouseEvent): void => {
    const { at, element } = under(event.target) ?? {};
    if (!at || !element) return;
    const { things } = at;
    const isMore = event.ctrlKey || event.metaKey || event.shiftKey;
    // A link to something small opens as links do.
    if (isMore && !isCampaign(things[0])) return;
    event.preventDefault();
    if (isMore) {
      chosen.toggle(things[0].key);
      return;
    }
    const lead = things.length === 1 ? leadOf(things[0]) : undefined;
    if (lead) goTo(lead);
    else {
      const title = things.length > 1 ? text.count(things.length) : things[0].title;
      setGathered({ title, label: title, things, anchor: element });
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { at } = under(event.target) ?? {};
    if (!at) return;
    const [thing] = at.things;
    if (isCampaign(thing) && keys.onKey(event, thing.campaign)) {
      setFocus({ id: at.id, wanted: true });
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPlaced(layout, at, event.key);
    if (!next) return;
    event.preventDefault();
    onRow(next.row);
    setFocus({ id: next.id, wanted: true });
    if (event.shiftKey)
      chosen.add([thing, next.things[0]].flatMap((one) => (isCampaign(one) ? [one.key] : [])));
  };

  return {
    stop,
    focusWanted: focus?.wanted ?? false,
    proposal: drag.proposal ?? keys.proposal ?? heldIn(chosen),
    gathered,
    endGathered: () => setGathered(undefined),
    nameOf: words.name,
    handlers: {
      onPointerDown,
      onClick,
      onKeyDown,
      onKeyUp: keys.onKeyUp,
      onBlur: () => keys.proposal && keys.commit(),
      onFocus: (event: { readonly target: EventTarget }) => {
        const { at } = under(event.target) ?? {};
        if (at && at.id !== focus?.id) setFocus({ id: at.id, wanted: false });
      },
    },
  };
}
