import { type Actor, isIn } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { type TroubledItem, isTroubled } from '../../domain/trouble.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type Place, placesOf } from './places.ts';

const mostOfEach = 100;
const abreast = 25;

/** A message that a person has to look at, and where it lies. */
export interface Trouble {
  readonly item: TroubledItem;
  readonly workspaceId: string | null;
  readonly campaign?: { readonly id: string; readonly name: string };
}

/** Messages of a workspace that a person has to look at: not delivered, or not known to be. Refuses: `notFound`, `notAllowed`. */
export async function listTroubles(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly DueItem[] | Refusal> {
  const refusal = whyNotHealth(actor, workspaceId);
  if (refusal) return refusal;
  return (await findTroubles(doors, actor, [workspaceId])).map(({ item }) => item);
}

/** Whether somebody may look at how a workspace fares. Refuses: `notFound`, `notAllowed`. */
export function whyNotHealth(actor: Actor, workspaceId: string): Refusal | undefined {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  return may(actor, 'health.read', { workspaceId }) ? undefined : refuse('notAllowed');
}

/** The departments that are looked at: one, or for a super administrator who wishes so, all. */
export async function departmentsOf(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, whole }: { readonly workspaceId: string; readonly whole: boolean },
): Promise<string[]> {
  if (!whole || !answersForTenant(actor)) return [workspaceId];
  const tenant = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const all = await readAll(store, tenant, 'workspacesOfTenant', {});
  return all.map(({ document }) => document.id);
}

export function answersForTenant({ tenantRole }: Actor): boolean {
  return tenantRole === 'superAdmin';
}

/** Newest first; each once, also where somebody is in two of the departments. */
export async function findTroubles(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceIds: readonly string[],
): Promise<Trouble[]> {
  const { tenantId } = actor;
  const found = new Map<string, Trouble>();
  const keep = (each: Trouble): void => void found.set(`${each.item.scope} ${each.item.id}`, each);
  for (const workspaceId of workspaceIds) {
    const places = await placesOf(doors, tenantId, workspaceId);
    for (const each of await lookInto(doors, tenantId, places)) {
      const { errand } = each.item;
      const isElsewhere = 'workspaceId' in errand && errand.workspaceId !== workspaceId;
      if (!isElsewhere) keep({ ...each, workspaceId });
    }
  }
  if (workspaceIds.length > 1)
    for (const each of await lookInto(doors, tenantId, [{ scope: scopes.tenant() }]))
      keep({ ...each, workspaceId: null });
  return [...found.values()].toSorted((one, other) => (one.item.dueAt < other.item.dueAt ? 1 : -1));
}

type Found = Omit<Trouble, 'workspaceId'>;

async function lookInto(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  places: readonly Place[],
): Promise<Found[]> {
  const troubles: Found[] = [];
  const look = async ({ scope, campaign }: Place): Promise<Found[]> => {
    const page = await store.read({ tenantId, scope }, 'troubledDueItems', {}, { limit: mostOfEach });
    return page.items
      .map(({ document }) => document)
      .filter(isTroubled)
      .map((item) => ({ item, ...(campaign && { campaign }) }));
  };
  for (let at = 0; at < places.length; at += abreast)
    troubles.push(...(await Promise.all(places.slice(at, at + abreast).map(look))).flat());
  return troubles;
}
