import { createContext, useContext } from 'react';
import type { Client } from '../../src/api/client.ts';

export type { Answer, Ask, Client } from '../../src/api/client.ts';

const ClientContext = createContext<Client | undefined>(undefined);
export const ClientProvider = ClientContext.Provider;

/** The typed client of this tab. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('ClientProvider is missing.');
  return client;
}
