import { terminalActs } from './approval-ladder.ts';
import { type RoutePerson, mayBeAsked, peopleMeant } from './route-people.ts';
import type { Condition, Route, RouteStage, Who } from './route.ts';
import { isCustomRoleId } from './role.ts';
import { inOrder } from './route-stages.ts';

/** What exactly is wrong with a route, stage by stage. */
export const routeFaults = [
  'sameId',
  'unknownStage',
  'cycle',
  'unreachable',
  'contradiction',
  'nobodyToAsk',
  'roleGone',
  'roleEmpty',
  'quorumTooHigh',
  'weightTooHigh',
  'weightsMissing',
  'noPrimary',
  'ladderNotRising',
  'ladderEndless',
  'ladderGoesOn',
  'rungWithoutPeople',
  'noCeiling',
  'noTerminalOwner',
] as const;
export type RouteFaultCode = (typeof routeFaults)[number];

export interface RouteFault {
  readonly what: RouteFaultCode;
  /** Undefined when it is about the route as a whole. */
  readonly stageId: string | undefined;
  /** The part it is about: a stage or a role that is named, a number that is wanted, a rung. */
  readonly detail: string;
}

/**
 * Everything that keeps a route from working; with `people`, also stages that nobody of the workspace could answer, and
 * with `made`, the ids of the roles that the workspace made, those that name one that was removed.
 */
export function checkRoute(
  route: Route,
  people?: readonly RoutePerson[],
  made?: ReadonlySet<string>,
): RouteFault[] {
  return [
    ...graphFaults(route.stages),
    ...route.stages.flatMap((stage) => [
      ...contradictions([...route.when, ...stage.when], stage.id),
      ...ruleFaults(stage),
      ...ladderFaults(stage),
    ]),
    // Why nobody can be asked comes before that nobody can.
    ...(made ? goneFaults(route, made) : []),
    ...(people ? peopleFaults(route, people) : []),
  ];
}

const fault = (what: RouteFaultCode, stageId: string | undefined, detail = ''): RouteFault => ({
  what,
  stageId,
  detail,
});

function graphFaults(stages: readonly RouteStage[]): RouteFault[] {
  const ids = stages.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => fault('sameId', id));
  const unknown = stages.flatMap(({ id, after }) =>
    after.filter((each) => !ids.includes(each)).map((each) => fault('unknownStage', id, each)),
  );
  const reached = new Set(inOrder(stages).map(({ id }) => id));
  const stuck = stages.filter(({ id }) => !reached.has(id));
  const stuckFaults = stuck
    .filter(({ after }) => after.every((id) => ids.includes(id)))
    .map((stage) => fault(isInCircle(stage.id, stages) ? 'cycle' : 'unreachable', stage.id));
  return [...twice, ...unknown, ...stuckFaults];
}

function isInCircle(id: string, stages: readonly RouteStage[]): boolean {
  const seen = new Set<string>();
  const leadsTo = (from: string): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    const after = stages.find((stage) => stage.id === from)?.after ?? [];
    return after.includes(id) || after.some(leadsTo);
  };
  return leadsTo(id);
}

/** Amounts that can never be over the one and up to the other. */
function contradictions(when: Condition, stageId: string): RouteFault[] {
  const sole = when.flatMap((line) => (line.length === 1 ? line : []));
  const over = sole.flatMap((fact) => (fact.fact === 'amountOver' ? [fact.amount] : []));
  const upTo = sole.flatMap((fact) => (fact.fact === 'amountUpTo' ? [fact.amount] : []));
  const clash = over.some((low) =>
    upTo.some((high) => high.currency === low.currency && high.minor <= low.minor),
  );
  return clash ? [fault('contradiction', stageId, 'amount')] : [];
}

function ruleFaults({ id, rule, approvers, primary }: RouteStage): RouteFault[] {
  const faults: RouteFault[] = [];
  const needsPrimary = rule.mode === 'primary' || ('tie' in rule && rule.tie === 'decider');
  if (needsPrimary && !primary) faults.push(fault('noPrimary', id));
  const areNamed = approvers.every(({ who }) => who === 'person');
  if (rule.mode === 'quorum' && areNamed && rule.needs > approvers.length) {
    faults.push(fault('quorumTooHigh', id, `${rule.needs}/${approvers.length}`));
  }
  if (rule.mode === 'weighted') {
    if (rule.weights.length !== approvers.length) faults.push(fault('weightsMissing', id));
    const total = rule.weights.reduce((sum, weight) => sum + weight, 0);
    if (areNamed && rule.needs > total) faults.push(fault('weightTooHigh', id, `${rule.needs}/${total}`));
  }
  return faults;
}

function ladderFaults({ id, ladder }: RouteStage): RouteFault[] {
  const faults = ladder.flatMap((rung, index) => {
    const earlier = ladder[index - 1];
    const needsPeople = rung.act === 'addBackup' || rung.act === 'escalate';
    const isRuling = rung.act === 'approve' || rung.act === 'reject';
    const at = String(index + 1);
    return [
      ...(earlier && rung.afterHours < earlier.afterHours ? [fault('ladderNotRising', id, at)] : []),
      ...(terminalActs.has(rung.act) && index < ladder.length - 1 ? [fault('ladderGoesOn', id, at)] : []),
      ...(needsPeople && rung.to.length === 0 ? [fault('rungWithoutPeople', id, at)] : []),
      ...(isRuling && !rung.upTo ? [fault('noCeiling', id, at)] : []),
    ];
  });
  const last = ladder.at(-1);
  return last && terminalActs.has(last.act) ? faults : [...faults, fault('ladderEndless', id)];
}

function peopleFaults(route: Route, people: readonly RoutePerson[]): RouteFault[] {
  const asking = { requesterId: '', campaignOwnerId: '', people };
  const isEmpty = (words: RouteStage['approvers']): boolean =>
    words.every(({ who }) => who !== 'campaignOwner' && who !== 'managerOfRequester') &&
    !peopleMeant(words, asking).some((person) => mayBeAsked(person, asking));
  return [
    ...route.stages.flatMap(({ id, approvers, veto, reviewers }) => [
      ...(isEmpty(approvers)
        ? [fault('nobodyToAsk', id)]
        : emptyRoles(approvers, people).map((role) => fault('roleEmpty', id, role))),
      ...emptyRoles([...veto, ...reviewers], people).map((role) => fault('roleEmpty', id, role)),
    ]),
    ...(isEmpty(route.terminalOwners) ? [fault('noTerminalOwner', undefined)] : []),
  ];
}

/** Those that nobody of today holds. Whoever is last in line, or called for when a stage waits, stands in a list of several. */
function emptyRoles(words: readonly Who[], people: readonly RoutePerson[]): string[] {
  const asking = { requesterId: '', campaignOwnerId: '', people };
  return rolesIn(words).filter((role) => peopleMeant([{ who: 'role', role }], asking).length === 0);
}

/** Whom such a role stood for is not asked; where nobody is left, whoever is last in line is. */
function goneFaults(route: Route, made: ReadonlySet<string>): RouteFault[] {
  const goneIn = (words: readonly Who[], stageId: string | undefined): RouteFault[] =>
    rolesIn(words)
      .filter((role) => isCustomRoleId(role) && !made.has(role))
      .map((role) => fault('roleGone', stageId, role));
  return [
    ...route.stages.flatMap((stage) => goneIn(wordsOf(stage), stage.id)),
    ...goneIn([...route.observers, ...route.terminalOwners], undefined),
  ];
}

function wordsOf({ approvers, primary, veto, reviewers, ladder }: RouteStage): Who[] {
  return [
    ...approvers,
    ...(primary ? [primary] : []),
    ...veto,
    ...reviewers,
    ...ladder.flatMap(({ to }) => to),
  ];
}

function rolesIn(words: readonly Who[]): string[] {
  return [...new Set(words.flatMap((each) => (each.who === 'role' ? [each.role] : [])))];
}
