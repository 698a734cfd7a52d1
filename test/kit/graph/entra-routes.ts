import { Hono } from 'hono';
import type { Context } from 'hono';
import type { GraphWorld } from './graph-world.ts';

const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const known: Readonly<Record<string, readonly string[]>> = {
  [onBehalfOf]: [
    'grant_type',
    'client_id',
    'client_secret',
    'scope',
    'assertion',
    'requested_token_use',
    'client_assertion',
    'client_assertion_type',
  ],
  client_credentials: [
    'grant_type',
    'client_id',
    'client_secret',
    'scope',
    'client_assertion',
    'client_assertion_type',
  ],
};

/** The v2.0 token endpoint of one tenant. */
export function entraRoutes(world: GraphWorld): Hono {
  const routes = new Hono();
  routes.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) return no(context, 'invalid_request', 900144);
    const form = new URLSearchParams(await context.req.text());
    const kind = form.get('grant_type') ?? '';
    const fields = known[kind];
    if (!fields || [...form.keys()].some((name) => !fields.includes(name)))
      return no(context, 'invalid_request', 900144);
    if (context.req.param('tenant') !== world.tenantId) return no(context, 'invalid_request', 90002);
    if (form.get('client_id') !== world.clientId || !isProven(world, form))
      return no(context, 'invalid_client', 7000215, 401);
    if (form.get('scope') !== 'https://graph.microsoft.com/.default')
      return no(context, 'invalid_scope', 70011);
    return kind === onBehalfOf ? forReader(context, world, form) : forApp(context, world);
  });
  return routes;
}

function isProven(world: GraphWorld, form: URLSearchParams): boolean {
  if (form.has('client_assertion')) {
    return (
      form.get('client_assertion_type') === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
      form.get('client_assertion') === 'token-of-the-managed-identity'
    );
  }
  return form.get('client_secret') === world.secret;
}

function forReader(context: Context, world: GraphWorld, form: URLSearchParams): Response {
  if (form.get('requested_token_use') !== 'on_behalf_of') return no(context, 'invalid_request', 900144);
  const reader = world.sessions.get(form.get('assertion') ?? '');
  if (reader === undefined) return no(context, 'invalid_grant', 500133);
  if (world.mustSignIn.has(reader)) return no(context, 'interaction_required', 50076);
  if (world.delegated.size === 0) return no(context, 'invalid_grant', 65001, 400, 'consent_required');
  const scope = [...world.delegated, 'profile', 'openid', 'email'].join(' ');
  return context.json({ ...token(world, reader, new Set(world.delegated)), scope });
}

/** The app's own token is given whatever was consented to; it only opens nothing. */
function forApp(context: Context, world: GraphWorld): Response {
  return context.json(token(world, undefined, new Set(world.application)));
}

function token(world: GraphWorld, reader: string | undefined, permissions: Set<string>) {
  const access_token = `graph-token-${world.tokens.size + 1}`;
  world.tokens.set(access_token, { reader, permissions });
  return { token_type: 'Bearer', access_token, expires_in: world.lifetime };
}

function no(
  context: Context,
  error: string,
  code: number,
  status: 400 | 401 = 400,
  suberror?: string,
): Response {
  const error_description = `AADSTS${code}: as planned.`;
  return context.json(
    { error, error_description, error_codes: [code], ...(suberror && { suberror }) },
    status,
  );
}
