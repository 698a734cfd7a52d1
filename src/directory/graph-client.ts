import type { Clock } from '../ports.ts';

/** What became of a call to Microsoft Graph. */
export type GraphAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'conflict' }
  /** Somebody's rights or a policy of the organisation, or, with `permission`, the app's consent. */
  | { readonly kind: 'forbidden'; readonly permission: boolean }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'later'; readonly retryAfterMs: number | null; readonly reason: string };

export interface GraphClientSettings {
  readonly fetch: typeof globalThis.fetch;
  /** Scheme and host, without a slash at the end: the only place that ever sees a token. */
  readonly graphUrl: string;
  readonly clock: Pick<Clock, 'elapsed'>;
  /** Lets so many milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface GraphClient {
  get(token: string, path: string): Promise<GraphAnswer<unknown>>;
  /** Follows `@odata.nextLink` for at most so many pages. */
  pages(token: string, path: string, mostPages: number): Promise<GraphAnswer<readonly unknown[]>>;
  bytes(token: string, path: string): Promise<GraphAnswer<{ bytes: Uint8Array; type: string }>>;
  post(token: string, path: string, body: object): Promise<GraphAnswer<undefined>>;
}

/** One call with all its waits ends within this, in milliseconds. */
const budget = 8_000;
const firstPause = 500;
/** An answer of more bytes than this is none of ours. */
const largestAnswer = 1_000_000;

/** A small client of Graph v1.0: fixed host, no redirects, a time budget, Retry-After honoured within it. */
export function createGraphClient({ fetch, graphUrl, clock, wait }: GraphClientSettings): GraphClient {
  async function call<T>(token: string, request: Call, read: Read<T>): Promise<GraphAnswer<T>> {
    const end = clock.elapsed() + budget;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await exchange(token, request, end - clock.elapsed());
      if ('kind' in answer) return answer;
      if (answer.ok) return read(answer).catch(() => unreadable);
      const said = await meaningOf(answer);
      if (said.kind !== 'later') return said;
      const pause = said.retryAfterMs ?? firstPause * 2 ** attempt;
      if (clock.elapsed() + pause >= end) return said;
      await wait(pause);
    }
  }

  async function exchange(
    token: string,
    { method, path, body }: Call,
    left: number,
  ): Promise<Response | Late> {
    if (left <= 0) return { kind: 'later', retryAfterMs: null, reason: 'timeout' };
    try {
      return await fetch(`${graphUrl}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(Math.ceil(left)),
        headers: {
          authorization: `Bearer ${token}`,
          accept: '*/*',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch {
      return { kind: 'later', retryAfterMs: null, reason: 'unreachable' };
    }
  }

  const get = (token: string, path: string) => call(token, { method: 'GET', path }, json);

  return {
    get,
    async pages(token, path, mostPages) {
      const items: unknown[] = [];
      let next: string | undefined = path;
      for (let page = 0; next !== undefined && page < mostPages; page += 1) {
        const answer = await get(token, next);
        if (answer.kind !== 'ok') return answer;
        const { value, '@odata.nextLink': link } = fieldsOf(answer.value);
        if (!Array.isArray(value)) return unreadable;
        items.push(...(value as readonly unknown[]));
        next = pathWithin(graphUrl, link);
      }
      return { kind: 'ok', value: items };
    },
    bytes: (token, path) =>
      call(token, { method: 'GET', path }, async (answer) => {
        const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
        return { kind: 'ok', value: { bytes: await wholeOf(answer), type } };
      }),
    post: (token, path, body) =>
      call(token, { method: 'POST', path, body }, async (answer) => {
        await answer.body?.cancel();
        return { kind: 'ok', value: undefined };
      }),
  };
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}
type Late = Extract<GraphAnswer<never>, { kind: 'later' }>;
type Read<T> = (answer: Response) => Promise<GraphAnswer<T>>;

const unreadable: Late = { kind: 'later', retryAfterMs: null, reason: 'unreadable' };

const json: Read<unknown> = async (answer) => ({
  kind: 'ok',
  value: JSON.parse(new TextDecoder().decode(await wholeOf(answer))) as unknown,
});

async function wholeOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const part of stream ?? []) {
    size += part.length;
    if (size > largestAnswer) throw new Error('Graph answered more than was asked for.');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function meaningOf(answer: Response): Promise<GraphAnswer<never>> {
  const { status } = answer;
  if (status === 403) return { kind: 'forbidden', permission: await lacksPermission(answer) };
  await answer.body?.cancel().catch(() => undefined);
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 404) return { kind: 'absent' };
  if (status === 409) return { kind: 'conflict' };
  if (status === 429 || status >= 500) {
    return { kind: 'later', retryAfterMs: retryAfter(answer), reason: `status${status}` };
  }
  return { kind: 'refused', status };
}

/**
 * Graph has one status for a missing consent and for a policy about one person; only the words tell them apart. Where
 * they cannot be read, it is taken for the person's case, which harms nobody else.
 */
async function lacksPermission(answer: Response): Promise<boolean> {
  const body = await json(answer).catch(() => undefined);
  const { error } = fieldsOf(body?.kind === 'ok' ? body.value : undefined);
  const { code, message } = fieldsOf(error);
  return code === 'Authorization_RequestDenied' || /^Missing (role|scope) permissions/.test(String(message));
}

/** Seconds or a date. */
function retryAfter(answer: Response): number | null {
  const header = answer.headers.get('retry-after') ?? '';
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000;
  const wait = Date.parse(header) - Date.parse(answer.headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.max(wait, 0) : null;
}

/** The path of a link to the next page; one that leads elsewhere is not followed. */
function pathWithin(graphUrl: string, link: unknown): string | undefined {
  const begins = `${graphUrl}/v1.0/`;
  return typeof link === 'string' && link.startsWith(begins) ? link.slice(graphUrl.length) : undefined;
}

/** The fields of what came as JSON; none when it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
