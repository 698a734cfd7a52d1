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

/** Something that is due, and where it lies. */
export interface Watched<I extends DueItem> {
  readonly item: I;
  readonly workspaceId: string | null;
  readonly campaign?: { readonly id: string; readonly name: string };
}

/** A message that a person has to look at. */
export type Trouble = Watched<TroubledItem>;

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
  return (await findDueItems(doors, actor, workspaceIds, 'troubledDueItems', isTroubled)).found;
}

/** At most 100 of each campaign, person and other place; `isMore` when some have more. Newest first, each once. */
export async function findDueItems<I extends DueItem>(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceIds: readonly string[],
  pattern: DuePattern,
  isWanted: (item: DueItem) => item is I,
): Promise<{ found: Watched<I>[]; isMore: boolean }> {
  const { tenantId } = actor;
  const found = new Map<string, Watched<I>>();
  let isMore = false;
  const keep = (each: Watched<I>): void => void found.set(`${each.item.scope} ${each.item.id}`, each);
  const look = async (places: readonly Place[]): Promise<Found<I>[]> => {
    const seen = await lookInto(doors, tenantId, places, pattern, isWanted);
    isMore ||= seen.isMore;
    return seen.found;
  };
  for (const workspaceId of workspaceIds) {
    for (const each of await look(await placesOf(doors, tenantId, workspaceId))) {
      const { errand } = each.item;
      const isElsewhere = 'workspaceId' in errand && errand.workspaceId !== workspaceId;
      if (!isElsewhere) keep({ ...each, workspaceId });
    }
  }
  if (workspaceIds.length > 1)
    for (const each of await look([{ scope: scopes.tenant() }])) keep({ ...each, workspaceId: null });
  return {
    found: [...found.values()].toSorted((one, other) => (one.item.dueAt < other.item.dueAt ? 1 : -1)),
    isMore,
  };
}

type DuePattern = 'troubledDueItems' | 'dueItemsUnderWay';
type Found<I extends DueItem> = Omit<Watched<I>, 'workspaceId'>;

async function lookInto<I extends DueItem>(
  { store }: Pick<Doors, 'store' | 'directory'>,
  tenantId: string,
  places: readonly Place[],
  pattern: DuePattern,
  isWanted: (item: DueItem) => item is I,
): Promise<{ found: Found<I>[]; isMore: boolean }> {
  const found: Found<I>[] = [];
  let isMore = false;
  const look = async ({ scope, campaign }: Place): Promise<Found<I>[]> => {
    const page = await store.read({ tenantId, scope }, pattern, {}, { limit: mostOfEach });
    isMore ||= page.next !== null;
    return page.items
      .map(({ document }) => document)
      .filter(isWanted)
      .map((item) => ({ item, ...(campaign && { campaign }) }));
  };
  for (let at = 0; at < places.length; at += abreast)
    found.push(...(await Promise.all(places.slice(at, at + abreast).map(look))).flat());
  return { found, isMore };
}
