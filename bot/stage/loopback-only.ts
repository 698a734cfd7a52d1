import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../service-urls.ts';

/**
 * Lets through only what this machine asks of itself. A page of another site can make the browser call 127.0.0.1, even
 * under a name of its own (DNS rebinding): the Host header then is not a loopback name, or the Origin is another's.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const ownHost = isLoopback(hostnameOf(`http://${host}`));
  const ownPage = origin === undefined || origin === `http://${host}`;
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!ownHost || !ownPage || !ownSite) return context.json({ problem: 'notLocal' }, 403);
  context.header('cache-control', 'no-store');
  return next();
};

function hostnameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
