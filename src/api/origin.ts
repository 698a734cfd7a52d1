import type { Context } from 'hono';
import { type Origin, deviceOf, networkOf } from '../domain/origin.ts';
import { callerAddress } from './caller-address.ts';
import { type SignedIn, microsoftClients } from './sign-in.ts';

/** From where a call comes: through the tab's own clients or a program's, from what kind of machine, in which network. */
export function originOf(context: Context, { client }: SignedIn, proxies: number): Origin {
  const device = deviceOf(context.req.header('user-agent') ?? '');
  const network = networkOf(callerAddress(context, proxies));
  return {
    entrance: client === undefined || microsoftClients.has(client) ? 'tab' : 'api',
    ...(device && { device }),
    ...(network && { network }),
  };
}
