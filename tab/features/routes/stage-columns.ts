import type { RouteStage } from '../../../src/domain/route.ts';
import { stepsOf } from '../../../src/domain/steps.ts';

type Stages = readonly RouteStage[];

/** Stages from left to right: paths that stand side by side share a column. What waits for itself stands last. */
export function columnsOf(stages: Stages): RouteStage[][] {
  return stepsOf(stages.map((stage) => ({ stage, id: stage.id, after: stage.after })));
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
