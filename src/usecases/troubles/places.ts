import type { Actor } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Person } from '../../domain/person.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** Campaigns that are looked into; those that changed last are where messages are under way. */
const mostCampaigns = 1_000;

/** A part of the store in which due items of a workspace lie. */
export interface Place {
  readonly scope: string;
  /** Whose campaign it is, by name; absent for everything else. */
  readonly campaign?: { readonly id: string; readonly name: string };
}

/** Everything that a workspace has, and what its people have for themselves. */
export async function placesOf(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  tenantId: string,
  workspaceId: string,
): Promise<Place[]> {
  const [campaigns, people] = await Promise.all([
    lastChanged(store, tenantId, workspaceId),
    directory.people(tenantId),
  ]);
  const members = people.filter((person) => isMember(person, workspaceId));
  return [
    ...ownScopes(workspaceId).map((scope) => ({ scope })),
    ...campaigns,
    ...members.flatMap(({ id }) => [{ scope: scopes.person(id) }, { scope: scopes.trail(id) }]),
  ];
}

/** Whether an item is a workspace's, and which campaign's it is. */
export async function isOfWorkspace(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceId: string,
  item: DueItem,
): Promise<boolean> {
  const { tenantId } = actor;
  const { scope, errand } = item;
  if ('workspaceId' in errand && errand.workspaceId !== workspaceId) return false;
  if (ownScopes(workspaceId).includes(scope)) return true;
  const people = await directory.people(tenantId);
  const isOfMember = people
    .filter((person) => isMember(person, workspaceId))
    .some(({ id }) => scope === scopes.person(id) || scope === scopes.trail(id));
  if (isOfMember) return true;
  const campaign = await store.get({ tenantId, scope }, 'campaign', scope);
  return campaign?.document.workspaceId === workspaceId;
}

function ownScopes(workspaceId: string): string[] {
  return [
    scopes.reports(workspaceId),
    scopes.imports(workspaceId),
    scopes.handovers(workspaceId),
    scopes.access(workspaceId),
    scopes.bulk(workspaceId),
  ];
}

function isMember({ memberships }: Pick<Person, 'memberships'>, workspaceId: string): boolean {
  return memberships.some((each) => each.workspaceId === workspaceId);
}

async function lastChanged(store: Store, tenantId: string, workspaceId: string): Promise<Place[]> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const summaries = await readAll(store, board, 'summariesOfWorkspace', {});
  return summaries
    .map(({ document }) => document)
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
    .slice(0, mostCampaigns)
    .map(({ id, name }) => ({ scope: scopes.campaign(id), campaign: { id, name } }));
}
