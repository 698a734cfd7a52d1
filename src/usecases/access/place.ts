import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type GrantLevel, levelsHeldBy, ownRights } from '../../domain/grant.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';

/** What access is about: one campaign, or all of a department. */
export type Where = { readonly campaignId: string } | { readonly workspaceId: string };

export interface AccessPlace {
  readonly partition: Partition;
  readonly workspaceId: string;
  readonly campaign: Stored<Campaign> | undefined;
  /** What this actor may hand on; nothing when they may only look. */
  readonly levels: readonly GrantLevel[];
}

/**
 * Where access is given and ended, for whoever may give it; with `look`, for whoever may edit the campaign too. What the
 * actor was given themselves does not count: nobody hands a grant on. Refuses: `notFound`, `notAllowed`.
 */
export async function findPlace(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  where: Where,
  wish: 'give' | 'look' = 'give',
): Promise<AccessPlace | Refusal> {
  if ('workspaceId' in where) return findWorkspace(actor, where.workspaceId);
  const found = await findCampaign({ store }, actor, where.campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const own = ownRights(actor);
  const { workspaceId, ownerId } = found.document;
  const subject: Subject = { ...found.subject, madeBy: ownerId };
  const gives = may(own, 'access.give', subject);
  if (!gives && (wish === 'give' || !may(own, 'campaign.edit', subject))) return refuse('notAllowed');
  const levels = gives ? levelsHeldBy((verb) => may(own, verb, subject)) : [];
  return { partition: found.partition, workspaceId, campaign: found, levels };
}

function findWorkspace(actor: Actor, workspaceId: string): AccessPlace | Refusal {
  const own = ownRights(actor);
  if (!may(own, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(own, 'access.give', { workspaceId })) return refuse('notAllowed');
  const partition = { tenantId: actor.tenantId, scope: scopes.access(workspaceId) };
  const levels = levelsHeldBy((verb) => may(own, verb, { workspaceId }));
  return { partition, workspaceId, campaign: undefined, levels };
}
