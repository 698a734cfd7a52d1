import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type SavedView, mostPrivate, mostShared } from '../../domain/saved-view.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichView, findView, listViews, viewsOf } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;
type Shown = Pick<SavedView, 'name' | 'screen' | 'search' | 'shared'>;

/** Keeps a state of a screen under a name. Refuses: `notFound`, `notAllowed` (sharing), `tooLarge` (there are too many), `busy`. */
export async function saveView(
  doors: Writing,
  actor: Actor,
  {
    workspaceId,
    once,
    shown,
  }: { readonly workspaceId: string; readonly once: string; readonly shown: Shown },
): Promise<Stored<SavedView> | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (shown.shared && !may(actor, 'view.share', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: ownerId } = actor;
  const partition = viewsOf(tenantId, workspaceId);
  const id = await derivedId('view', workspaceId, ownerId, once);
  const repeated = await doors.store.get(partition, 'savedView', id);
  if (repeated) return repeated;
  const full = await refuseTooMany(doors, partition, { ownerId, shared: shown.shared });
  if (full) return full;
  const createdAt = doors.clock.now();
  const document: SavedView = {
    kind: 'savedView',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    ownerId,
    ...shown,
    createdAt,
  };
  return write(doors, actor, { document, ifVersion: 'absent' });
}

export interface EditView extends WhichView {
  readonly ifVersion: Version;
  readonly edit: Partial<Shown>;
}

/** Renames a view, keeps the present state in it, shares it or takes it back. Refuses: `notFound`, `notAllowed`, `tooLarge`, `stale`, `busy`. */
export async function editView(
  doors: Writing,
  actor: Actor,
  { edit, ifVersion, ...which }: EditView,
): Promise<Stored<SavedView> | Refusal> {
  const found = await findView(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (version !== ifVersion) return refuse('stale');
  const document = { ...before, ...edit };
  if (document.shared !== before.shared) {
    const { workspaceId, ownerId, shared } = document;
    // What somebody else shared does not become theirs alone by another's hand.
    if (!shared && ownerId !== actor.personId) return refuse('notAllowed');
    if (shared && !may(actor, 'view.share', { workspaceId })) return refuse('notAllowed');
    const full = await refuseTooMany(doors, partition, { ownerId, shared });
    if (full) return full;
  }
  return write(doors, actor, { document, ifVersion: version });
}

async function refuseTooMany(
  { store }: Writing,
  partition: Partition,
  { ownerId, shared }: Pick<SavedView, 'ownerId' | 'shared'>,
): Promise<Refusal | undefined> {
  const present = await readAll(store, partition, 'viewsOfWorkspace', {});
  const most = shared ? mostShared : mostPrivate;
  const alike = present.filter(
    ({ document }) => document.shared === shared && (shared || document.ownerId === ownerId),
  );
  return alike.length >= most ? refuse('tooLarge', { facts: { most } }) : undefined;
}

async function write(
  { store, clock }: Writing,
  { personId: actorId }: Actor,
  { document, ifVersion }: { readonly document: SavedView; readonly ifVersion: Version | 'absent' },
): Promise<Stored<SavedView> | Refusal> {
  const { tenantId, workspaceId, id: viewId, name, shared } = document;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() };
  const type = ifVersion === 'absent' ? 'view.saved' : 'view.edited';
  const settled = await settle(store, viewsOf(tenantId, workspaceId), {
    put: [{ document, ifVersion }],
    events: record(clock, scene, [{ type, viewId, name, shared }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`savedView/${viewId}`] ?? '' };
}

/** Says with which view I begin in a department; null: with none. It is mine alone, and nobody is told. Refuses: `notFound`, `busy`. */
export async function chooseFirstView(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, viewId }: { readonly workspaceId: string; readonly viewId: string | null },
): Promise<undefined | Refusal> {
  const listed = await listViews(doors, actor, workspaceId);
  if (isRefusal(listed)) return listed;
  if (viewId !== null && !listed.views.some(({ document }) => document.id === viewId))
    return refuse('notFound');
  const { tenantId, personId } = actor;
  const partition = { tenantId, scope: scopes.person(personId) };
  const settled = await settle(
    doors.store,
    partition,
    viewId === null
      ? { remove: [{ kind: 'firstView', id: workspaceId, ifVersion: 'any' }] }
      : {
          put: [
            {
              document: { kind: 'firstView', schema: 1, id: workspaceId, tenantId, personId, viewId },
              ifVersion: 'any',
            },
          ],
        },
  );
  return isRefusal(settled) ? settled : undefined;
}
