import { fixedKeySet, remoteKeySet } from './key-set.ts';
import type { RemoteKeySetSettings } from './key-set.ts';
import type { TrustedIssuer } from './token-rules.ts';

type Network = Pick<RemoteKeySetSettings, 'fetch' | 'now'>;

/** Entra's v2.0 issuer of each allowed tenant, with that tenant's own key list. */
export function entraIssuers(tenantIds: readonly string[], network: Network): readonly TrustedIssuer[] {
  return tenantIds.map((tenantId) => ({
    kind: 'entra',
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    tenantId,
    keys: remoteKeySet({
      url: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
      ...network,
    }),
  }));
}

/** The Bot Connector of the public cloud, the only one that may bring us activities from Teams. */
export function botConnectorIssuer(network: Network): TrustedIssuer {
  return {
    kind: 'botConnector',
    issuer: 'https://api.botframework.com',
    keys: remoteKeySet({
      url: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      ...network,
    }),
  };
}

/** An issuer of this machine; every token check in production mode refuses to be built with one. */
export async function localIssuer(
  issuer: string,
  publicKeys: readonly unknown[],
  tenantId?: string,
): Promise<TrustedIssuer> {
  return { kind: 'local', issuer, keys: await fixedKeySet(publicKeys), ...(tenantId && { tenantId }) };
}
