import { ErrorResponse } from '@azure/cosmos';

/** Why an attempt failed, and what may be done about it. */
export type Trouble =
  /** Nothing was written; the account says when to come back, if it does. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number | undefined }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unanswered' }
  /** What was sent is larger than the account takes. */
  | { readonly kind: 'tooLarge' }
  /** Trying again cannot help: the message says what has to be set right. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Not from the account at all: an error of the engine itself, or of whoever gives us an identity. */
  | { readonly kind: 'fault' };

const BUSY = new Set([429, 449]);
/** Request timeout, gone (a split, a move), and everything that a server says when it does not know itself. */
const UNANSWERED = new Set([408, 410, 500, 502, 503, 504]);
/** What `wire.ts`, the client's own timeout and an aborted signal are called. */
const NETWORK = new Set(['UNANSWERED', 'MOVED', 'REQUEST_SEND_ERROR', 'ENOTFOUND', 'TimeoutError']);
/** Sub-status: this replica has not seen yet what our session has. */
const SESSION_BEHIND = 1002;
/** Sub-status: this region does not take writes any more. */
const WRITES_ELSEWHERE = 3;

/** Reads what the client threw. Its errors carry an HTTP status as `code`, or the name of what the network did. */
export function troubleOf(problem: unknown): Trouble {
  if (isAboutIdentity(problem)) return { kind: 'busy', retryAfterMs: undefined };
  const { code, substatus, retryAfterInMs, message, isNetwork } = factsOf(problem);
  if (isNetwork) return { kind: 'unanswered' };
  if (typeof code !== 'number') return { kind: 'fault' };
  if (BUSY.has(code)) return { kind: 'busy', retryAfterMs: retryAfterInMs };
  if (UNANSWERED.has(code)) return { kind: 'unanswered' };
  if (code === 404 && substatus === SESSION_BEHIND) return { kind: 'busy', retryAfterMs: undefined };
  if (code === 403 && substatus === WRITES_ELSEWHERE) return { kind: 'busy', retryAfterMs: undefined };
  if (code === 413) return { kind: 'tooLarge' };
  return { kind: 'refused', message: `${explanations[code] ?? 'Cosmos DB refuses'} (${code}): ${message}` };
}

const IDENTITY = new Set([
  'CredentialUnavailableError',
  'AuthenticationError',
  'AggregateAuthenticationError',
]);

/** Nobody gave us a token, so that nothing was sent; the place that gives them may come back. */
function isAboutIdentity(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  return IDENTITY.has(problem.name) || isAboutIdentity(problem.cause);
}

const explanations: Readonly<Record<number, string>> = {
  400: 'Cosmos DB does not accept the request',
  401: 'Cosmos DB does not accept our identity',
  403: 'Cosmos DB does not allow it to our identity',
  404: 'The database or the container is missing',
};

interface Facts {
  readonly code?: unknown;
  readonly substatus?: unknown;
  readonly retryAfterInMs?: number;
  readonly message: string;
  readonly isNetwork: boolean;
}

/** A batch wraps what happened in an error of its own; the feed of changes drops the code of what the network did. */
function factsOf(problem: unknown): Facts {
  if (!(problem instanceof Error)) return { message: String(problem), isNetwork: false };
  const code = fieldOf(problem, 'code');
  const retryAfterInMs = fieldOf(problem, 'retryAfterInMs');
  if (code === undefined && problem.cause !== undefined) return factsOf(problem.cause);
  const isNetwork =
    NETWORK.has(String(code)) ||
    problem.name === 'AbortError' ||
    (problem instanceof ErrorResponse && code === undefined);
  return {
    code,
    substatus: fieldOf(problem, 'substatus'),
    ...(typeof retryAfterInMs === 'number' && { retryAfterInMs }),
    message: firstLine(problem),
    isNetwork,
  };
}

function fieldOf(problem: Error, field: string): unknown {
  return Object.getOwnPropertyDescriptor(problem, field)?.value;
}

/** What an error says, short enough for a line of the log. */
export function firstLine(problem: unknown): string {
  const said = problem instanceof Error ? problem.message : String(problem);
  return said.split('\n')[0]?.slice(0, 300) ?? '';
}
