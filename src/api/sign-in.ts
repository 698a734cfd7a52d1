import { Id } from '../domain/person.ts';
import { refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { bearerOf, textClaim, tokenCheck } from './token-rules.ts';
import type { CheckedToken, TokenFault, TokenRule, TrustedIssuer } from './token-rules.ts';

/** Who a verified token says is asking. Identity is (tenant, object id); name and e-mail are only for showing. */
export interface SignedIn {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
  /** A guest of the tenant, or somebody whose account lives elsewhere. */
  readonly external: boolean;
  /** The application that asked for the token. */
  readonly client?: string;
}

export interface SignInSettings {
  readonly mode: 'production' | 'local';
  readonly issuers: readonly TrustedIssuer[];
  /** The client id and the application id URI (`api://host/client-id`). */
  readonly audiences: readonly string[];
  /** Our own app registration; Microsoft's Teams, Outlook and Microsoft 365 clients are always allowed. */
  readonly clientId: string;
  readonly now: () => number;
  /** Learns why a token was refused; the caller never does. */
  readonly onRefused?: (fault: TokenFault) => void;
}

/** Turns an `Authorization` header into a person, or refuses with `notSignedIn`. */
export type SignIn = (authorization: string | null | undefined) => Promise<SignedIn | Refusal>;

/** Strict check of the single sign-on tokens that tabs send, by the rules of Entra's v2.0 access tokens. */
export function createSignIn(settings: SignInSettings): SignIn {
  const check = tokenCheck({
    mode: settings.mode,
    issuers: settings.issuers,
    audiences: settings.audiences,
    required: ['nbf', 'iat', 'oid', 'tid', 'azp', 'scp', 'ver'],
    rules: [ownTenant, secondVersion, delegated, hasScope, fromKnownClient(settings.clientId), hasPerson],
    tolerance: 60,
    now: settings.now,
  });
  return async (authorization) => {
    const bearer = bearerOf(authorization);
    const verdict = bearer ? await check(bearer) : ({ ok: false, fault: 'missing' } as const);
    if (verdict.ok) return personOf(verdict.token);
    settings.onRefused?.(verdict.fault);
    return refuse('notSignedIn');
  };
}

/** First-party clients that may ask for a token for a Teams tab (Microsoft's list for tab single sign-on). */
export const microsoftClients: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 mobile, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook mobile
]);

const ownTenant: TokenRule = ({ claims, issuer }) =>
  issuer.tenantId !== undefined && claims['tid'] === issuer.tenantId ? undefined : 'tenant';

const secondVersion: TokenRule = ({ claims }) => (claims['ver'] === '2.0' ? undefined : 'version');

/** App-only tokens carry no person, whatever their other claims say. */
const delegated: TokenRule = ({ claims }) => (claims['idtyp'] === 'app' ? 'appOnly' : undefined);

const hasScope: TokenRule = ({ claims }) =>
  (textClaim(claims, 'scp') ?? '').split(' ').includes('access_as_user') ? undefined : 'scope';

function fromKnownClient(clientId: string): TokenRule {
  return ({ claims }) => {
    const client = textClaim(claims, 'azp') ?? '';
    return client === clientId || microsoftClients.has(client) ? undefined : 'client';
  };
}

const hasPerson: TokenRule = ({ claims }) => (Id.safeParse(claims['oid']).success ? undefined : 'identity');

function personOf({ claims }: CheckedToken): SignedIn | Refusal {
  const tenantId = textClaim(claims, 'tid');
  const personId = textClaim(claims, 'oid');
  if (!tenantId || !personId) return refuse('notSignedIn');
  const login = textClaim(claims, 'preferred_username');
  const client = textClaim(claims, 'azp');
  const email =
    textClaim(claims, 'email') ?? (login?.includes('@') && !invitation.test(login) ? login : undefined);
  return {
    tenantId,
    personId,
    name: textClaim(claims, 'name') ?? login ?? '',
    ...(email && { email }),
    external: isGuest(claims),
    ...(client && { client }),
  };
}

const invitation = /#EXT#/i;

/** `acct` is 1 for guests when the app asks for it; the other two are seen on guests' tokens without asking. */
function isGuest(claims: CheckedToken['claims']): boolean {
  const provider = textClaim(claims, 'idp');
  const homeElsewhere = provider !== undefined && !provider.includes(textClaim(claims, 'tid') ?? '');
  return (
    claims['acct'] === 1 || homeElsewhere || invitation.test(textClaim(claims, 'preferred_username') ?? '')
  );
}
