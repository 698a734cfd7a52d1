import { OutsideView } from '../../src/contract/link-endpoints.ts';

/** What the address says: where the link is kept, and what opens it. */
export interface LinkAddress {
  readonly path: string;
  readonly secret: string;
}

/** Undefined for an address that is no link. What stands behind `#` is sent to the service alone, in a header. */
export function keyIn({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): LinkAddress | undefined {
  const parts = /^\/review\/([A-Za-z0-9_.~-]+)\/([A-Za-z0-9_.~-]+)\/([A-Za-z0-9_.~-]+)\/?$/.exec(pathname);
  const secret = /^#([A-Za-z0-9_-]{40,80})$/.exec(hash)?.[1];
  if (!parts || secret === undefined) return undefined;
  return { path: `/api/links/${parts[1]}/${parts[2]}/${parts[3]}`, secret };
}

/** What came of a call: what the link shows now, or why not. `closed`: it opens nothing, for whatever reason. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'closed' | 'unreached' }
  | { readonly kind: 'refused'; readonly words: string };

export interface LinkClient {
  look(): Promise<Answer<OutsideView>>;
  file(assetId: string): Promise<Answer<Blob>>;
  /** What is shown of a file. */
  picture(assetId: string): Promise<Answer<Blob>>;
  name(point: { readonly text: string; readonly anchor: string | null }): Promise<Answer<OutsideView>>;
  end(): Promise<Answer<OutsideView>>;
}

/** A call with what opens a link in its header; nothing of it is sent anywhere else. */
export async function askThroughLink(
  { path, secret }: LinkAddress,
  locale: string,
  more = '',
  init: RequestInit = {},
): Promise<Answer<Response>> {
  try {
    const response = await fetch(`${path}${more}`, {
      ...init,
      referrerPolicy: 'no-referrer',
      headers: {
        authorization: `Link ${secret}`,
        'accept-language': locale,
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
      },
    });
    if (response.ok) return { kind: 'ok', value: response };
    if (response.status === 404) return { kind: 'closed' };
    return { kind: 'refused', words: wordsIn(await response.json()) };
  } catch {
    return { kind: 'unreached' };
  }
}

export function createLinkClient(address: LinkAddress, locale: () => string): LinkClient {
  const ask = (more: string, init: RequestInit = {}): Promise<Answer<Response>> =>
    askThroughLink(address, locale(), more, init);
  const view = async (answer: Answer<Response>): Promise<Answer<OutsideView>> =>
    answer.kind === 'ok' ? { kind: 'ok', value: OutsideView.parse(await answer.value.json()) } : answer;
  const bytes = async (answer: Answer<Response>): Promise<Answer<Blob>> =>
    answer.kind === 'ok' ? { kind: 'ok', value: await answer.value.blob() } : answer;
  return {
    look: async () => view(await ask('')),
    file: async (assetId) => bytes(await ask(`/files/${assetId}`)),
    picture: async (assetId) => bytes(await ask(`/files/${assetId}/picture`)),
    name: async (point) => view(await ask('/points', { method: 'POST', body: JSON.stringify(point) })),
    end: async () => view(await ask('/end', { method: 'POST' })),
  };
}

function wordsIn(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'detail' in problem ? String(problem.detail) : '';
}
