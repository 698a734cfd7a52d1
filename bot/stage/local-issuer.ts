import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { z } from 'zod';
import type { Bearer } from '../bearer.ts';

export interface LocalIssuerSettings {
  /** The data folder: the key pair is kept there, so that a restart does not sign everybody out. */
  readonly folder: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly botAppId: string;
  /** The machine's clock in milliseconds. */
  readonly now: () => number;
}

/** Somebody to be signed in as. */
export interface LocalAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly external: boolean;
}

/** Signs what Entra and the Bot Connector sign in production, so that the same strict checks run on one machine. */
export interface LocalIssuer {
  /** `iss` of the tokens that tabs bring, and of those that activities come with. */
  readonly tabIssuer: string;
  readonly botIssuer: string;
  /** For `fixedKeySet`. */
  readonly publicKeys: readonly object[];
  /** A single sign-on token of the tab for one person. */
  tabToken(account: LocalAccount): Promise<string>;
  /** What the Bot Connector shows to the bot. */
  activityToken(serviceUrl: string): Promise<string>;
  /** What the bot shows to the Bot Connector. */
  readonly bearer: Bearer;
  /** Whether an `Authorization` header carries the bot's own token. */
  isBot(authorization: string | undefined): Promise<boolean>;
}

const PrivateKey = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const keyFile = 'local-issuer.json';
const keyId = 'local';
const connectorAudience = 'urn:campaign-desk:local:connector';
const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Opens the issuer of this machine; makes its key pair on the first start. */
export async function openLocalIssuer(settings: LocalIssuerSettings): Promise<LocalIssuer> {
  const { tenantId, clientId, botAppId, now } = settings;
  const privateJwk = await keyIn(settings.folder);
  const privateKey = await imported(privateJwk);
  const publicJwk: JWK = { kty: 'RSA', n: privateJwk.n, e: privateJwk.e };
  const publicKey = await imported(publicJwk);
  const tabIssuer = `urn:campaign-desk:local:${tenantId}`;
  const botIssuer = 'urn:campaign-desk:local:bot';

  function sign(issuer: string, audience: string, claims: JWTPayload): Promise<string> {
    const seconds = Math.floor(now() / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + 3_600)
      .sign(privateKey);
  }

  return {
    tabIssuer,
    botIssuer,
    publicKeys: [{ ...publicJwk, kid: keyId, use: 'sig', endorsements: ['msteams'] }],
    tabToken: ({ id, name, email, external }) =>
      sign(tabIssuer, clientId, {
        tid: tenantId,
        oid: id,
        azp: teamsWebClient,
        scp: 'access_as_user',
        ver: '2.0',
        name,
        preferred_username: email,
        acct: external ? 1 : 0,
      }),
    activityToken: (serviceUrl) => sign(botIssuer, botAppId, { serviceurl: serviceUrl }),
    bearer: {
      token: () => sign(botIssuer, connectorAudience, { appid: botAppId }),
      forget: () => undefined,
    },
    async isBot(authorization) {
      const token = /^Bearer ([\w.~+/-]+)$/.exec(authorization ?? '')?.[1];
      if (!token) return false;
      const demands = { algorithms: ['RS256'], issuer: botIssuer, audience: connectorAudience };
      return jwtVerify(token, publicKey, {
        ...demands,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      })
        .then(({ payload }) => payload['appid'] === botAppId)
        .catch(() => false);
    },
  };
}

async function keyIn(folder: string): Promise<JWK> {
  const path = join(folder, keyFile);
  const kept: unknown = await readFile(path, 'utf8').then(JSON.parse, () => undefined);
  const { data } = PrivateKey.safeParse(kept);
  if (data) return data;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const fresh = await exportJWK(privateKey);
  await mkdir(folder, { recursive: true });
  // Written beside and moved, so that a crash never leaves half a key.
  await writeFile(`${path}.new`, JSON.stringify(fresh), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return fresh;
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('The key of the local issuer is not an RSA key.');
  return key;
}
