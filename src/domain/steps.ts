/** Where something stands on its way, counted from 1. */
export interface StepPlace {
  readonly position: number;
  readonly of: number;
}

/** A stage, and the ids of those before which it is not asked. */
export interface Ordered<S> {
  readonly stage: S;
  readonly id: string;
  readonly after: readonly string[];
}

/**
 * The steps of a way: stages to which ways of the same length lead stand side by side and are one step. Whoever draws a
 * way, counts on it or tells of it counts these. What waits for itself, or for what is not there, stands last.
 */
export function stepsOf<S>(stages: readonly Ordered<S>[]): S[][] {
  const depths = new Map<string, number>();
  for (let pass = 0; pass < stages.length; pass += 1) {
    for (const { id, after } of stages) {
      if (depths.has(id) || !after.every((each) => depths.has(each))) continue;
      depths.set(id, Math.max(-1, ...after.map((each) => depths.get(each) ?? -1)) + 1);
    }
  }
  const stuck = Math.max(-1, ...depths.values()) + 1;
  const steps: S[][] = [];
  for (const { stage, id } of stages) (steps[depths.get(id) ?? stuck] ??= []).push(stage);
  return steps;
}

/** In which of these steps something stands. */
export function stepPlace<S>(steps: readonly (readonly S[])[], isIt: (stage: S) => boolean): StepPlace {
  return { position: steps.findIndex((step) => step.some(isIt)) + 1, of: steps.length };
}
