import { decidesIn } from '../../domain/policy.ts';
import { type KnownPerson, actorOf, roleIn } from '../../domain/actor.ts';
import type { Delegation } from '../../domain/approval-delegation.ts';
import { longestChain } from '../../domain/approval-delegation.ts';
import { type ApprovalSubject, amountOf } from '../../domain/approval-subject.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type RouteFacts, chooseRoute } from '../../domain/route-condition.ts';
import type { RoutePerson } from '../../domain/route-people.ts';
import { readyRoutes } from '../../domain/route-ready-made.ts';
import { type ResolvedRoute, type RouteCase, resolveRoute } from '../../domain/route-resolve.ts';
import { routeWords } from '../../domain/route-words.ts';
import type { Route } from '../../domain/route.ts';
import { scopes } from '../../domain/scope.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Doors, Store } from '../../ports.ts';
import { withManagers } from './line-managers.ts';
import { isNewVendor } from './vendors.ts';

/** The routes of a workspace; as long as it has none of its own, those that come with the product. */
export async function routesOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<readonly Route[]> {
  const partition = { tenantId, scope: scopes.routes(workspaceId) };
  const shelf = await store.get(partition, 'routeShelf', 'shelf');
  if (!shelf) {
    const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
    return workspace ? comingWith(workspace.document) : [];
  }
  const stored = await Promise.all(shelf.document.routeIds.map((id) => store.get(partition, 'route', id)));
  return stored.flatMap((route) => (route ? [route.document] : []));
}

/** The routes that come with the product, as this workspace would have them. */
export function comingWith({ tenantId, id, currency, locale }: Workspace): Route[] {
  return readyRoutes({ tenantId, workspaceId: id, currency }, (name) => routeWords[locale][name]);
}

/** The way a request about this would go: the chosen route, or the one that fits; undefined when there is none. */
export async function wayFor(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  campaign: Campaign,
  subject: ApprovalSubject,
  requesterId: string,
  routeId: string | undefined,
  at: string,
): Promise<{ route: Route; given: RouteCase; resolved: ResolvedRoute } | undefined> {
  const { tenantId, workspaceId } = campaign;
  const facts = await factsOf(store, campaign, subject);
  const routes = await routesOf(store, tenantId, workspaceId);
  const route =
    routeId === undefined
      ? chooseRoute(routes, facts)
      : routes.find((each) => each.routeId === routeId && each.active);
  return route && wayAlong({ store, directory }, campaign, { route, facts, requesterId, at });
}

/** The way that a request goes along a route, with the people of today and those who stand in for them. */
export async function wayAlong(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  { tenantId, workspaceId, ownerId }: Campaign,
  asking: Pick<RouteCase, 'facts' | 'requesterId' | 'at'> & { readonly route: Route },
): Promise<{ route: Route; given: RouteCase; resolved: ResolvedRoute }> {
  const { route, facts, requesterId, at } = asking;
  const known = (await directory.people(tenantId)).map((person) => routePerson(person, workspaceId));
  const reader = { tenantId, personId: requesterId };
  const people = await withManagers(directory, reader, known, [requesterId]);
  const bare = {
    workspaceId,
    requesterId,
    campaignOwnerId: ownerId,
    facts,
    people,
    delegations: [],
    at,
  };
  const approverIds = resolveRoute(route, bare).stages.flatMap((stage) => stage.approverIds);
  const delegations = await delegationsOf(store, tenantId, approverIds);
  const given = {
    ...bare,
    delegations,
    // To whom a stage is escalated when its approvers do not answer.
    people: await withManagers(directory, reader, people, approverIds),
  };
  return { route, given, resolved: resolveRoute(route, given) };
}

/**
 * What routes can ask about a request. Not every campaign says its regions and how many people it reaches, and only an
 * expense names a vendor: what nobody said is unknown, and counts as if it were so.
 */
export async function factsOf(
  store: Pick<Store, 'get' | 'read'>,
  campaign: Campaign,
  subject: ApprovalSubject,
): Promise<RouteFacts> {
  const { tenantId, workspaceId, type, channels, regions = [], audienceSize } = campaign;
  const newVendor =
    subject.kind === 'expense' ? await isNewVendor(store, tenantId, workspaceId, subject.vendor) : undefined;
  const amount = amountOf(subject, campaign);
  return {
    subject: subject.kind,
    type,
    channels,
    amount,
    regions: regions.length > 0 ? regions : undefined,
    audienceSize: audienceSize ?? undefined,
    newVendor,
  };
}

/** The delegations of these people, and of those to whom they lead. */
export async function delegationsOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  personIds: readonly string[],
): Promise<Delegation[]> {
  const known = new Map<string, readonly Delegation[]>();
  let next = [...new Set(personIds)];
  for (let hand = 0; hand <= longestChain && next.length > 0; hand += 1) {
    const found = await Promise.all(
      next.map((id) => store.get({ tenantId, scope: scopes.person(id) }, 'absence', 'absence')),
    );
    next.forEach((id, index) => known.set(id, found[index]?.document.delegations ?? []));
    const led = next.flatMap((id) => known.get(id) ?? []).map(({ toId }) => toId);
    next = [...new Set(led)].filter((id) => !known.has(id));
  }
  return [...known.values()].flat();
}

/** In the role that they have in this department: whoever answers for the whole tenant is asked as what they are here. */
export function routePerson(person: KnownPerson, workspaceId: string): RoutePerson {
  const { id, title, external, active, memberships } = person;
  const here = memberships.find((membership) => membership.workspaceId === workspaceId);
  const role = here?.role ?? roleIn(actorOf(person), workspaceId);
  return { id, title, external, active, role, decides: decidesIn(person, workspaceId), managerId: undefined };
}
