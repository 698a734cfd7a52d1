import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Route } from './routes.ts';
import { type Call, Refused } from './wire.ts';

const MOST_SKEW = 15 * 60_000;

/** Checks a token of Entra; an account that takes them takes no key, as with `disableLocalAuth`. */
export function checkToken({ headers }: Call, isGood: (token: string) => boolean): void {
  const [, token] = /^type=aad&ver=1\.0&sig=(.+)$/.exec(decoded(headers.get('authorization') ?? '')) ?? [];
  if (token === undefined) throw new Refused(401, 'Local authorization is disabled. Use an Entra token.');
  if (!isGood(token)) throw new Refused(401, 'The token is not valid for this account.');
}

/**
 * Checks the signature of a request with the key of the account (Microsoft, "Access control on Azure Cosmos DB
 * resources": verb, kind, link and date, one a line). The client dates with the clock of the machine, not the peer's.
 */
export function checkSignature({ method, headers }: Call, { signed }: Route, key: string): void {
  const date = headers.get('x-ms-date');
  if (date === undefined) throw new Refused(400, 'The header x-ms-date is missing.');
  const skew = Math.abs(Date.parse(date) - Date.now());
  if (!(skew <= MOST_SKEW)) throw new Refused(403, 'The authorization token is not valid at this time.');
  const text = `${method}\n${signed.type}\n`.toLowerCase() + `${signed.link}\n${date.toLowerCase()}\n\n`;
  const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest();
  const given = Buffer.from(signatureIn(headers.get('authorization') ?? ''), 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refused(401, `The signature does not fit ${method} ${signed.type} ${signed.link}.`);
}

function signatureIn(header: string): string {
  const [, signature] = /^type=master&ver=1\.0&sig=(.+)$/.exec(decoded(header)) ?? [];
  if (signature === undefined) throw new Refused(401, 'The authorization is not a signature with the key.');
  return signature;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
