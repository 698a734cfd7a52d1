import type { Rung, Stage } from './approval.ts';
import { type DelegatedMatter, type Delegation, standInsFor } from './approval-delegation.ts';
import { terminalActs } from './approval-ladder.ts';
import { type RouteFacts, conditionHolds } from './route-condition.ts';
import { type Kept, withoutDuplicates, withoutLeftOut } from './route-stages.ts';
import { type AskingWhom, mayBeAsked, peopleMeant } from './route-people.ts';
import type { Route, RouteRung, RouteStage } from './route.ts';

/** For whom and what a route is turned into stages. */
export interface RouteCase extends AskingWhom {
  readonly workspaceId: string;
  readonly facts: RouteFacts;
  readonly delegations: readonly Delegation[];
  /** Ids of the roles that the workspace made, where the route is to be checked too. */
  readonly made?: ReadonlySet<string>;
  readonly at: string;
}

/** A stage that nobody is asked in, and why. */
export interface LeftOut {
  readonly stageId: string;
  readonly name: string;
  /** `duplicate`: all of its approvers decide in another stage. */
  readonly why: 'condition' | 'duplicate';
}

/** What a route comes to for one case. Stages that would have nobody to ask have the terminal owner, and are named. */
export interface ResolvedRoute {
  readonly stages: readonly Stage[];
  readonly leftOut: readonly LeftOut[];
  readonly handedUp: readonly string[];
  readonly observerIds: readonly string[];
  readonly terminalOwnerId: string | undefined;
}

/** Who would be asked for this case, in which stages. Without a terminal owner there are no stages. */
export function resolveRoute(route: Route, given: RouteCase): ResolvedRoute {
  const terminalOwnerId = askable(route.terminalOwners, given)[0];
  const skipped = route.stages.filter(({ when }) => !conditionHolds(when, given.facts));
  const kept = withoutLeftOut(route.stages, new Set(skipped.map(({ id }) => id))).map((stage): Kept => ({
    stage,
    approverIds: askable(withPrimary(stage), given),
  }));
  const handedUp = kept.filter(({ approverIds }) => approverIds.length === 0).map(({ stage }) => stage.id);
  if (terminalOwnerId === undefined) {
    return { stages: [], leftOut: [], handedUp, observerIds: [], terminalOwnerId };
  }
  const { asked, emptied } = withoutDuplicates(
    kept.map((each) => (each.approverIds.length > 0 ? each : { ...each, approverIds: [terminalOwnerId] })),
    route.duplicates,
    terminalOwnerId,
  );
  return {
    stages: asked.map((each) => stageOf(each, given)),
    leftOut: [...leftOut(skipped, 'condition'), ...leftOut(emptied, 'duplicate')],
    handedUp,
    observerIds: peopleMeant(route.observers, given).map(({ id }) => id),
    terminalOwnerId,
  };
}

const leftOut = (stages: readonly RouteStage[], why: LeftOut['why']): LeftOut[] =>
  stages.map(({ id, name }) => ({ stageId: id, name, why }));

function askable(words: Parameters<typeof peopleMeant>[0], given: RouteCase): string[] {
  return peopleMeant(words, given)
    .filter((person) => mayBeAsked(person, given))
    .map(({ id }) => id);
}

const withPrimary = ({ approvers, primary }: RouteStage) => [...approvers, ...(primary ? [primary] : [])];

function stageOf({ stage, approverIds }: Kept, given: RouteCase): Stage {
  const [primaryId] = stage.primary ? askable([stage.primary], given) : [];
  const standIns = approverIds.flatMap((id) =>
    standInsFor(id, given.delegations, matterOf(given), (other) => isFree(other, approverIds, given)),
  );
  const vetoIds = askable(stage.veto, given);
  const reviewerIds = peopleMeant(stage.reviewers, given).map(({ id }) => id);
  return {
    id: stage.id,
    name: stage.name,
    approverIds,
    decisions: [],
    outcome: 'open',
    after: stage.after,
    rejects: stage.rejects,
    watches: stage.watches,
    ladder: ladderOf(stage, approverIds, given),
    ...ruleOf(stage, approverIds, primaryId, given),
    ...(primaryId !== undefined && approverIds.includes(primaryId) && { primaryId }),
    ...(standIns.length > 0 && { standIns: onePlaceEach(standIns) }),
    ...(vetoIds.length > 0 && { vetoIds }),
    ...(reviewerIds.length > 0 && { reviewerIds }),
    ...(stage.distinct && { distinct: true as const }),
    ...(stage.deadlineHours !== null && { deadlineHours: stage.deadlineHours }),
  };
}

/** Whoever stands in for several has one voice all the same; the first place is theirs. */
function onePlaceEach<T extends { readonly personId: string }>(standIns: readonly T[]): T[] {
  return standIns.filter(
    ({ personId }, index) => standIns.findIndex((each) => each.personId === personId) === index,
  );
}

function matterOf({ workspaceId, facts, requesterId, at }: RouteCase): DelegatedMatter {
  return { workspaceId, subject: facts.subject, amount: facts.amount, requesterId, at };
}

function isFree(personId: string, approverIds: readonly string[], given: RouteCase): boolean {
  const person = given.people.find(({ id }) => id === personId);
  return person !== undefined && mayBeAsked(person, given) && !approverIds.includes(personId);
}

/** Every ladder ends somewhere: with whoever is last in line, when the route does not say. */
function ladderOf(
  { ladder, deadlineHours }: RouteStage,
  approverIds: readonly string[],
  given: RouteCase,
): Rung[] {
  const rungs = ladder.map((rung) => rungOf(rung, approverIds, given));
  const last = rungs.at(-1);
  if (last && terminalActs.has(last.act)) return rungs;
  const afterHours = Math.max(last?.afterHours ?? 0, deadlineHours ?? usualPatience);
  return [...rungs, { afterHours, act: 'askTerminalOwner' }];
}

/** Working hours after which the last in line is asked, where a stage has no deadline. */
const usualPatience = 40;

function rungOf(
  { afterHours, act, to, upTo }: RouteRung,
  approverIds: readonly string[],
  given: RouteCase,
): Rung {
  const managers = act === 'escalate' ? managersOf(approverIds, given) : [];
  const personIds = [...new Set([...managers, ...askable(to, given)])].slice(0, 10);
  return { afterHours, act, ...(personIds.length > 0 && { personIds }), ...(upTo && { upTo }) };
}

/** The approvers' own managers, where the directory knows them and they may be asked here. */
function managersOf(approverIds: readonly string[], given: RouteCase): string[] {
  const ids = given.people.flatMap(({ id, managerId }) =>
    approverIds.includes(id) && managerId !== undefined && !approverIds.includes(managerId)
      ? [managerId]
      : [],
  );
  return askable(
    ids.map((personId) => ({ who: 'person' as const, personId })),
    given,
  );
}

type Rule = Pick<Stage, 'mode' | 'needs' | 'weights' | 'tie'>;

/** Fewer people than the route thought of can be there; then all of them are enough. */
function ruleOf(
  { rule, approvers }: RouteStage,
  approverIds: readonly string[],
  primaryId: string | undefined,
  given: RouteCase,
): Rule {
  switch (rule.mode) {
    case 'any':
    case 'all':
    case 'inOrder':
      return { mode: rule.mode };
    case 'primary':
      return { mode: primaryId === undefined ? 'all' : 'primary' };
    case 'quorum':
      return { mode: 'quorum', needs: Math.min(rule.needs, approverIds.length), tie: rule.tie };
    case 'percentage':
      return { mode: 'percentage', needs: rule.needs, tie: rule.tie };
    case 'weighted': {
      const weights: Record<string, number> = Object.fromEntries(
        approvers
          .flatMap((who, place) => askable([who], given).map((id) => [id, rule.weights[place] ?? 1] as const))
          .filter(([id]) => approverIds.includes(id)),
      );
      const total = approverIds.reduce((sum, id) => sum + (weights[id] ?? 1), 0);
      return { mode: 'weighted', needs: Math.min(rule.needs, total), weights, tie: rule.tie };
    }
  }
}
