import type { Route, RouteStage } from './route.ts';

/** A stage with the people who would be asked in it. */
export interface Kept {
  readonly stage: RouteStage;
  readonly approverIds: string[];
}

/** The stages in an order in which each comes after those it waits for; those of a circle are left out. */
export function inOrder(stages: readonly RouteStage[]): RouteStage[] {
  const ordered: RouteStage[] = [];
  const done = new Set<string>();
  for (let pass = 0; pass < stages.length; pass += 1) {
    for (const stage of stages) {
      if (done.has(stage.id) || !stage.after.every((id) => done.has(id))) continue;
      done.add(stage.id);
      ordered.push(stage);
    }
  }
  return ordered;
}

/** Without these stages; whoever waited for one of them waits for what that one waited for. */
export function withoutLeftOut(stages: readonly RouteStage[], ids: ReadonlySet<string>): RouteStage[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const reach = (id: string): string[] => (ids.has(id) ? (byId.get(id)?.after ?? []).flatMap(reach) : [id]);
  return inOrder(stages)
    .filter(({ id }) => !ids.has(id))
    .map((stage) => ({ ...stage, after: [...new Set(stage.after.flatMap(reach))] }));
}

/**
 * Nobody is asked in two stages unless the route wants it, and never in two that have to be different people's. A stage
 * that is left with nobody is not asked; one that has to be another person's asks the terminal owner.
 */
export function withoutDuplicates(
  kept: readonly Kept[],
  rule: Route['duplicates'],
  terminalOwnerId: string,
): { asked: Kept[]; emptied: RouteStage[] } {
  const thinned = kept.map((each, index) => ({
    ...each,
    approverIds: each.approverIds.filter((id) => !isAskedElsewhere(id, index, kept, rule)),
  }));
  const asked = thinned.map((each) =>
    each.approverIds.length === 0 && each.stage.distinct ? { ...each, approverIds: [terminalOwnerId] } : each,
  );
  const emptied = asked.filter(({ approverIds }) => approverIds.length === 0).map(({ stage }) => stage);
  const bridged = withoutLeftOut(
    kept.map(({ stage }) => stage),
    new Set(emptied.map(({ id }) => id)),
  );
  return {
    asked: bridged.flatMap((stage) => {
      const approverIds = asked.find((each) => each.stage.id === stage.id)?.approverIds ?? [];
      return approverIds.length > 0 ? [{ stage, approverIds }] : [];
    }),
    emptied,
  };
}

function isAskedElsewhere(
  personId: string,
  index: number,
  kept: readonly Kept[],
  rule: Route['duplicates'],
): boolean {
  const mine = kept[index]?.stage.distinct ?? false;
  return kept.some(({ approverIds, stage }, at) => {
    if (at === index || !approverIds.includes(personId)) return false;
    // Of two stages that are two people's, the first keeps its people.
    if (mine && stage.distinct) return at < index;
    return rule === 'onceAtLast' ? at > index : rule === 'onceAtFirst' && at < index;
  });
}
