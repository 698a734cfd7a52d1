import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Team } from '../../domain/team.ts';
import type { Doors, Store, Version } from '../../ports.ts';

export interface ReadTeams {
  readonly teams: readonly Team[];
  /** Null as long as nobody named a team. */
  readonly version: Version | null;
}

/** The teams of a department, for those who see all its campaigns; guests see none. Refuses: `notFound`. */
export async function readTeams(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadTeams | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'campaign.read', { workspaceId })) return { teams: [], version: null };
  return teamsOf(store, actor.tenantId, workspaceId);
}

/** The same as rules need it, without a question of rights. */
export async function teamsOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadTeams> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'teams', workspaceId);
  return { teams: stored?.document.teams ?? [], version: stored?.version ?? null };
}
