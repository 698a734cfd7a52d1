import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { KeySet } from './key-set.ts';

/** Somebody whose signature we believe. `local` exists only while trying the product out on one machine. */
export interface TrustedIssuer {
  readonly kind: 'entra' | 'botConnector' | 'local';
  /** The exact `iss` claim. */
  readonly issuer: string;
  /** An Entra issuer speaks for this tenant only. */
  readonly tenantId?: string;
  readonly keys: KeySet;
}

/** Why a token was refused: for the log, never for the caller. */
export type TokenFault =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'issuer'
  | 'key'
  | 'keysUnavailable'
  | 'signature'
  | 'audience'
  | 'expired'
  | 'notYet'
  | 'claimMissing'
  | 'tenant'
  | 'version'
  | 'scope'
  | 'appOnly'
  | 'client'
  | 'skill'
  | 'identity';

export interface CheckedToken {
  readonly claims: JWTPayload;
  readonly issuer: TrustedIssuer;
  /** Chat channels that the signing key vouches for. */
  readonly endorsements: readonly string[];
}

export type TokenVerdict =
  | { readonly ok: true; readonly token: CheckedToken }
  | { readonly ok: false; readonly fault: TokenFault };

/** One further demand on a token whose signature, issuer, audience and dates are already right. */
export type TokenRule = (token: CheckedToken) => TokenFault | undefined;

export interface TokenSettings {
  /** `production` refuses to be built with a local issuer. */
  readonly mode: 'production' | 'local';
  readonly issuers: readonly TrustedIssuer[];
  /** Accepted `aud` values. */
  readonly audiences: readonly string[];
  /** Claims that must be there, beside `iss`, `aud` and `exp`. */
  readonly required: readonly string[];
  readonly rules: readonly TokenRule[];
  /** Allowed difference between clocks, in seconds. */
  readonly tolerance: number;
  /** The machine's clock in milliseconds: tokens live in real time, also while the product's clock is moved. */
  readonly now: () => number;
}

const longestToken = 16_384;

/** Builds the one check that every token passes: RS256, known issuer and key, audience, dates, then the given rules. */
export function tokenCheck(settings: TokenSettings): (token: string) => Promise<TokenVerdict> {
  assertTrustworthy(settings);
  return async (token) => {
    const signer = await signerOf(token, settings);
    if (!signer.ok) return signer;
    try {
      const { payload } = await jwtVerify(token, signer.key, {
        algorithms: ['RS256'],
        issuer: signer.issuer.issuer,
        audience: [...settings.audiences],
        requiredClaims: ['exp', ...settings.required],
        clockTolerance: settings.tolerance,
        currentDate: new Date(settings.now()),
      });
      const checked = { claims: payload, issuer: signer.issuer, endorsements: signer.endorsements };
      for (const rule of settings.rules) {
        const fault = rule(checked);
        if (fault) return refused(fault);
      }
      return { ok: true, token: checked };
    } catch (error) {
      return refused(faultOf(error));
    }
  };
}

/** Takes the token out of an `Authorization` header; anything but one bearer token is nothing. */
export function bearerOf(header: string | null | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '')?.[1];
}

/** A claim that is one non-empty text. */
export function textClaim(claims: JWTPayload, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const foreignHosts: Record<TrustedIssuer['kind'], RegExp | undefined> = {
  entra: /^https:\/\/login\.microsoftonline\.com\/[^/]+\/v2\.0$/,
  botConnector: /^https:\/\/api\.botframework\.com$/,
  local: undefined,
};

function assertTrustworthy({ mode, issuers, audiences }: TokenSettings): void {
  if (audiences.length === 0 || audiences.some((each) => each.trim() === '')) {
    throw new Error('Tokens cannot be checked without the id of the app they are for.');
  }
  for (const { kind, issuer } of issuers) {
    if (kind === 'local' ? mode !== 'local' : !foreignHosts[kind]?.test(issuer)) {
      throw new Error(`The issuer ${issuer} cannot be trusted in ${mode} mode.`);
    }
  }
}

function refused(fault: TokenFault) {
  return { ok: false, fault } as const;
}

/** Finds the key that should have signed; nothing in the token is believed before that key says so. */
async function signerOf(token: string, { issuers }: TokenSettings) {
  const stated = statedIn(token);
  if (!stated) return refused('malformed');
  if (stated.header.alg !== 'RS256') return refused('algorithm');
  const issuer = issuers.find((each) => each.issuer === stated.claims.iss);
  if (!issuer) return refused('issuer');
  if (!stated.header.kid) return refused('key');
  const found = await issuer.keys.find(stated.header.kid);
  if (found === 'unavailable') return refused('keysUnavailable');
  if (found === 'unknown') return refused('key');
  return { ok: true, issuer, ...found } as const;
}

function statedIn(token: string) {
  if (token.length > longestToken) return undefined;
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    return undefined;
  }
}

const claimFaults: Record<string, TokenFault> = {
  aud: 'audience',
  iss: 'issuer',
  nbf: 'notYet',
  exp: 'expired',
};

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'missing' ? 'claimMissing' : (claimFaults[error.claim] ?? 'malformed');
  }
  return 'malformed';
}
