import type { Actor } from '../../domain/actor.ts';
import {
  type BudgetChoice,
  budgetRuleChanges,
  choiceFault,
  plainBudgeting,
} from '../../domain/budget-rule.ts';
import type { Money } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadBudgetRule {
  readonly choice: BudgetChoice;
  readonly version: Version | null;
}

/** How a department plans money, without a question of rights. */
export async function budgetRuleOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadBudgetRule> {
  const place = { tenantId, scope: scopes.agenda(workspaceId) };
  const stored = await store.get(place, 'budgetRule', workspaceId);
  if (!stored) return { choice: plainBudgeting, version: null };
  const { kind: _kind, schema: _schema, id: _id, tenantId: _tenantId, ...choice } = stored.document;
  return { choice, version: stored.version };
}

/** What a customer of a department is worth over the years, where somebody said; for what reads amounts. */
export async function lifetimeValueOf(
  store: Pick<Store, 'get'>,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
): Promise<Money | null> {
  return (await budgetRuleOf(store, tenantId, workspaceId)).choice.lifetimeValue ?? null;
}

/** The same for those who read amounts of the department. Refuses: `notFound`, `notAllowed`. */
export async function readBudgetRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadBudgetRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'campaign.readBudget', { workspaceId })) return refuse('notAllowed');
  return budgetRuleOf(store, actor.tenantId, workspaceId);
}

/** Sets it; lines that stand keep their rates. Refuses: `notFound`, `notAllowed`, `malformed`, `stale`. */
export async function saveBudgetRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    workspaceId,
    choice,
    ifVersion,
  }: { readonly workspaceId: string; readonly choice: BudgetChoice; readonly ifVersion: Version | null },
): Promise<ReadBudgetRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: actorId } = actor;
  const fault = choiceFault(choice);
  if (fault) return fault;
  const before = await budgetRuleOf(doors.store, tenantId, workspaceId);
  if (before.version !== ifVersion) return refuse('stale');
  const changes = budgetRuleChanges(before.choice, choice);
  if (changes.length === 0) return before;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const document = { kind: 'budgetRule', schema: 1, id: workspaceId, tenantId, ...choice } as const;
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.agenda(workspaceId) },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'budgetRule.saved', changes }]),
    },
  );
  return isRefusal(settled) ? settled : budgetRuleOf(doors.store, tenantId, workspaceId);
}
