import { Id } from '../src/domain/person.ts';
import { Activity } from './activity.ts';
import type { Arrived } from './activity.ts';
import { readBody } from './read-body.ts';
import type { TrustsService } from './service-urls.ts';

/** Why a request did not pass: for the log, never for the caller. Faults of a token keep the name the check gives them. */
export type GateFault = string;

/** The part of a token verdict that the gate needs; `src/api/bot-token.ts` makes it. */
export type BotTokenVerdict =
  | {
      readonly ok: true;
      readonly token: {
        readonly claims: Readonly<Record<string, unknown>>;
        readonly endorsements: readonly string[];
      };
    }
  | { readonly ok: false; readonly fault: string };

export interface GateSettings {
  readonly checkToken: (token: string) => Promise<BotTokenVerdict>;
  readonly trustsService: TrustsService;
  /** Tenants whose activities we take. */
  readonly tenantIds: readonly string[];
  readonly onRefused?: (fault: GateFault) => void;
}

export type GateVerdict =
  | { readonly ok: true; readonly arrived: Arrived }
  | { readonly ok: false; readonly response: Response };

/** Stands before the bot library: token, body, and whether the two belong together. Nothing else sees a raw request. */
export type Gate = (request: Request) => Promise<GateVerdict>;

const largestBody = 256 * 1024;

/**
 * Gives the verified activity, or the plain answer to send: 400 not an activity, 401 not from the Bot Connector,
 * 403 not for us, 413 too large, 415 not JSON, 503 the issuer's keys cannot be fetched just now.
 */
export function createGate(settings: GateSettings): Gate {
  if (settings.tenantIds.length === 0) throw new Error('The bot needs at least one tenant to listen to.');

  function refused(status: keyof typeof words, fault: GateFault): GateVerdict {
    settings.onRefused?.(fault);
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
    return { ok: false, response: new Response(words[status], { status, headers }) };
  }

  return async (request) => {
    const bearer = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (!bearer) return refused(401, 'missing');
    const verdict = await settings.checkToken(bearer);
    if (!verdict.ok) return refused(verdict.fault === 'keysUnavailable' ? 503 : 401, verdict.fault);

    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return refused(415, 'contentType');
    const body = await readBody(request, largestBody);
    if (body === 'tooLarge') return refused(413, 'tooLarge');
    if (body === 'unreadable') return refused(400, 'notJson');
    const parsed = Activity.safeParse(body.json);
    if (!parsed.success) return refused(400, `shape:${parsed.error.issues[0]?.path.join('.') ?? ''}`);

    const activity = parsed.data;
    const { claims, endorsements } = verdict.token;
    if (claims['serviceurl'] !== activity.serviceUrl) return refused(401, 'serviceUrl');
    if (!settings.trustsService(activity.serviceUrl)) return refused(403, 'service');
    if (activity.channelId !== 'msteams') return refused(403, 'channel');
    if (!endorsements.includes(activity.channelId)) return refused(401, 'endorsement');

    const tenantId = tenantOf(activity);
    if (!tenantId) return refused(400, 'tenantMissing');
    if (tenantId === 'unclear' || !settings.tenantIds.includes(tenantId)) return refused(403, 'tenant');
    return { ok: true, arrived: { activity, tenantId, personId: personOf(activity, tenantId) } };
  };
}

const words = {
  400: 'This is not an activity.',
  401: 'Not authorised.',
  403: 'Not for this bot.',
  413: 'Too large.',
  415: 'Send application/json.',
  503: 'Try again soon.',
} as const;

/** Teams writes the tenant in two places, not always in both; where both stand they must agree. */
function tenantOf({ conversation, channelData }: Activity): string | undefined {
  const stated = [conversation.tenantId, channelData?.tenant?.id].filter(
    (each) => each !== undefined && each !== '',
  );
  return stated.every((each) => each === stated[0]) ? stated[0] : 'unclear';
}

/** Somebody of another tenant in a shared chat has an object id too, but it is not one of ours. */
function personOf({ from }: Activity, tenantId: string): string | undefined {
  if (from.tenantId !== undefined && from.tenantId !== tenantId) return undefined;
  return Id.safeParse(from.aadObjectId).data;
}
