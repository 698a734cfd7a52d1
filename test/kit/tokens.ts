import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';

/* Tokens as Entra and the Bot Connector sign them, from keys made on the spot; and every way to get one wrong. */

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const otherTenantId = '99999999-9999-4999-8999-999999999999';
export const clientId = '22222222-2222-4222-8222-222222222222';
export const botAppId = '33333333-3333-4333-8333-333333333333';
export const personId = '44444444-4444-4444-8444-444444444444';
export const appIdUri = `api://desk.example.com/${clientId}`;
export const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
/** The moment at which every token here is fresh. */
export const tokenTime = Date.parse('2026-03-02T09:00:00Z');

export const entraIssuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
export const botIssuer = 'https://api.botframework.com';

/** `undefined` takes a claim away. */
export type Changes = Record<string, unknown>;

export interface Signer {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function makeSigner(kid: string, endorsements?: readonly string[]): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = {
    ...(await exportJWK(publicKey)),
    kid,
    use: 'sig',
    ...(endorsements && { endorsements }),
  };
  return { kid, privateKey, publicJwk };
}

export function tabToken(signer: Signer, changes: Changes = {}): Promise<string> {
  return signed(signer, { ...dates(), ...tabClaims, ...changes });
}

export function botToken(signer: Signer, changes: Changes = {}): Promise<string> {
  return signed(signer, { ...botDates(), iss: botIssuer, aud: botAppId, serviceurl: serviceUrl, ...changes });
}

export const tabClaims = {
  iss: entraIssuer,
  aud: clientId,
  tid: tenantId,
  oid: personId,
  azp: teamsWeb,
  scp: 'access_as_user',
  ver: '2.0',
  name: 'Lin Wei',
  preferred_username: 'lin.wei@example.com',
};

export async function signed({ kid, privateKey }: Signer, claims: Changes): Promise<string> {
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(kept).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
}

/** A token of the same shape without a signature, for the oldest trick of all. */
export function unsigned(claims: Changes): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT', kid: 'any' })}.${part({ ...dates(), ...claims })}.`;
}

/** Changes one character in the middle of the signature. */
export function spoiled(token: string): string {
  const at = token.lastIndexOf('.') + 20;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

/** Stands in for an issuer's published keys: what is listed can change, and calls are counted. */
export function keyServer(published: readonly JWK[]) {
  const server = {
    published,
    calls: [] as string[],
    down: false,
    fetch: async (input: string | URL | Request): Promise<Response> => {
      const url = input instanceof Request ? input.url : String(input);
      server.calls.push(url);
      if (server.down) throw new TypeError('fetch failed');
      if (url.includes('openid'))
        return Response.json({ jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' });
      return Response.json({ keys: server.published });
    },
  };
  return server;
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

function botDates(): Changes {
  return { nbf: seconds(tokenTime) - 60, exp: seconds(tokenTime) + 3600 };
}

function dates(): Changes {
  return { ...botDates(), iat: seconds(tokenTime) - 60 };
}
