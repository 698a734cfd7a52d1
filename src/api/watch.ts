import type { Context } from 'hono';
import type { Origin } from '../domain/origin.ts';
import type { Refusal } from '../domain/refusal.ts';
import { originOf } from './origin.ts';
import type { SignedIn } from './sign-in.ts';
import { bearerOf } from './token-rules.ts';

/** Learns who came in and who was turned away, and keeps nobody waiting. */
export interface Watch {
  cameIn(who: {
    readonly tenantId: string;
    readonly personId: string;
    readonly client: string;
    readonly from: Origin;
  }): void;
  turnedAway(who: {
    readonly tenantId: string;
    readonly personId?: string;
    readonly what: string;
    readonly code: string;
    readonly from?: Origin;
  }): void;
}

/** A call that ended with a refusal: a token that was no good, or something that this person may not. */
export function noteRefusal(
  watch: Watch,
  refusal: Refusal,
  called: {
    readonly name: string;
    readonly context: Context;
    readonly identity: SignedIn | undefined;
    readonly proxies: number;
  },
): void {
  const { name, context, identity, proxies } = called;
  const code = refusal.refused;
  if (identity) {
    if (code !== 'notAllowed') return;
    const { tenantId, personId } = identity;
    watch.turnedAway({ tenantId, personId, what: name, code, from: originOf(context, identity, proxies) });
  } else if (code === 'notSignedIn') {
    const tenantId = claimedTenant(bearerOf(context.req.header('authorization')));
    watch.turnedAway({ tenantId, what: 'token', code });
  }
}

/** What a token says without anybody having looked whether it is true. */
function claimedTenant(bearer: string | undefined): string {
  try {
    const [, payload = ''] = (bearer ?? '').split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null && 'tid' in claims ? String(claims.tid) : '';
  } catch {
    return '';
  }
}
