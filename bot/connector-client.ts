import type { SendOutcome } from '../src/ports.ts';
import type { Bearer } from './bearer.ts';
import type { Lane, Turnstile } from './pacing.ts';
import type { TrustsService } from './service-urls.ts';

export interface ConnectorSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly bearer: Bearer;
  readonly trustsService: TrustsService;
  readonly turnstile: Turnstile;
  readonly elapsed: () => number;
  /** Gives a signal that fires after so many milliseconds. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** A conversation on one of the platform's services. */
export interface Place extends Lane {
  readonly serviceUrl: string;
}

/** Our own small client of the Bot Connector: one request per call, never repeated behind the caller's back. */
export interface ConnectorClient {
  post(place: Place, activity: object, timeoutMs: number): Promise<SendOutcome>;
  edit(place: Place, activityId: string, activity: object, timeoutMs: number): Promise<SendOutcome>;
  remove(place: Place, activityId: string, timeoutMs: number): Promise<SendOutcome>;
  /** Opens the personal chat with somebody; the outcome's `activityId` is the conversation's id. */
  open(service: Omit<Place, 'conversationId'>, parameters: object, timeoutMs: number): Promise<SendOutcome>;
}

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly place: Place;
  readonly path: string;
  readonly body?: object;
  /** What the answer is called when it does not say: known already for an edit. */
  readonly id?: string;
}

export function createConnectorClient(settings: ConnectorSettings): ConnectorClient {
  const deadline = settings.deadline ?? ((ms: number) => AbortSignal.timeout(Math.ceil(ms)));

  async function call(request: Call, timeoutMs: number): Promise<SendOutcome> {
    const { place } = request;
    if (!settings.trustsService(place.serviceUrl)) return notSent('service');
    const until = settings.elapsed() + timeoutMs;
    const entered = await settings.turnstile.enter(place, timeoutMs / 2);
    if ('waitMs' in entered) return notSent('paced', entered.waitMs);
    try {
      const token = await settings.bearer.token().catch(() => undefined);
      if (token === undefined) return notSent('noToken', 30_000);
      const left = until - settings.elapsed();
      if (left <= 0) return notSent('late', 1_000);
      return await exchange(request, token, deadline(left));
    } finally {
      entered.leave();
    }
  }

  async function exchange({ method, place, path, body, id }: Call, token: string, signal: AbortSignal) {
    let answer: Response;
    try {
      answer = await settings.fetch(`${place.serviceUrl.replace(/\/$/, '')}/v3/conversations${path}`, {
        method,
        redirect: 'manual',
        signal,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      return neverLeft(error) ? notSent('unreachable') : unknown(signal.aborted ? 'timeout' : 'reset');
    }
    if (answer.status === 401) settings.bearer.forget();
    const outcome = await outcomeOf(answer, id);
    if (answer.status === 429 && outcome.kind === 'notSent')
      settings.turnstile.pause(place, outcome.retryAfterMs ?? 0);
    return outcome;
  }

  const at = (place: Place, activityId?: string): string =>
    `/${encodeURIComponent(place.conversationId)}/activities${activityId ? `/${encodeURIComponent(activityId)}` : ''}`;

  return {
    post: (place, activity, timeoutMs) =>
      call({ method: 'POST', place, path: at(place), body: activity }, timeoutMs),
    edit: (place, id, activity, timeoutMs) =>
      call({ method: 'PUT', place, path: at(place, id), body: activity, id }, timeoutMs),
    remove: (place, id, timeoutMs) => call({ method: 'DELETE', place, path: at(place, id), id }, timeoutMs),
    open: (service, parameters, timeoutMs) =>
      call(
        { method: 'POST', place: { ...service, conversationId: '' }, path: '', body: parameters },
        timeoutMs,
      ),
  };
}

const notSent = (reason: string, retryAfterMs: number | null = null): SendOutcome => ({
  kind: 'notSent',
  retryAfterMs,
  reason,
});
const unknown = (reason: string): SendOutcome => ({ kind: 'unknown', reason });

/** What each status of the platform means for a message; whatever is not here and below 500 was plainly refused. */
const meanings: Record<number, (answer: Response) => SendOutcome> = {
  403: () => ({ kind: 'gone', reason: 'status403' }),
  404: () => ({ kind: 'gone', reason: 'status404' }),
  408: () => unknown('status408'),
  412: () => notSent('status412', 1_000),
  429: (answer) => notSent('status429', retryAfter(answer)),
};

async function outcomeOf(answer: Response, id: string | undefined): Promise<SendOutcome> {
  if (answer.ok) {
    const text = await answer.text().catch(() => undefined);
    if (text === undefined) return unknown('reset');
    const activityId = idIn(text) ?? id;
    return activityId === undefined ? unknown('noId') : { kind: 'sent', activityId };
  }
  await answer.body?.cancel().catch(() => undefined);
  const meaning = meanings[answer.status];
  if (meaning) return meaning(answer);
  return answer.status >= 500 ? unknown(`status${answer.status}`) : notSent(`status${answer.status}`);
}

function idIn(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 'id' in said && typeof said.id === 'string'
      ? said.id
      : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or a date; without either, a few seconds. */
function retryAfter(answer: Response): number {
  const header = answer.headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(header) ? Number(header) : Number.NaN;
  if (Number.isFinite(seconds)) return Math.min(seconds, 3_600) * 1_000;
  const wait = Date.parse(header) - Date.parse(answer.headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1_000), 3_600_000) : 5_000;
}

/** Failures that happen before a single byte of the request can have arrived. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function neverLeft(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && beforeSending.has(String(cause.code))
  );
}
