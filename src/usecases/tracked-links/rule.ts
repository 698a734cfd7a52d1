import type { Actor } from '../../domain/actor.ts';
import { type LinkChoice, LinkRule, linkRuleChanges } from '../../domain/link-rule.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadLinkRule {
  readonly choice: LinkChoice;
  readonly version: Version | null;
}

/** The words by which a department tracks its channels, without a question of rights. */
export async function linkRuleOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadLinkRule> {
  const stored = await store.get({ tenantId, scope: scopes.agenda(workspaceId) }, 'linkRule', workspaceId);
  return stored
    ? { choice: { channels: stored.document.channels }, version: stored.version }
    : { choice: { channels: {} }, version: null };
}

/** The same for whoever reads channels and content. Refuses: `notFound`, `notAllowed`. */
export async function readLinkRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadLinkRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'content.read', { workspaceId })) return refuse('notAllowed');
  return linkRuleOf(store, actor.tenantId, workspaceId);
}

/** Sets them; links that exist stay as they are. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveLinkRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    workspaceId,
    choice,
    ifVersion,
  }: { readonly workspaceId: string; readonly choice: LinkChoice; readonly ifVersion: Version | null },
): Promise<ReadLinkRule | Refusal> {
  const before = await readLinkRule(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const changes = linkRuleChanges(before.choice, choice);
  if (changes.length === 0) return before;
  const { tenantId, personId: actorId } = actor;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const document = LinkRule.parse({ kind: 'linkRule', schema: 1, id: workspaceId, tenantId, ...choice });
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.agenda(workspaceId) },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'linkRule.saved', changes }]),
    },
  );
  return isRefusal(settled) ? settled : linkRuleOf(doors.store, tenantId, workspaceId);
}
