import { Hono } from 'hono';
import type { Context } from 'hono';
import type { GraphUser, GraphWorld } from './graph-world.ts';

type Wanted = Readonly<Record<string, string | RegExp>>;

/** Graph v1.0 as far as it is used: each route with exactly the query that it takes. */
export function graphRoutes(world: GraphWorld, graphUrl: () => string): Hono {
  const routes = new Hono();
  const shown = 'id,displayName,mail';

  routes.get('/v1.0/users', (context) => {
    const fault = checked(context, world, 'User.ReadBasic.All', {
      $select: shown,
      $filter:
        /^startswith\(displayName,'.*'\) or startswith\(givenName,'.*'\) or startswith\(surname,'.*'\) or startswith\(mail,'.*'\)$/,
      $top: '25',
    });
    if (fault) return fault;
    const begin =
      /^startswith\(displayName,'(.*?)'\) or /.exec(context.req.query('$filter') ?? '')?.[1] ?? '';
    const wanted = begin.replaceAll("''", "'").toLowerCase();
    const found = [...world.users.values()].filter(({ displayName, givenName, surname, mail }) =>
      [displayName, givenName, surname, mail].some((text) => text?.toLowerCase().startsWith(wanted)),
    );
    return context.json({ value: found.slice(0, 25).map(basic) });
  });

  routes.get('/v1.0/users/:id/manager', (context) => {
    const fault = checked(context, world, 'User.Read.All', { $select: shown });
    if (fault) return fault;
    const manager = world.users.get(world.users.get(context.req.param('id'))?.managerId ?? '');
    return manager ? context.json(basic(manager)) : absent(context);
  });

  routes.get('/v1.0/users/:id/photos/96x96/$value', (context) => {
    const fault = checked(context, world, 'User.ReadBasic.All', {});
    if (fault) return fault;
    const photo = world.users.get(context.req.param('id'))?.photo;
    if (!photo) return absent(context);
    return context.body(new Uint8Array(photo.bytes), 200, { 'content-type': photo.type });
  });

  routes.get('/v1.0/users/:id/mailboxSettings', (context) => {
    const fault = checked(context, world, 'MailboxSettings.Read', {
      $select: 'automaticRepliesSetting,workingHours,timeZone',
    });
    if (fault) return fault;
    const mailbox = world.users.get(context.req.param('id'))?.mailbox;
    return mailbox ? context.json(mailbox) : absent(context);
  });

  routes.get('/v1.0/teams/:id/members', (context) => {
    const fault = checked(context, world, 'TeamMember.Read.All', { $top: '999' }, '$skiptoken');
    if (fault) return fault;
    const team = world.teams.get(context.req.param('id'));
    if (!team) return absent(context);
    const from = Number(context.req.query('$skiptoken') ?? 0);
    const page = team.members.slice(from, from + world.pageSize);
    const more = from + world.pageSize < team.members.length;
    const link = `${graphUrl()}/v1.0/teams/${team.id}/members?$top=999&$skiptoken=${from + world.pageSize}`;
    return context.json({
      value: page.map(({ userId, tenantId, name }) => {
        return {
          '@odata.type': '#microsoft.graph.aadUserConversationMember',
          id: `opaque-${userId}`,
          userId,
          tenantId,
          displayName: name,
          email: null,
        };
      }),
      ...(more && { '@odata.nextLink': link }),
    });
  });

  installRoutes(routes, world, graphUrl);
  return routes;
}

const install = 'TeamsAppInstallation.ReadWriteSelfForUser.All';

function installRoutes(routes: Hono, world: GraphWorld, graphUrl: () => string): void {
  routes.post('/v1.0/users/:id/teamwork/installedApps', async (context) => {
    const fault = checked(context, world, install, {});
    if (fault) return fault;
    const id = context.req.param('id');
    const body = JSON.stringify(await context.req.json());
    const app = `${graphUrl()}/v1.0/appCatalogs/teamsApps/${world.catalogueId}`;
    if (context.req.header('content-type') !== 'application/json') return bad(context, 'content type');
    if (body !== JSON.stringify({ 'teamsApp@odata.bind': app })) return bad(context, 'body');
    if (!world.users.has(id)) return absent(context);
    if (world.blocked.has(id)) return forbidden(context, 'App is blocked by app permission policy.');
    if (world.installed.has(id)) return context.json({ error: { code: 'Conflict' } }, 409);
    world.installed.set(id, `19:${id}_bot@unq.gbl.spaces`);
    return context.body(null, 201);
  });

  routes.get('/v1.0/users/:id/teamwork/installedApps', (context) => {
    const fault = checked(context, world, install, {
      $expand: 'teamsApp',
      $filter: `teamsApp/id eq '${world.catalogueId}'`,
      $select: 'id',
    });
    if (fault) return fault;
    const id = context.req.param('id');
    return context.json({ value: world.installed.has(id) ? [{ id: installationId(id) }] : [] });
  });

  routes.get('/v1.0/users/:id/teamwork/installedApps/:installation/chat', (context) => {
    const fault = checked(context, world, install, { $select: 'id' });
    if (fault) return fault;
    const id = context.req.param('id');
    const chat = world.installed.get(id);
    const known = context.req.param('installation') === installationId(id);
    return known && chat ? context.json({ id: chat, chatType: 'oneOnOne' }) : absent(context);
  });
}

/** As Graph makes them: a text that has to be encoded before it stands in a path. */
const installationId = (userId: string): string => `${Buffer.from(userId).toString('base64')}/+==`;

const basic = ({ id, displayName, mail }: GraphUser): object => ({ id, displayName, mail });

/** The answer to a call that is not exactly as it has to be; undefined for one that is. */
function checked(
  context: Context,
  world: GraphWorld,
  permission: string,
  wanted: Wanted,
  optional = '',
): Response | undefined {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
  const grant = world.tokens.get(bearer);
  if (!grant) return context.json({ error: { code: 'InvalidAuthenticationToken' } }, 401);
  const query = new URL(context.req.url).searchParams;
  for (const name of query.keys()) if (!(name in wanted) && name !== optional) return bad(context, name);
  for (const [name, value] of Object.entries(wanted)) {
    const given = query.get(name);
    if (given === null || !(typeof value === 'string' ? given === value : value.test(given)))
      return bad(context, `${name}=${given}`);
  }
  const app = permission === install || permission === 'MailboxSettings.Read';
  if (app !== (grant.reader === undefined)) return forbidden(context, 'Wrong kind of token.');
  if (grant.permissions.has(permission)) return undefined;
  const kind = app ? 'role' : 'scope';
  return forbidden(
    context,
    `Missing ${kind} permissions on the request. API requires one of '${permission}'.`,
  );
}

const bad = (context: Context, what: string): Response =>
  context.json({ error: { code: 'BadRequest', message: what } }, 400);
const absent = (context: Context): Response => context.json({ error: { code: 'NotFound' } }, 404);
const forbidden = (context: Context, message: string): Response =>
  context.json({ error: { code: 'Forbidden', message } }, 403);
