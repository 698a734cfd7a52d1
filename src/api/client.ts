import { type Columns, columnsType, rowsOf } from '../contract/columns.ts';
import type { EndpointName } from '../contract/endpoints.ts';
import type { LiveNotice } from '../contract/live.ts';
import type { Problem } from '../contract/views.ts';
import type { BodyOf, QueryOf, ReplyOf } from '../contract/wire.ts';

/** What an endpoint answers with. */
export type Answer<N extends EndpointName> = ReplyOf<N, Blob>;

/** What an endpoint is asked with. */
export interface Ask<N extends EndpointName = EndpointName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<N>;
  readonly body?: BodyOf<N, Blob>;
  readonly signal?: AbortSignal;
}

export interface ClientSettings {
  /** Where the service is, without a slash at the end; empty for the page's own origin. */
  readonly base: string;
  readonly token: () => Promise<string>;
  /** Forgets a token that the service refused; the call is then tried once more with a new one. */
  readonly forgetToken?: () => void;
  /** The language in which refusals are told. */
  readonly locale: () => string;
  readonly fetch?: typeof fetch;
}

export interface Client {
  /** Throws a ProblemError for a refusal, and what `fetch` throws when the service cannot be reached. */
  call<N extends EndpointName>(name: N, ask?: Ask<N>): Promise<Answer<N>>;
  /** One stream of notices: resolves when it ends or `signal` fires, rejects when it breaks or falls silent. */
  live(workspaceId: string, onNotice: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void>;
}

/** A refusal of the service; `problem.code` is stable, `problem.detail` a sentence for the reader. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The typed client of the API, for browsers and tests. */
export function createClient(settings: ClientSettings): Client {
  const send = sender(settings);
  return {
    async call<N extends EndpointName>(name: N, ask: Ask<N> = {}): Promise<Answer<N>> {
      return (await answerOf(await send(name, ask))) as Answer<N>;
    },
    async live(workspaceId, onNotice, signal) {
      const name = 'GET /api/workspaces/:workspaceId/live';
      const response = await send(name, { params: { workspaceId }, signal });
      if (!response.body) throw new Error('The service sent no stream.');
      await readEvents(response.body, (text) => onNotice(JSON.parse(text) as LiveNotice), signal);
    },
  };
}

type Send = <N extends EndpointName>(name: N, ask: Ask<N>) => Promise<Response>;

function sender({ base, token, forgetToken, locale, fetch: ask = fetch }: ClientSettings): Send {
  const once = async <N extends EndpointName>(name: N, wanted: Ask<N>): Promise<Response> => {
    const [method = '', path = ''] = name.split(' ');
    const { body, contentType } = bodyOf(wanted.body);
    return ask(base + addressOf(path, wanted), {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        'accept-language': locale(),
        accept: `${columnsType}, application/json, */*;q=0.5`,
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      ...(body === undefined ? {} : { body }),
      ...(wanted.signal ? { signal: wanted.signal } : {}),
    });
  };
  return async (name, wanted) => {
    let response = await once(name, wanted);
    if (response.status === 401 && forgetToken) {
      forgetToken();
      response = await once(name, wanted);
    }
    if (!response.ok) throw await errorOf(response);
    return response;
  };
}

function bodyOf(body: unknown): { body?: string | Blob; contentType?: string } {
  if (body === undefined) return {};
  return body instanceof Blob
    ? { body, contentType: 'application/octet-stream' }
    : { body: JSON.stringify(body), contentType: 'application/json' };
}

function addressOf(path: string, { params = {}, query }: Ask): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const value = params[parameter];
    if (value === undefined) throw new Error(`"${parameter}" is missing for ${path}.`);
    return encodeURIComponent(value);
  });
  const search = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`;
}

async function answerOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined;
  if (type.startsWith(columnsType)) return rowsOf((await response.json()) as Columns);
  return type.startsWith('application/json') ? response.json() : response.blob();
}

async function errorOf(response: Response): Promise<Error> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (isProblem) return new ProblemError((await response.json()) as Problem);
  await response.body?.cancel();
  return new Error(`The service answered with ${response.status}.`);
}

/** Longer than two heartbeats of the service; after so much silence the line is taken for dead. */
const longestSilenceMs = 50_000;

/** Reads server-sent events until the stream ends or `signal` fires; rejects when it breaks or falls silent. */
async function readEvents(
  stream: ReadableStream<Uint8Array>,
  onData: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  // It may have fired before anybody listened to it.
  if (signal.aborted) stop();
  let rest = '';
  try {
    for (;;) {
      const part = await withinSilence(reader.read());
      if (part.done) return;
      const events = (rest + decoder.decode(part.value, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = dataOf(event);
        if (data !== undefined) onData(data);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** The data lines of one event; a comment, such as a heartbeat, has none. */
function dataOf(event: string): string | undefined {
  const lines = event.split('\n').filter((line) => line.startsWith('data:'));
  return lines.length === 0 ? undefined : lines.map((line) => line.slice(5).trimStart()).join('\n');
}

async function withinSilence<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The line fell silent.')), longestSilenceMs);
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}
