import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { beginPress, createEdgeScroll, createGhost, type Ghost, type Point } from '../../ui/drag.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Canvas.module.css';
import type { Place } from './stage-moves.ts';

/** A step in the air, and over which place it is. */
export interface StageDrag {
  readonly stageId: string;
  readonly over: string | undefined;
}

/** A place as it stands in the picture's attributes, to be found under the pointer. */
export const placeName = (place: Place): string =>
  place.at === 'gap'
    ? `gap ${place.gap}`
    : place.at === 'column'
      ? `column ${place.column}`
      : `${place.at} ${place.stageId}`;

function placeIn(name: string | undefined): Place | undefined {
  const [at, what = ''] = (name ?? '').split(' ');
  if (at === 'gap') return { at, gap: Number(what) };
  return at === 'beside' ? { at, stageId: what } : undefined;
}

/** Carries a step with the pointer to a gap or beside another step. */
export function useStageDrag(
  picture: RefObject<HTMLElement | null>,
  put: ((stage: RouteStage, place: Place) => void) | undefined,
) {
  const [drag, setDrag] = useState<StageDrag>();
  const announce = useAnnounce();
  const text = useTexts(routeEditorTexts);
  const carried = useRef<{ ghost: Ghost; scroll: ReturnType<typeof createEdgeScroll> } | undefined>(
    undefined,
  );

  const press = (event: ReactPointerEvent<HTMLElement>, stage: RouteStage): void => {
    if (!put || event.button !== 0 || !picture.current) return;
    const card = event.currentTarget;
    const container = picture.current;
    const land = (over: string | undefined): void => {
      const place = placeIn(over);
      carried.current?.scroll.stop();
      if (place) carried.current?.ghost.remove();
      else carried.current?.ghost.glideBack();
      carried.current = undefined;
      setDrag(undefined);
      if (place) put(stage, place);
      else announce(text.putBack(stage.name));
    };
    beginPress(
      { pointerId: event.pointerId, pointerType: event.pointerType, x: event.clientX, y: event.clientY },
      {
        onStart(at) {
          carried.current = {
            ghost: createGhost(card, at, styles.ghost ?? ''),
            scroll: createEdgeScroll(container),
          };
          setDrag({ stageId: stage.id, over: undefined });
          announce(text.picked(stage.name));
        },
        onMove(at) {
          carried.current?.ghost.place(at);
          carried.current?.scroll.follow(at);
          const over = nameAt(at, stage.id);
          setDrag((now) => (now && now.over !== over ? { ...now, over } : now));
        },
        onDrop: (at) => land(nameAt(at, stage.id)),
        onCancel: () => land(undefined),
      },
    );
  };

  return { drag, press };
}

function nameAt({ x, y }: Point, stageId: string): string | undefined {
  const found = document.elementFromPoint(x, y)?.closest('[data-place]');
  const name = found instanceof HTMLElement ? found.dataset.place : undefined;
  return name === placeName({ at: 'beside', stageId }) ? undefined : name;
}
