import type { Stage } from './approval.ts';
import { type LeftOut, type RouteCase, resolveRoute } from './route-resolve.ts';
import { type RouteFault, checkRoute } from './route-check.ts';
import { type Unknowable, unknownIn } from './route-condition.ts';
import type { Route } from './route.ts';
import type { InWorkingTime } from './working-time.ts';

/** One stage as it would go. */
export interface ForeseenStage {
  readonly stageId: string;
  readonly name: string;
  readonly mode: Stage['mode'];
  /** Ids of the stages that come before. */
  readonly after: readonly string[];
  readonly approverIds: readonly string[];
  /** How much yes it takes where its mode counts, what each counts, and whose answer decides. */
  readonly needs?: Stage['needs'];
  readonly weights?: Stage['weights'];
  readonly primaryId?: Stage['primaryId'];
  readonly standIns: NonNullable<Stage['standIns']>;
  readonly opensAt: string;
  readonly dueAt: string | null;
  /** When it is usually answered, in its approvers' own working time. */
  readonly doneAt: string;
  readonly usualHours: number;
}

export interface Foreseen {
  readonly stages: readonly ForeseenStage[];
  readonly leftOut: readonly LeftOut[];
  /** Stages that ask the terminal owner, because nobody else could be asked. */
  readonly handedUp: readonly string[];
  readonly observerIds: readonly string[];
  readonly terminalOwnerId: string | undefined;
  /** When everything is usually answered, and the working hours on the longest way to it. */
  readonly endsAt: string;
  readonly workingHours: number;
  readonly faults: readonly RouteFault[];
  /** What the route asks about and nobody knows here: it counts as if it were so. */
  readonly unknown: readonly Unknowable[];
}

/** Who would be asked for a sample, when, and how long it would usually take: what is shown before a request is sent. */
export function simulate(route: Route, sample: RouteCase, inWorkingTime: InWorkingTime): Foreseen {
  const { stages, ...resolved } = resolveRoute(route, sample);
  const usual = new Map(route.stages.map(({ id, usualHours }) => [id, usualHours]));
  const foreseen = new Map<string, ForeseenStage & { readonly hours: number }>();
  for (const stage of stages) {
    const earlier = (stage.after ?? []).flatMap((id) => foreseen.get(id) ?? []);
    const opensAt = earlier.reduce((last, { doneAt }) => (doneAt > last ? doneAt : last), sample.at);
    const usualHours = usual.get(stage.id) ?? 0;
    foreseen.set(stage.id, {
      stageId: stage.id,
      name: stage.name ?? '',
      mode: stage.mode,
      after: stage.after ?? [],
      approverIds: stage.approverIds,
      ...(stage.needs !== undefined && { needs: stage.needs }),
      ...(stage.weights && { weights: stage.weights }),
      ...(stage.primaryId !== undefined && { primaryId: stage.primaryId }),
      standIns: stage.standIns ?? [],
      opensAt,
      dueAt:
        stage.deadlineHours === undefined
          ? null
          : lastOf(stage.approverIds.map((id) => inWorkingTime(id, opensAt, stage.deadlineHours ?? 0))),
      doneAt: answeredAt(stage, opensAt, usualHours, inWorkingTime),
      usualHours,
      hours: usualHours + Math.max(0, ...earlier.map(({ hours }) => hours)),
    });
  }
  const all = [...foreseen.values()];
  return {
    ...resolved,
    stages: all.map(({ hours: _hours, ...stage }) => stage),
    endsAt: lastOf([sample.at, ...all.map(({ doneAt }) => doneAt)]),
    workingHours: Math.max(0, ...all.map(({ hours }) => hours)),
    faults: checkRoute(route, sample.people, sample.made),
    unknown: unknownIn(route, sample.facts),
  };
}

/** Where one yes is enough, the first to have worked so long gives it; elsewhere the last. */
function answeredAt(stage: Stage, opensAt: string, hours: number, inWorkingTime: InWorkingTime): string {
  const times = stage.approverIds.map((id) => inWorkingTime(id, opensAt, hours)).toSorted();
  return (stage.mode === 'any' ? times[0] : times.at(-1)) ?? opensAt;
}

function lastOf(times: readonly string[]): string {
  return times.reduce((last, at) => (at > last ? at : last), '');
}
