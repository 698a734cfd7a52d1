import { importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

/** A public key that may have signed a token, and the chat channels it vouches for (Bot Framework keys only). */
export interface SigningKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

/** The published keys of one issuer. `unavailable` means that they could not be fetched, not that the key is wrong. */
export interface KeySet {
  find(keyId: string): Promise<SigningKey | 'unknown' | 'unavailable'>;
}

export interface RemoteKeySetSettings {
  /** Either the key list itself or an OpenID configuration that names it in `jwks_uri`. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

const keepFor = 12 * 3600_000;
/** An unknown key id asks the issuer again at once, but a flood of invented ids must not become a flood of requests. */
const betweenAsking = 10_000;
const patience = 5_000;

/** Fetches an issuer's keys, keeps them, and asks again when a token names a key it has not seen (a rotation). */
export function remoteKeySet({ url, fetch, now }: RemoteKeySetSettings): KeySet {
  let keys: ReadonlyMap<string, SigningKey> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = now();
    try {
      keys = await readKeys(url, fetch);
      fetchedAt = now();
    } catch {
      // Old keys stay good while the issuer cannot be reached; without any, `find` says unavailable.
    }
  }

  async function askOnce(): Promise<void> {
    if (!asking && now() - askedAt < betweenAsking) return;
    asking ??= ask().finally(() => (asking = undefined));
    await asking;
  }

  return {
    async find(keyId) {
      if (now() - fetchedAt > keepFor || !keys?.has(keyId)) await askOnce();
      if (!keys) return 'unavailable';
      return keys.get(keyId) ?? 'unknown';
    },
  };
}

/** Keys that are already here: the local issuer's own, or a test's. */
export async function fixedKeySet(list: readonly unknown[]): Promise<KeySet> {
  const keys = await importKeys(list);
  return { find: async (keyId) => keys.get(keyId) ?? 'unknown' };
}

async function readKeys(
  url: string,
  fetch: typeof globalThis.fetch,
): Promise<ReadonlyMap<string, SigningKey>> {
  const found = await readJson(url, fetch);
  if ('keys' in found && Array.isArray(found.keys)) return importKeys(found.keys);
  if (!('jwks_uri' in found) || typeof found.jwks_uri !== 'string') throw new Error('no keys published');
  const listed = await readJson(sameSecurity(found.jwks_uri, url), fetch);
  if (!('keys' in listed) || !Array.isArray(listed.keys)) throw new Error('no keys published');
  return importKeys(listed.keys);
}

async function readJson(url: string, fetch: typeof globalThis.fetch): Promise<object> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`keys answered ${answer.status}`);
  const found: unknown = await answer.json();
  if (typeof found !== 'object' || found === null) throw new Error('keys are not an object');
  return found;
}

function sameSecurity(next: string, from: string): string {
  if (new URL(next).protocol !== new URL(from).protocol) throw new Error('keys move to another protocol');
  return next;
}

async function importKeys(list: readonly unknown[]): Promise<ReadonlyMap<string, SigningKey>> {
  const keys = new Map<string, SigningKey>();
  for (const entry of list) {
    const jwk = rsaKey(entry);
    if (!jwk) continue;
    const key = await importJWK({ kty: 'RSA', n: jwk.n, e: jwk.e }, 'RS256').catch(() => undefined);
    if (!key || key instanceof Uint8Array) continue;
    keys.set(jwk.kid, { key, endorsements: jwk.endorsements });
  }
  return keys;
}

type RsaKey = Required<Pick<JWK, 'kid' | 'n' | 'e'>> & { readonly endorsements: readonly string[] };

/** Takes the public half of an RSA signing key and nothing else; one odd entry must not spoil the others. */
function rsaKey(entry: unknown): RsaKey | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const field = (name: string): unknown => Reflect.get(entry, name);
  const [kid, n, e, use, endorsed] = [
    field('kid'),
    field('n'),
    field('e'),
    field('use'),
    field('endorsements'),
  ];
  if (field('kty') !== 'RSA' || (use !== undefined && use !== 'sig')) return undefined;
  if (typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return undefined;
  const endorsements = Array.isArray(endorsed) ? endorsed.filter((each) => typeof each === 'string') : [];
  return { kid, n, e, endorsements };
}
