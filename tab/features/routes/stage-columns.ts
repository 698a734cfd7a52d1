import type { RouteStage } from '../../../src/domain/route.ts';
import { inOrder } from '../../../src/domain/route-stages.ts';

type Stages = readonly RouteStage[];

/** Stages from left to right: paths that stand side by side share a column. What waits for itself stands last. */
export function columnsOf(stages: Stages): RouteStage[][] {
  const depths = new Map<string, number>();
  for (const { id, after } of inOrder(stages)) {
    depths.set(id, Math.max(-1, ...after.map((each) => depths.get(each) ?? -1)) + 1);
  }
  const stuck = Math.max(-1, ...depths.values()) + 1;
  const columns: RouteStage[][] = [];
  for (const stage of stages) (columns[depths.get(stage.id) ?? stuck] ??= []).push(stage);
  return columns.filter((column) => column.length > 0);
}

/** In which column a stage stands, and where in it; -1 for one that is not there. */
export function spotOf(stages: Stages, stageId: string): { readonly column: number; readonly row: number } {
  const columns = columnsOf(stages);
  const column = columns.findIndex((each) => each.some(({ id }) => id === stageId));
  return { column, row: columns[column]?.findIndex(({ id }) => id === stageId) ?? -1 };
}

/** Ids of the stage and of all that come after it: for these it can never wait. */
export function selfAndLater(stages: Stages, stageId: string): Set<string> {
  const found = new Set([stageId]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id, after } of stages) if (after.some((each) => found.has(each))) found.add(id);
  }
  return found;
}
