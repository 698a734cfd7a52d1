import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type RouteFault, checkRoute } from '../../domain/route-check.ts';
import type { Route } from '../../domain/route.ts';
import { type Foreseen, simulate } from '../../domain/route-simulate.ts';
import type { Doors } from '../../ports.ts';
import { withManagers } from './line-managers.ts';
import { delegationsOf, routePerson, routesOf } from './routes.ts';
import { rolesMadeIn } from './route-roles.ts';
import type { RouteDraft } from './save-route.ts';
import { workingTimeOf } from '../calendars/working-calendars.ts';
import type { RouteFacts } from '../../domain/route-condition.ts';
import { resolveRoute } from '../../domain/route-resolve.ts';

type Reading = Pick<Doors, 'store' | 'directory'>;

/** A route with what keeps it from working with the people of today. */
export interface CheckedRoute {
  readonly route: Route;
  readonly faults: readonly RouteFault[];
}

/** The routes of a workspace, each in the version that new requests take. Refuses: `notFound`, `notAllowed`. */
export async function readRoutes(
  { store, directory }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<readonly CheckedRoute[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.read', { workspaceId })) return refuse('notAllowed');
  const [routes, people, roles] = await Promise.all([
    routesOf(store, actor.tenantId, workspaceId),
    directory.people(actor.tenantId),
    rolesMadeIn(store, actor.tenantId, workspaceId),
  ]);
  const made = new Set(roles.map(({ id }) => id));
  const asked = people.map((person) => routePerson(person, workspaceId));
  return routes
    .map((route) => ({ route, faults: checkRoute(route, asked, made) }))
    .toSorted((one, other) => one.route.place - other.route.place);
}

/** What somebody tries a route on. */
export interface RouteSample extends Pick<RouteFacts, 'type' | 'channels' | 'amount'> {
  /** The campaign plan, when nothing is said. */
  readonly subject?: RouteFacts['subject'] | undefined;
  /** Only an expense has a vendor. */
  readonly newVendor?: boolean | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly audienceSize?: number | undefined;
}

/**
 * Tries a route that is not saved on a campaign that does not exist, as if the actor had asked now. Refuses: `notFound`,
 * `notAllowed`.
 */
export async function tryRoute(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wanted: { readonly workspaceId: string; readonly route: RouteDraft; readonly sample: RouteSample },
): Promise<(Foreseen & { readonly route: Route }) | Refusal> {
  const { store, clock, directory } = doors;
  const { workspaceId, sample } = wanted;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId } = actor;
  const draft = wanted.route;
  const id = `${draft.routeId}.1`;
  const route: Route = { kind: 'route', schema: 1, id, tenantId, workspaceId, version: 1, ...draft };
  const known = (await directory.people(tenantId)).map((person) => routePerson(person, workspaceId));
  const people = await withManagers(directory, { tenantId, personId }, known, [personId]);
  const bare = {
    workspaceId,
    requesterId: personId,
    campaignOwnerId: personId,
    facts: factsOfSample(sample),
    people,
    delegations: [],
    at: clock.now(),
    made: new Set((await rolesMadeIn(store, tenantId, workspaceId)).map(({ id: roleId }) => roleId)),
  };
  const asked = resolveRoute(route, bare).stages.flatMap(({ approverIds }) => approverIds);
  const given = {
    ...bare,
    delegations: await delegationsOf(store, tenantId, asked),
    // To whom a stage is escalated when its approvers do not answer.
    people: await withManagers(directory, { tenantId, personId }, people, asked),
  };
  return { route, ...simulate(route, given, await workingTimeOf(doors, { tenantId, workspaceId }, asked)) };
}

function factsOfSample(given: RouteSample): RouteFacts {
  const { subject = 'campaign', newVendor, amount, regions = [], audienceSize, ...sample } = given;
  const isOfNoMoney = subject === 'contentItem' || subject === 'assetVersion';
  return {
    ...sample,
    subject,
    amount: isOfNoMoney ? null : amount,
    newVendor: subject === 'expense' ? newVendor : undefined,
    regions: regions.length > 0 ? regions : undefined,
    audienceSize,
  };
}
