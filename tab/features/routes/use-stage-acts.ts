import { useCallback } from 'react';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { newStage } from './new-route.ts';
import { columnsOf, spotOf } from './stage-columns.ts';
import { type Direction, moved, type Place, withMoved, withoutStage, withStage } from './stage-moves.ts';
import type { Drafting } from './use-draft.ts';
import { useRouteWords } from './use-route-words.ts';

export interface StageActs {
  readonly add: (place: Place) => void;
  readonly move: (stage: RouteStage, to: Direction) => void;
  readonly put: (stage: RouteStage, place: Place) => void;
  readonly remove: (stage: RouteStage) => void;
}

/** What can be done to the picture; each act is said aloud, and what it was done to stays chosen. */
export function useStageActs({ draft, change }: Drafting, onSelect: (stageId: string) => void): StageActs {
  const text = useTexts(routeEditorTexts);
  const announce = useAnnounce();
  const { names } = useRouteWords();
  const { stages } = draft;
  const whereIn = useCallback(
    (all: readonly RouteStage[], stageId: string): string => {
      const columns = columnsOf(all);
      const { column } = spotOf(all, stageId);
      const beside = (columns[column] ?? []).filter(({ id }) => id !== stageId).map(({ name }) => name);
      return text.where(column + 1, columns.length, names(beside));
    },
    [text, names],
  );
  const set = (next: RouteStage[]): void => change((now) => ({ ...now, stages: next }));

  return {
    add(place) {
      const stage = newStage(stages, text.newStep);
      const next = withStage(stages, stage, place);
      set(next);
      onSelect(stage.id);
      announce(text.added(stage.name, whereIn(next, stage.id)));
    },
    move(stage, to) {
      const next = moved(stages, stage.id, to);
      if (next) set(next);
      announce(next ? text.moved(stage.name, whereIn(next, stage.id)) : text.noFurther);
    },
    put(stage, place) {
      const next = withMoved(stages, stage.id, place);
      set(next);
      onSelect(stage.id);
      announce(text.moved(stage.name, whereIn(next, stage.id)));
    },
    remove(stage) {
      if (stages.length === 1) return;
      const at = stages.indexOf(stage);
      const next = withoutStage(stages, stage.id);
      set(next);
      onSelect(next[Math.min(at, next.length - 1)]?.id ?? '');
      announce(text.removed(stage.name));
    },
  };
}
