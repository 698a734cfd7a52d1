import { queryOptions, useQuery } from '@tanstack/react-query';
import type { EndpointName } from '../../src/contract/endpoints.ts';
import { useClient, type Ask, type Client } from './client.ts';

/** Calls that only read; each is cached under its name, parameters and query. */
export type ReadName = Extract<EndpointName, `GET ${string}`>;

export type ReadKey = readonly [
  ReadName,
  Readonly<Record<string, string>>,
  Readonly<Record<string, unknown>>,
];

export function readKey<N extends ReadName>(name: N, ask: Ask<N> = {}): ReadKey {
  return [name, ask.params ?? {}, ask.query ?? {}];
}

/** Options for `useQuery`, `ensureQueryData` and the like. */
export function reading<N extends ReadName>(client: Client, name: N, ask: Ask<N> = {}) {
  return queryOptions({
    queryKey: readKey(name, ask),
    queryFn: ({ signal }) => client.call(name, { ...ask, signal }),
  });
}

/** Reads one thing and keeps it; the live stream says when it is read again. */
export function useRead<N extends ReadName>(name: N, ask: Ask<N> = {}, enabled = true) {
  const client = useClient();
  return useQuery({ ...reading(client, name, ask), enabled });
}
