import type { RouteStage } from '../../../src/domain/route.ts';
import { columnsOf, selfAndLater, spotOf } from './stage-columns.ts';

type Stages = readonly RouteStage[];

/** Where a stage can be put: a step of its own between two columns, a path beside another stage or column, or next on the path of a stage. */
export type Place =
  | { readonly at: 'gap'; readonly gap: number }
  | { readonly at: 'column'; readonly column: number }
  | { readonly at: 'beside' | 'after'; readonly stageId: string };

/** The stages with one more, in its place; whoever has to waits for it. */
export function withStage(stages: Stages, stage: RouteStage, place: Place): RouteStage[] {
  switch (place.at) {
    case 'gap':
      return inGap(stages, stage, place.gap);
    case 'column':
      return inColumn(stages, stage, columnsOf(stages)[place.column] ?? []);
    case 'beside':
      return inColumn(
        stages,
        stage,
        stages.filter(({ id }) => id === place.stageId),
      );
    case 'after':
      return behind(
        stages.map((each) => ({
          ...each,
          after: each.after.map((id) => (id === place.stageId ? stage.id : id)),
        })),
        { ...stage, after: [place.stageId] },
        place.stageId,
      );
  }
}

/** The stages without one; whoever waited for it waits for what it waited for. */
export function withoutStage(stages: Stages, stageId: string): RouteStage[] {
  const gone = stages.find(({ id }) => id === stageId);
  if (!gone) return [...stages];
  const bridged = stages
    .filter(({ id }) => id !== stageId)
    .map((stage) => ({
      ...stage,
      after: unique(stage.after.flatMap((id) => (id === stageId ? gone.after : [id]))),
    }));
  return bridged.map((stage) => ({ ...stage, after: withoutDetours(bridged, stage.after) }));
}

/** The stage in another place; gaps and columns count as they stand now. */
export function withMoved(stages: Stages, stageId: string, place: Place): RouteStage[] {
  const stage = stages.find(({ id }) => id === stageId);
  if (!stage || ('stageId' in place && place.stageId === stageId)) return [...stages];
  const { column } = spotOf(stages, stageId);
  const closes = columnsOf(stages)[column]?.length === 1;
  const shifted = (at: number): number => (closes && at > column ? at - 1 : at);
  const rest = withoutStage(stages, stageId);
  if (place.at === 'gap') return withStage(rest, stage, { at: 'gap', gap: shifted(place.gap) });
  if (place.at === 'column') return withStage(rest, stage, { at: 'column', column: shifted(place.column) });
  return withStage(rest, stage, place);
}

export type Direction = 'earlier' | 'later' | 'up' | 'down';

/**
 * One move by the keyboard; undefined where there is no further. Sideways a stage goes from beside others to a step of
 * its own, and from there beside its neighbours; up and down it changes places within its column.
 */
export function moved(stages: Stages, stageId: string, to: Direction): RouteStage[] | undefined {
  const columns = columnsOf(stages);
  const { column, row } = spotOf(stages, stageId);
  const mine = columns[column] ?? [];
  if (to === 'up' || to === 'down') {
    const other = mine[to === 'up' ? row - 1 : row + 1];
    return other && swapped(stages, stageId, other.id);
  }
  if (mine.length > 1)
    return withMoved(stages, stageId, { at: 'gap', gap: to === 'later' ? column + 1 : column });
  const next = to === 'later' ? column + 1 : column - 1;
  return columns[next] && withMoved(stages, stageId, { at: 'column', column: next });
}

/** The stage waits for these from now on; what would go round in a circle is left out. */
export function withAfter(stages: Stages, stageId: string, after: readonly string[]): RouteStage[] {
  const barred = selfAndLater(stages, stageId);
  return stages.map((stage) =>
    stage.id === stageId ? { ...stage, after: after.filter((id) => !barred.has(id)) } : stage,
  );
}

/** Whatever led across the gap leads to the new step, and from there on; at the end, everything leads to it. */
function inGap(stages: Stages, stage: RouteStage, gap: number): RouteStage[] {
  const columns = columnsOf(stages);
  const early = new Set(columns.slice(0, gap).flatMap((column) => column.map(({ id }) => id)));
  const isEnd = gap >= columns.length;
  const leadsOn = (id: string): boolean =>
    stages.some((each) => each.after.includes(id) && (isEnd || !early.has(each.id)));
  const crossing = stages.map(({ id }) => id).filter((id) => early.has(id) && leadsOn(id) !== isEnd);
  const rerouted = stages.map((each) => {
    const crosses = gap <= 0 ? each.after.length === 0 : each.after.some((id) => early.has(id));
    if (early.has(each.id) || !crosses) return each;
    return { ...each, after: [stage.id, ...each.after.filter((id) => !early.has(id))] };
  });
  const after = withoutDetours(stages, crossing);
  return behind(rerouted, { ...stage, after }, columns[gap - 1]?.at(-1)?.id);
}

/** Waits for what these wait for; whoever waits for one of these waits for it too. */
function inColumn(stages: Stages, stage: RouteStage, beside: Stages): RouteStage[] {
  const ids = beside.map(({ id }) => id);
  const waiting = stages.map((each) =>
    each.after.some((id) => ids.includes(id)) ? { ...each, after: unique([...each.after, stage.id]) } : each,
  );
  const after = withoutDetours(stages, unique(beside.flatMap((each) => each.after)));
  return behind(waiting, { ...stage, after }, ids.at(-1));
}

function behind(stages: Stages, stage: RouteStage, stageId: string | undefined): RouteStage[] {
  const at = stages.findIndex(({ id }) => id === stageId) + 1;
  return [...stages.slice(0, at), stage, ...stages.slice(at)];
}

/** Waiting for A and for what comes after A is waiting for the latter. */
function withoutDetours(stages: Stages, after: readonly string[]): string[] {
  return after.filter((id) => {
    const later = selfAndLater(stages, id);
    return !after.some((other) => other !== id && later.has(other));
  });
}

function swapped(stages: Stages, one: string, other: string): RouteStage[] {
  const first = stages.find(({ id }) => id === one);
  const second = stages.find(({ id }) => id === other);
  if (!first || !second) return [...stages];
  return stages.map((stage) => (stage.id === one ? second : stage.id === other ? first : stage));
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
