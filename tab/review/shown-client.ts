import { ViewOutside } from '../../src/contract/view-link-endpoints.ts';
import { type Answer, askThroughLink } from './link-client.ts';

/** What the address of a shown view says: where it is kept, and what opens it. */
export interface ShownAddress {
  readonly path: string;
  readonly secret: string;
}

/** Undefined for an address that is none. */
export function shownIn({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): ShownAddress | undefined {
  const parts = /^\/shown\/([A-Za-z0-9_.~-]+)\/([A-Za-z0-9_.~-]+)\/?$/.exec(pathname);
  const secret = /^#([A-Za-z0-9_-]{40,80})$/.exec(hash)?.[1];
  if (!parts || secret === undefined) return undefined;
  return { path: `/api/view-links/${parts[1]}/${parts[2]}`, secret };
}

/** What the view shows now. */
export async function readShown(address: ShownAddress, locale: string): Promise<Answer<ViewOutside>> {
  const answer = await askThroughLink(address, locale);
  return answer.kind === 'ok' ? { kind: 'ok', value: ViewOutside.parse(await answer.value.json()) } : answer;
}
