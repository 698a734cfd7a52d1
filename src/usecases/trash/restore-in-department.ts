import { type Actor, rightsIn } from '../../domain/actor.ts';
import type { Idea } from '../../domain/idea.ts';
import type { Import } from '../../domain/import.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { type CustomRole, isCovered } from '../../domain/role.ts';
import type { Route } from '../../domain/route.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import type { Template } from '../../domain/template.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { runsAhead } from '../reports/clocks.ts';
import { rolePlace } from '../roles/place.ts';
import { isTaken, told } from '../roles/told.ts';
import { type FoundInDepartment, type WhichInDepartment, findInDepartment } from './department.ts';
import { type RestoredPart, takeOut } from './take-out.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** As many as a shelf holds. */
const mostRoutes = 100;

/**
 * Takes something of a department out of the trash, so that it works again from now on. Refuses: `notFound`,
 * `notAllowed`, `tooLate` (its time is over), `duplicate` (it was made anew, or its name is taken), `tooLarge` (no more
 * routes fit), `stale`.
 */
export async function restoreInDepartment(
  doors: Reading,
  actor: Actor,
  which: WhichInDepartment,
): Promise<Trashed | Refusal> {
  return takeOut(doors, actor, {
    find: () => findInDepartment(doors, actor, which),
    partOf: (found, at) => partOf(doors, actor, found, at),
  });
}

async function partOf(
  doors: Reading,
  actor: Actor,
  found: FoundInDepartment,
  at: string,
): Promise<RestoredPart | Refusal> {
  const { document } = found.document;
  switch (document.kind) {
    case 'schedule':
      return schedulePart(doors, found, document, at);
    case 'route':
      return routePart(doors, found, document);
    case 'role':
      return rolePart(doors, actor, document);
    case 'import':
      return importPart(doors, found, document);
    case 'template':
    case 'occasion':
    case 'savedView':
    case 'idea':
      return sameAgain(doors, found, document);
    default:
      return refuse('notFound');
  }
}

/** The next run is armed anew from now on; what was due meanwhile was not made, and is not made up for. */
async function schedulePart(
  { store, directory }: Reading,
  { partition }: FoundInDepartment,
  schedule: ReportSchedule,
  at: string,
): Promise<RestoredPart | Refusal> {
  if (await store.get(partition, 'schedule', schedule.id)) return refuse('duplicate');
  const document = { ...schedule, restoredAt: at };
  const due = await runsAhead({ store, directory }, document, at);
  return { put: [{ document, ifVersion: 'absent' }], due };
}

/** Back on the shelf in the version that it had: new requests find it again. */
async function routePart(
  { store }: Reading,
  { partition }: FoundInDepartment,
  route: Route,
): Promise<RestoredPart | Refusal> {
  const shelf = await store.get(partition, 'routeShelf', 'shelf');
  if (!shelf) return refuse('notFound');
  const { routeIds } = shelf.document;
  const routes = await Promise.all(routeIds.map((id) => store.get(partition, 'route', id)));
  if (routes.some((each) => each?.document.routeId === route.routeId)) return refuse('duplicate');
  if (routeIds.length >= mostRoutes) return refuse('tooLarge', { facts: { most: mostRoutes } });
  const document = { ...shelf.document, routeIds: [...routeIds, route.id] };
  return { put: [{ document, ifVersion: shelf.version }] };
}

/** Nobody gives back more than they have themselves. */
async function rolePart({ store }: Reading, actor: Actor, role: CustomRole): Promise<RestoredPart | Refusal> {
  const { workspaceId, id, name } = role;
  const place = await rolePlace(store, actor, 'role.edit', workspaceId);
  if (isRefusal(place)) return place;
  if (!isCovered(role.rights, rightsIn(actor, workspaceId))) return refuse('notAllowed');
  if (isTaken(place.roles, workspaceId, id, name)) return refuse('duplicate', { at: 'name' });
  return { put: [{ document: role, ifVersion: 'absent' }], happenings: [told(null, role)] };
}

/** Waits again for somebody to take its rows in; they are checked once more then. */
async function importPart(
  { store }: Reading,
  { partition }: FoundInDepartment,
  document: Import,
): Promise<RestoredPart | Refusal> {
  const present = await store.get(partition, 'import', document.id);
  if (present && present.document.status !== 'discarded') return refuse('duplicate');
  return { put: [{ document, ifVersion: present?.version ?? 'absent' }] };
}

/** As it was: campaigns are made from a template again, a date and a view are seen again. */
async function sameAgain(
  { store }: Reading,
  { partition }: FoundInDepartment,
  document: Template | Occasion | SavedView | Idea,
): Promise<RestoredPart | Refusal> {
  if (await store.get(partition, document.kind, document.id)) return refuse('duplicate');
  return { put: [{ document, ifVersion: 'absent' }] };
}
