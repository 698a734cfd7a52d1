import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { EndpointName, Endpoints } from '../../src/contract/endpoints.ts';
import type { LiveNotice } from '../../src/contract/live.ts';

type Part<N extends EndpointName, P extends string> = Endpoints[N] extends { [K in P]: infer T } ? T : never;

/** What an endpoint answers with. */
export type Answer<N extends EndpointName> = Endpoints[N]['reply'] extends z.ZodType
  ? z.output<Endpoints[N]['reply']>
  : Endpoints[N]['reply'] extends 'bytes'
    ? Blob
    : undefined;

export interface Ask<N extends EndpointName = EndpointName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Part<N, 'query'> extends z.ZodType ? z.input<Part<N, 'query'>> : never;
  readonly body?: Part<N, 'body'> extends z.ZodType
    ? z.input<Part<N, 'body'>>
    : Part<N, 'body'> extends 'bytes'
      ? Blob
      : never;
  readonly signal?: AbortSignal;
  /** For uploads: how much of the body has left, from 0 to 1; never called by a client that cannot know. */
  readonly onProgress?: (share: number) => void;
}

/** The typed client as the tab needs it. */
export interface Client {
  call<N extends EndpointName>(name: N, ask?: Ask<N>): Promise<Answer<N>>;
  /** Resolves when the stream ends or `signal` fires; rejects when it breaks. */
  live(workspaceId: string, onNotice: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void>;
}

const ClientContext = createContext<Client | undefined>(undefined);
export const ClientProvider = ClientContext.Provider;

/** The typed client of this tab. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('ClientProvider is missing.');
  return client;
}
