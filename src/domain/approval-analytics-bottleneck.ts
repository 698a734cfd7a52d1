import { median } from './approval-analytics-median.ts';

/** What has to be known of a stage to tell whether it holds others up. */
export interface StagePace {
  readonly decisions: number;
  readonly medianHours: number | null;
  readonly waitingHours: number;
}

/** Fewer answers say more about the days on which they were given than about the stage. */
export const fewestDecisions = 5;

/** So many times as long as elsewhere is too long. */
export const slowness = 2;

/**
 * The stage that holds requests up: it has at least 5 decisions, half of them took at least twice as long as the median
 * of the other stages with at least 5 decisions, and requests stand in no stage longer. Nothing when there is nothing to
 * compare with.
 */
export function bottlenecks<S extends StagePace>(stages: readonly S[]): ReadonlyMap<S, { times: number }> {
  const known = stages.flatMap((stage) =>
    stage.decisions >= fewestDecisions && stage.medianHours !== null
      ? [{ stage, hours: stage.medianHours }]
      : [],
  );
  const longest = Math.max(0, ...stages.map(({ waitingHours }) => waitingHours));
  const found = new Map<S, { times: number }>();
  for (const { stage, hours } of known) {
    const others = known.filter((each) => each.stage !== stage).map((each) => each.hours);
    const usual = median(others.toSorted((one, other) => one - other));
    if (usual === undefined || usual === 0 || stage.waitingHours < longest) continue;
    const times = hours / usual;
    if (times >= slowness) found.set(stage, { times: Math.round(times * 10) / 10 });
  }
  return found;
}
