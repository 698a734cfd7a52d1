import type { Actor } from '../../domain/actor.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type ConflictChoice, ConflictChoice as Choice, plainChoice } from '../../domain/conflict-rule.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadConflictRule {
  readonly choice: ConflictChoice;
  /** Null as long as nobody changed it. */
  readonly version: Version | null;
}

/** What a department looks for, without a question of rights. */
export async function conflictRuleOf(
  store: Store,
  tenantId: string,
  workspaceId: string,
): Promise<ReadConflictRule> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'conflictRule', workspaceId);
  if (!stored) return { choice: plainChoice, version: null };
  const { levels, ...chosen } = stored.document;
  const choice = Choice.strip().parse({ ...chosen, levels: { ...plainChoice.levels, ...levels } });
  return { choice, version: stored.version };
}

/** The same, for whoever belongs to it; budgets for those who may see amounts. Refuses: `notFound`. */
export async function readConflictRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadConflictRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const { choice, version } = await conflictRuleOf(store, actor.tenantId, workspaceId);
  if (seesBudgets(actor, workspaceId)) return { choice, version };
  const { budgetWindows: _unseen, ...seen } = choice;
  return { choice: seen, version };
}

function seesBudgets(actor: Actor, workspaceId: string): boolean {
  return may(actor, 'campaign.readBudget', { workspaceId });
}

/** Says what is looked for from now on, and how strictly. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveConflictRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly choice: ConflictChoice;
    readonly ifVersion: Version | null;
  },
): Promise<ReadConflictRule | Refusal> {
  const { workspaceId, ifVersion } = wanted;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (wanted.choice.budgetWindows && !seesBudgets(actor, workspaceId)) return refuse('notAllowed');
  const before = await conflictRuleOf(doors.store, actor.tenantId, workspaceId);
  const { budgetWindows } = before.choice;
  const choice = { ...(budgetWindows && { budgetWindows }), ...wanted.choice };
  if (before.version !== ifVersion) return refuse('stale');
  const changes = changesBetween(before.choice, choice);
  const readAgain = () => readConflictRule(doors, actor, workspaceId);
  if (changes.length === 0) return readAgain();
  const { tenantId, personId: actorId } = actor;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const document = {
    kind: 'conflictRule' as const,
    schema: 1 as const,
    id: workspaceId,
    tenantId,
    ...choice,
  };
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.tenant() },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'conflictRule.saved', changes }]),
    },
  );
  return isRefusal(settled) ? settled : readAgain();
}

function changesBetween(before: ConflictChoice, after: ConflictChoice): FieldChange[] {
  return Choice.keyof().options.flatMap((field) =>
    canonicalJson(before[field]) === canonicalJson(after[field])
      ? []
      : [{ field, from: before[field], to: after[field] }],
  );
}
