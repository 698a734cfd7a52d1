import { isIP } from 'node:net';
import type { Context } from 'hono';
import { z } from 'zod';

const Env = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/**
 * The address that a call came from. Behind `proxies` of our own, each of which appends whom it was asked by to
 * `X-Forwarded-For`, it is that many entries from the right; what stands further left is the caller's own claim.
 * Undefined when it cannot be told.
 */
export function callerAddress(context: Context, proxies: number): string | undefined {
  if (proxies === 0) return Env.safeParse(context.env).data?.incoming.socket.remoteAddress;
  const entry = (context.req.header('x-forwarded-for') ?? '').split(',').at(-proxies)?.trim() ?? '';
  const bare = /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}
