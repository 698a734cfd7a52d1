import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import type { CosmosClientOptions } from '@azure/cosmos';

/** What one request cost. */
export interface Charge {
  /** What the engine was doing: "commit", "get", "read", "events" … */
  readonly operation: string;
  readonly pattern?: string;
  readonly requestUnits: number;
  /** Names the request to Microsoft's support. */
  readonly activityId: string;
  readonly status: number;
  readonly ms: number;
  /** The account's own time, to the second, as its answer carries it. */
  readonly servedAt: string;
}
export type OnCharge = (charge: Charge) => void;

interface Purpose {
  readonly operation: string;
  readonly pattern?: string;
}
const purposes = new AsyncLocalStorage<Purpose>();

/** Everything that is sent during `doing` is charged to this purpose, also what the client sends on its own account. */
export function withPurpose<T>(purpose: Purpose, doing: () => Promise<T>): Promise<T> {
  return purposes.run(purpose, doing);
}

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** A request that got no answer. The client knows no such code, so that it leaves trying again to us. */
class Unanswered extends Error {
  readonly code = 'UNANSWERED';
}

/**
 * The range that a query was sent to is gone. The client must not see it: a query over all ranges would then turn in a
 * circle without ever yielding (4.10.1). `reads.ts` lets it look for the new ranges, and asks again.
 */
export const MOVED = 'MOVED';
class Moved extends Error {
  readonly code = MOVED;
}

/** Failed before anything was sent: the client then looks for another region. */
class Unsent extends Error {
  readonly code = 'REQUEST_SEND_ERROR';
}

const GONE = 410;
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * Carries the client's requests. It tells what each one cost, and keeps the client from repeating on its own what got
 * no answer: a write that was repeated unseen could not be told from a conflict with somebody else.
 */
export function wire(onCharge: OnCharge): HttpClient {
  return {
    async sendRequest(request) {
      const began = performance.now();
      const answer = await send(request);
      onCharge({
        ...(purposes.getStore() ?? { operation: 'account' }),
        requestUnits: Number(answer.headers.get('x-ms-request-charge') ?? 0),
        activityId: answer.headers.get('x-ms-activity-id') ?? '',
        status: answer.status,
        ms: Math.round(performance.now() - began),
        servedAt: answer.headers.get('date') ?? '',
      });
      if (answer.status === GONE && request.headers.has('x-ms-documentdb-isquery'))
        throw new Moved('The range that was asked is gone.');
      return answer;
    },
  };
}

async function send(request: Request): Promise<Answer> {
  const { url, method, body, abortSignal } = request;
  const aborting = new AbortController();
  const abort = (): void => aborting.abort();
  abortSignal?.addEventListener('abort', abort);
  try {
    if (abortSignal?.aborted) abort();
    const answer = await fetch(url, {
      method,
      headers: { ...request.headers.toJSON() },
      signal: aborting.signal,
      ...(typeof body === 'string' && { body }),
    });
    const bodyAsText = readable(answer.status, await answer.text());
    return { request, status: answer.status, headers: headersOf(answer.headers), bodyAsText };
  } catch (problem) {
    throw lost(problem, new URL(url).pathname === '/');
  } finally {
    abortSignal?.removeEventListener('abort', abort);
  }
}

/** The account itself is asked for its regions; about that the client would try for minutes, whatever we say. */
function lost(problem: unknown, isAboutAccount: boolean): Error {
  const cause = problem instanceof Error ? (problem.cause ?? problem) : problem;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  return NEVER_CONNECTED.includes(code) && !isAboutAccount
    ? new Unsent(`Cosmos DB is not reached: ${code}.`, { cause: problem })
    : new Unanswered(`Cosmos DB is not reached: ${code}.`, { cause: problem });
}

/** Something between us and the account may answer in HTML; the client reads JSON only. */
function readable(status: number, text: string): string {
  if (status < 400 || /^\s*\{/.test(text)) return text;
  return JSON.stringify({ code: String(status), message: text.slice(0, 200) });
}

function headersOf(headers: Headers): Answer['headers'] {
  return {
    get: (name) => headers.get(name) ?? undefined,
    has: (name) => headers.has(name),
    set: (name, value) => headers.set(name, String(value)),
    delete: (name) => headers.delete(name),
    toJSON: () => Object.fromEntries(headers),
    [Symbol.iterator]: () => headers[Symbol.iterator](),
  };
}
