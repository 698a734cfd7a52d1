import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

export interface WhichView {
  readonly workspaceId: string;
  readonly viewId: string;
}

export interface FoundView extends Stored<SavedView> {
  readonly partition: Partition;
}

export function viewsOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.views(workspaceId) };
}

/** Others' private views are nobody's business. */
export function isSeen({ personId }: Actor, { shared, ownerId }: SavedView): boolean {
  return shared || ownerId === personId;
}

/** Whether somebody may change or delete a view; their own private ones always. */
export function mayEditView(actor: Actor, { workspaceId, ownerId, shared }: SavedView): boolean {
  if (!shared) return ownerId === actor.personId;
  return may(actor, 'view.edit', { workspaceId, madeBy: ownerId });
}

/** A view that the actor may change. Refuses: `notFound`, `notAllowed`. */
export async function findView(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, viewId }: WhichView,
): Promise<FoundView | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const partition = viewsOf(actor.tenantId, workspaceId);
  const stored = await store.get(partition, 'savedView', viewId);
  if (!stored || !isSeen(actor, stored.document)) return refuse('notFound');
  return mayEditView(actor, stored.document) ? { ...stored, partition } : refuse('notAllowed');
}

export interface ViewsOfReader {
  readonly views: readonly Stored<SavedView>[];
  /** With which I begin; null: with the board, as always. */
  readonly firstId: string | null;
}

/** My views and those that are shared with the department, by name. Refuses: `notFound`. */
export async function listViews(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ViewsOfReader | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const { tenantId, personId } = actor;
  const mine = { tenantId, scope: scopes.person(personId) };
  const [stored, first] = await Promise.all([
    readAll(store, viewsOf(tenantId, workspaceId), 'viewsOfWorkspace', {}),
    store.get(mine, 'firstView', workspaceId),
  ]);
  const views = stored
    .filter(({ document }) => isSeen(actor, document))
    .toSorted((one, other) => one.document.name.localeCompare(other.document.name));
  const firstId = first?.document.viewId ?? null;
  return { views, firstId: views.some(({ document }) => document.id === firstId) ? firstId : null };
}
