import type { AppProof } from './entra.ts';

/** With a client secret of the app registration. */
export function secretProof(secret: string): AppProof {
  return async () => ({ client_secret: secret });
}

/** Gives tokens for an audience, as a credential of `@azure/identity` does. */
export interface TokenSource {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

const exchange = 'api://AzureADTokenExchange/.default';

/**
 * Without a secret: the app registration trusts a user-assigned managed identity (federated credential), whose token
 * is the proof. Works on Azure only, and in the tenant of the registration only.
 */
export function managedIdentityProof(
  identityClientId: string,
  open: (clientId: string) => Promise<TokenSource> = managedIdentity,
): AppProof {
  let source: Promise<TokenSource> | undefined;
  return async () => {
    source ??= open(identityClientId);
    const given = await (await source).getToken(exchange);
    if (!given) throw new Error('The managed identity gave no token.');
    return {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: given.token,
    };
  };
}

/** Loaded on first use: the library takes half a second to read. */
async function managedIdentity(clientId: string): Promise<TokenSource> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return new ManagedIdentityCredential({ clientId });
}
