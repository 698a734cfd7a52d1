import { RouteDraft } from '../../../src/contract/requests.ts';
import type { PersonView } from '../../../src/contract/views.ts';
import { type RouteFaultCode, checkRoute } from '../../../src/domain/route-check.ts';
import type { RoutePerson } from '../../../src/domain/route-people.ts';
import type { RouteStage, Who } from '../../../src/domain/route.ts';

/** The control at which a fault is said. */
export type FaultField =
  | keyof RouteStage
  | 'place'
  | 'observers'
  | 'terminalOwners'
  | 'undoMinutes'
  | 'stages';

export interface DraftFault {
  /** `shape`: something is missing or out of range at the field. */
  readonly what: RouteFaultCode | 'shape';
  /** Undefined when it is about the route as a whole. */
  readonly stageId: string | undefined;
  readonly field: FaultField;
  readonly detail: string;
  /** False for what can be saved all the same: it depends on who is there today. */
  readonly blocks: boolean;
}

const fields: Record<RouteFaultCode, FaultField> = {
  sameId: 'after',
  unknownStage: 'after',
  cycle: 'after',
  unreachable: 'after',
  contradiction: 'when',
  nobodyToAsk: 'approvers',
  roleGone: 'approvers',
  roleEmpty: 'approvers',
  quorumTooHigh: 'rule',
  weightTooHigh: 'rule',
  weightsMissing: 'rule',
  noPrimary: 'primary',
  ladderNotRising: 'ladder',
  ladderEndless: 'ladder',
  ladderGoesOn: 'ladder',
  rungWithoutPeople: 'ladder',
  noCeiling: 'ladder',
  noTerminalOwner: 'terminalOwners',
};

/** Depend on who is in the workspace today; the service saves such a route. */
const hints: ReadonlySet<RouteFaultCode> = new Set([
  'nobodyToAsk',
  'noTerminalOwner',
  'roleGone',
  'roleEmpty',
]);

/** Everything that is wrong with a route as it stands in the editor, by the rules that the service asks too. */
export function draftFaults(
  draft: RouteDraft,
  people: readonly PersonView[],
  made?: ReadonlySet<string>,
): DraftFault[] {
  const shape = shapeFaults(draft);
  const unfilled = new Set(shape.map(({ stageId, field }) => `${stageId} ${field}`));
  const inside = { kind: 'route', schema: 1, id: '', tenantId: '', workspaceId: '', version: 1 } as const;
  const found = checkRoute(
    { ...inside, ...draft },
    people.length > 0 ? people.map(routePerson) : undefined,
    made,
  );
  const rules = found.map(({ what, stageId, detail }): DraftFault => ({
    what,
    stageId,
    detail,
    field: what === 'roleGone' || what === 'roleEmpty' ? roleField(draft, stageId, detail) : fields[what],
    blocks: !hints.has(what),
  }));
  return [...shape, ...rules.filter(({ stageId, field }) => !unfilled.has(`${stageId} ${field}`))];
}

/** Where a role is named: the first such control. */
function roleField(draft: RouteDraft, stageId: string | undefined, role: string): FaultField {
  const names = (words: readonly Who[]): boolean =>
    words.some((each) => each.who === 'role' && each.role === role);
  const stage = draft.stages.find(({ id }) => id === stageId);
  if (!stage) return names(draft.observers) ? 'observers' : 'terminalOwners';
  if (names(stage.approvers)) return 'approvers';
  if (stage.primary && names([stage.primary])) return 'primary';
  if (names(stage.veto)) return 'veto';
  return names(stage.reviewers) ? 'reviewers' : 'ladder';
}

function shapeFaults(draft: RouteDraft): DraftFault[] {
  const { error } = RouteDraft.safeParse(draft);
  const faults = (error?.issues ?? []).map(({ path }): DraftFault => {
    const [first, at, field] = path;
    const stage = first === 'stages' && typeof at === 'number' ? draft.stages[at] : undefined;
    return {
      what: 'shape',
      stageId: stage?.id,
      field: (stage ? field : first) as FaultField,
      detail: '',
      blocks: true,
    };
  });
  return faults.filter(
    (one, at) =>
      faults.findIndex(({ stageId, field }) => stageId === one.stageId && field === one.field) === at,
  );
}

function routePerson({ id, title, external, active, role, decides }: PersonView): RoutePerson {
  return { id, title, external, active, role: role ?? undefined, decides, managerId: undefined };
}
