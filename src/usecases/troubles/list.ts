import { type Actor, isIn } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** Campaigns that are looked into; those that changed last are where messages are under way. */
const mostCampaigns = 1_000;
const mostOfEach = 20;

/** Messages of a workspace that a person has to look at: not delivered, or not known to be. Refuses: `notFound`, `notAllowed`. */
export async function listTroubles(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly DueItem[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'health.read', { workspaceId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const campaignIds = await lastChanged(store, tenantId, workspaceId);
  const places = [scopes.reports(workspaceId), scopes.imports(workspaceId), ...campaignIds];
  const troubles: DueItem[] = [];
  for (const scope of places) {
    const page = await store.read({ tenantId, scope }, 'troubledDueItems', {}, { limit: mostOfEach });
    troubles.push(...page.items.map(({ document }) => document));
  }
  return troubles.toSorted((one, other) => (one.dueAt < other.dueAt ? 1 : -1));
}

async function lastChanged(store: Store, tenantId: string, workspaceId: string): Promise<string[]> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const summaries = await readAll(store, board, 'summariesOfWorkspace', {});
  return summaries
    .map(({ document }) => document)
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
    .slice(0, mostCampaigns)
    .map(({ id }) => scopes.campaign(id));
}
