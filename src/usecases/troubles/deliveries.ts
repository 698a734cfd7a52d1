import type { Actor } from '../../domain/actor.ts';
import type { ErrandType } from '../../domain/due.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type WatchedItem, type WatchedState, isWatched, watchedStates } from '../../domain/trouble.ts';
import type { Doors } from '../../ports.ts';
import { type Watched, departmentsOf, findDueItems, whyNotHealth } from './list.ts';

export interface WhichDeliveries {
  readonly workspaceId: string;
  /** All departments, for a super administrator. */
  readonly whole: boolean;
  readonly state?: WatchedState;
  readonly errand?: ErrandType;
}

export interface Deliveries {
  readonly states: readonly { readonly state: WatchedState; readonly count: number }[];
  /** Of the state that was asked for. */
  readonly kinds: readonly { readonly errand: ErrandType; readonly count: number }[];
  readonly isMore: boolean;
  readonly items: readonly Watched<WatchedItem>[];
}

const mostShown = 200;

/** What is due and how it fares: where it stands, why, how often it was tried. Refuses: `notFound`, `notAllowed`. */
export async function readDeliveries(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  { workspaceId, whole, state, errand }: WhichDeliveries,
): Promise<Deliveries | Refusal> {
  const refusal = whyNotHealth(actor, workspaceId);
  if (refusal) return refusal;
  const workspaceIds = await departmentsOf(doors, actor, { workspaceId, whole });
  const [troubled, underWay] = await Promise.all([
    findDueItems(doors, actor, workspaceIds, 'troubledDueItems', isWatched),
    findDueItems(doors, actor, workspaceIds, 'dueItemsUnderWay', isWatched),
  ]);
  // What moved between the two looks stands in both.
  const each = new Map([...troubled.found, ...underWay.found].map((one) => [keyOf(one), one]));
  const all = [...each.values()].toSorted(byNeed);
  const inState = all.filter(({ item }) => state === undefined || item.state === state);
  const wanted = inState.filter(({ item }) => errand === undefined || item.errand.type === errand);
  return {
    states: counted(all.map(({ item }) => item.state))
      .map(([named, count]) => ({ state: named, count }))
      .toSorted((one, other) => rank(one.state) - rank(other.state)),
    kinds: counted(inState.map(({ item }) => item.errand.type))
      .map(([named, count]) => ({ errand: named, count }))
      .toSorted((one, other) => other.count - one.count || (one.errand < other.errand ? -1 : 1)),
    isMore: troubled.isMore || underWay.isMore,
    items: wanted.slice(0, mostShown),
  };
}

function keyOf({ item }: Watched<WatchedItem>): string {
  return `${item.scope} ${item.id}`;
}

const rank = (state: WatchedState): number => watchedStates.indexOf(state);

function byNeed({ item: one }: Watched<WatchedItem>, { item: other }: Watched<WatchedItem>): number {
  return rank(one.state) - rank(other.state) || (one.dueAt < other.dueAt ? -1 : 1);
}

function counted<T extends string>(names: readonly T[]): [T, number][] {
  return [...Map.groupBy(names, (name) => name)].map(([name, those]) => [name, those.length]);
}
