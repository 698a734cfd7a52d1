import { constants, createHmac, createPublicKey, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { freshDates } from './attack-house.ts';
import { type Changes, clientId, personId, type Signer, tabClaims } from './tokens.ts';

/* Ways to write a token by hand, right and wrong. */

export type Signature = (signed: string) => Buffer | string;

/** A token out of its parts, as they are: a text is taken as the JSON that it is. */
export function compact(header: unknown, claims: unknown, signature: Signature): string {
  const head = `${part(header)}.${part(claims)}`;
  return `${head}.${Buffer.from(signature(head)).toString('base64url')}`;
}

export function part(value: unknown): string {
  const json = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.from(json).toString('base64url');
}

const privateHalf = ({ privateKey }: Signer): KeyObject => KeyObject.from(privateKey);

export const rs256 =
  (signer: Signer): Signature =>
  (signed) =>
    sign('sha256', Buffer.from(signed), privateHalf(signer));

export const rsOther =
  (signer: Signer, digest: 'sha384' | 'sha512' | 'sha1'): Signature =>
  (signed) =>
    sign(digest, Buffer.from(signed), privateHalf(signer));

export const ps256 =
  (signer: Signer): Signature =>
  (signed) =>
    sign('sha256', Buffer.from(signed), {
      key: privateHalf(signer),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    });

export const hs256 =
  (secret: string | Buffer): Signature =>
  (signed) =>
    createHmac('sha256', secret).update(signed).digest();

export const noSignature: Signature = () => '';

const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const edwards = generateKeyPairSync('ed25519');

export const es256: Signature = (signed) =>
  sign('sha256', Buffer.from(signed), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' });
export const eddsa: Signature = (signed) => sign(null, Buffer.from(signed), edwards.privateKey);

/** The public key as one would paste it where a shared secret is asked for. */
export function publicPem({ publicJwk }: Signer): string {
  return String(createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));
}

/** Claims of a good token for the tab, changed; `undefined` takes one away. */
export function tabClaimsWith(changes: Changes = {}): Changes {
  const all = { ...freshDates(), ...tabClaims, oid: personId, aud: clientId, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The same as a text in which one claim stands twice; parsers believe the last. */
export function withDouble(claims: Changes, name: string, last: unknown): string {
  return JSON.stringify(claims).replace(/}$/, `,${JSON.stringify(name)}:${JSON.stringify(last)}}`);
}
