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
  return { choice: Choice.strip().parse(stored.document), version: stored.version };
}

/** The same, for whoever belongs to it. Refuses: `notFound`. */
export async function readConflictRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadConflictRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return conflictRuleOf(store, actor.tenantId, workspaceId);
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
  const { workspaceId, choice, ifVersion } = wanted;
  const before = await readConflictRule(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const changes = changesBetween(before.choice, choice);
  if (changes.length === 0) return before;
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
  if (isRefusal(settled)) return settled;
  return { choice, version: settled.versions[`conflictRule/${workspaceId}`] ?? null };
}

function changesBetween(before: ConflictChoice, after: ConflictChoice): FieldChange[] {
  return Choice.keyof().options.flatMap((field) =>
    canonicalJson(before[field]) === canonicalJson(after[field])
      ? []
      : [{ field, from: before[field], to: after[field] }],
  );
}
