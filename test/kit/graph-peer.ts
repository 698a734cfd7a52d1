import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { type GraphWorld, type GraphFault, emptyGraph } from './graph/graph-world.ts';
import { entraRoutes } from './graph/entra-routes.ts';
import { graphRoutes } from './graph/graph-routes.ts';

export * from './graph/graph-world.ts';

/** What was asked of it: method and path with its query, decoded. */
export interface Asked {
  readonly method: string;
  readonly path: string;
}

export interface GraphPeer extends AsyncDisposable {
  /** Where Graph is; the token endpoint is at `loginUrl`. */
  readonly graphUrl: string;
  readonly loginUrl: string;
  readonly world: GraphWorld;
  readonly asked: readonly Asked[];
  /** Calls to Graph alone, as "GET /v1.0/…". */
  calls(): readonly string[];
  /** What happens to the next calls to Graph, in order. */
  next(...faults: readonly GraphFault[]): void;
  close(): Promise<void>;
}

/**
 * A strict stand-in for the endpoints of Microsoft Graph and of Entra's token endpoint that the product uses, on a port
 * of this machine. Whatever it does not know exactly is refused: routes, queries, headers, bodies, tokens, permissions.
 */
export async function openGraphPeer(): Promise<GraphPeer> {
  const world = emptyGraph();
  const asked: Asked[] = [];
  const planned: GraphFault[] = [];
  const app = new Hono();
  app.use('*', async (context, next) => {
    const url = new URL(context.req.url);
    asked.push({ method: context.req.method, path: decodeURIComponent(url.pathname + url.search) });
    await next();
  });
  app.use('/graph/*', async (context, next) => {
    const fault = planned.shift();
    return fault ? faulty(context, fault) : next();
  });
  let graphUrl = '';
  app.route('/login', entraRoutes(world));
  app.route(
    '/graph',
    graphRoutes(world, () => graphUrl),
  );
  app.notFound((context) =>
    context.json({ error: { code: 'UnknownRoute', message: context.req.path } }, 400),
  );

  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The stand-in for Graph does not listen.');
  const base = `http://127.0.0.1:${address.port}`;
  graphUrl = `${base}/graph`;

  async function close(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  }

  return {
    graphUrl,
    loginUrl: `${base}/login`,
    world,
    asked,
    calls: () =>
      asked
        .filter(({ path }) => path.startsWith('/graph/'))
        .map(({ method, path }) => `${method} ${path.slice('/graph'.length)}`),
    next: (...faults) => void planned.push(...faults),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function faulty(context: Context, fault: GraphFault): Response {
  const code = fault.code ?? `Status${fault.status}`;
  return context.json({ error: { code, message: fault.message ?? 'Planned.' } }, fault.status, {
    ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }),
  });
}
