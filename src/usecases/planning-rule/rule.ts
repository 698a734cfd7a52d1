import type { Actor } from '../../domain/actor.ts';
import { type PlanningChoice, plainPlanning, planningChanges } from '../../domain/planning-rule.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadPlanningRule {
  readonly choice: PlanningChoice;
  readonly version: Version | null;
}

/** How a department looks ahead and back, without a question of rights. */
export async function planningRuleOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadPlanningRule> {
  const place = { tenantId, scope: scopes.agenda(workspaceId) };
  const stored = await store.get(place, 'planningRule', workspaceId);
  if (!stored) return { choice: plainPlanning, version: null };
  const { contingencyAbove, retrospectiveDays } = stored.document;
  const choice = { retrospectiveDays, ...(contingencyAbove !== undefined && { contingencyAbove }) };
  return { choice, version: stored.version };
}

/** The same for those who read how the department works. Refuses: `notFound`. */
export async function readPlanningRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadPlanningRule | Refusal> {
  if (!may(actor, 'risk.read', { workspaceId })) return refuse('notFound');
  return planningRuleOf(store, actor.tenantId, workspaceId);
}

/** Sets it. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function savePlanningRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    workspaceId,
    choice,
    ifVersion,
  }: {
    readonly workspaceId: string;
    readonly choice: PlanningChoice;
    readonly ifVersion: Version | null;
  },
): Promise<ReadPlanningRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: actorId } = actor;
  const before = await planningRuleOf(doors.store, tenantId, workspaceId);
  if (before.version !== ifVersion) return refuse('stale');
  const changes = planningChanges(before.choice, choice);
  if (changes.length === 0) return before;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const document = { kind: 'planningRule', schema: 1, id: workspaceId, tenantId, ...choice } as const;
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.agenda(workspaceId) },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'planningRule.saved', changes }]),
    },
  );
  return isRefusal(settled) ? settled : planningRuleOf(doors.store, tenantId, workspaceId);
}
