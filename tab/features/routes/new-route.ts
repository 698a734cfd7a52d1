import type { RouteDraft } from '../../../src/contract/requests.ts';
import { fieldClasses } from '../../../src/domain/approval-classes.ts';
import type { Locale } from '../../../src/domain/person.ts';
import { readyRoutes } from '../../../src/domain/route-ready-made.ts';
import { routeWords } from '../../../src/domain/route-words.ts';
import type { Route, RouteRung, RouteStage, StageRule, Who } from '../../../src/domain/route.ts';

/** What is written of a route, out of the whole of it. */
export function draftOf(route: RouteDraft): RouteDraft {
  const { routeId, name, when, place, duplicates, stages, observers, terminalOwners, undoMinutes, active } =
    route;
  return { routeId, name, when, place, duplicates, stages, observers, terminalOwners, undoMinutes, active };
}

/** The routes that come with the product, in the reader's language, to begin with. */
export function readyDrafts(workspaceId: string, currency: string, locale: Locale): RouteDraft[] {
  const routes: Route[] = readyRoutes(
    { tenantId: '', workspaceId, currency },
    (name) => routeWords[locale][name],
  );
  return routes.map(draftOf);
}

/** A route like another one, under an id of its own; it stands before all others. */
export function copyOf(draft: RouteDraft, routeId: string): RouteDraft {
  return { ...draft, routeId, place: Math.max(0, draft.place - 1) };
}

const admin: Who = { who: 'role', role: 'admin' };
const manager: Who = { who: 'role', role: 'manager' };

const ladder: RouteRung[] = [
  { afterHours: 8, act: 'remind', to: [], upTo: undefined },
  { afterHours: 24, act: 'askTerminalOwner', to: [], upTo: undefined },
];

/** A step in which nobody is asked yet. */
export function newStage(stages: readonly RouteStage[], nameOf: (count: number) => string): RouteStage {
  const ids = new Set(stages.map(({ id }) => id));
  let count = stages.length + 1;
  while (ids.has(`step-${count}`)) count += 1;
  return {
    id: `step-${count}`,
    name: nameOf(count),
    after: [],
    when: [],
    rule: { mode: 'any' },
    approvers: [],
    primary: null,
    veto: [],
    reviewers: [],
    rejects: 'endsAll',
    distinct: false,
    watches: [...fieldClasses],
    deadlineHours: 24,
    usualHours: 8,
    ladder: [...ladder],
  };
}

/** A route of one step, for any campaign. */
export function emptyRoute(routeId: string, nameOf: (count: number) => string): RouteDraft {
  return {
    routeId,
    name: '',
    when: [],
    place: 50,
    duplicates: 'onceAtLast',
    stages: [newStage([], nameOf)],
    observers: [],
    terminalOwners: [admin, manager],
    undoMinutes: 10,
    active: true,
  };
}

/** The rule of another mode, with what both have. */
export function ruleIn(mode: StageRule['mode'], before: StageRule, approvers: number): StageRule {
  const tie = 'tie' in before ? before.tie : 'rejects';
  switch (mode) {
    case 'quorum':
      return { mode, needs: Math.max(1, Math.min(2, approvers)), tie };
    case 'percentage':
      return { mode, needs: 50, tie };
    case 'weighted':
      return {
        mode,
        needs: Math.max(1, Math.ceil(approvers / 2)),
        weights: Array.from({ length: approvers }, () => 1),
        tie,
      };
    default:
      return { mode };
  }
}

/** Other approvers; `from` says for each where it stood before, -1 for a new one, so that weights go along. */
export function withApprovers(
  stage: RouteStage,
  approvers: readonly Who[],
  from: readonly number[],
): RouteStage {
  const { rule } = stage;
  if (rule.mode !== 'weighted') return { ...stage, approvers: [...approvers] };
  return {
    ...stage,
    approvers: [...approvers],
    rule: { ...rule, weights: from.map((at) => rule.weights[at] ?? 1) },
  };
}
