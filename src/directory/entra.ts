import { fieldsOf } from './graph-client.ts';

/** How the app proves to Entra that it is itself: fields of the token request, made anew for each. */
export type AppProof = () => Promise<Readonly<Record<string, string>>>;

export interface EntraSettings {
  /** The app registration that Teams and Graph know, the same as `webApplicationInfo.id` of the manifest. */
  readonly clientId: string;
  readonly proof: AppProof;
  readonly fetch: typeof globalThis.fetch;
  /** Scheme and host, without a slash at the end. */
  readonly loginUrl: string;
}

export type EntraAnswer =
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly seconds: number;
      readonly scope: string | undefined;
    }
  | { readonly kind: 'noSession' }
  /** Conditional access wants the person in front of a screen. */
  | { readonly kind: 'signInAgain' }
  | { readonly kind: 'consentMissing' }
  | { readonly kind: 'later'; readonly retryAfterMs: number | null; readonly reason: string };

const patience = 8_000;
const scope = 'https://graph.microsoft.com/.default';

/** One request to the v2.0 token endpoint of a tenant; never throws, and never repeats what Entra said in words. */
export async function askEntra(
  { clientId, proof, fetch, loginUrl }: EntraSettings,
  tenantId: string,
  fields: Readonly<Record<string, string>>,
): Promise<EntraAnswer> {
  try {
    const body = new URLSearchParams({ client_id: clientId, scope, ...(await proof()), ...fields });
    const answer = await fetch(`${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const said = fieldsOf(await answer.json().catch(() => undefined));
    return answer.ok ? tokenIn(said) : refusalIn(answer, said);
  } catch {
    return { kind: 'later', retryAfterMs: null, reason: 'entraUnreachable' };
  }
}

function tokenIn(said: Readonly<Record<string, unknown>>): EntraAnswer {
  const { access_token: token, expires_in: seconds, scope: granted } = said;
  if (typeof token !== 'string' || typeof seconds !== 'number') {
    return { kind: 'later', retryAfterMs: null, reason: 'entraUnreadable' };
  }
  return { kind: 'token', token, seconds, scope: typeof granted === 'string' ? granted : undefined };
}

/** AADSTS codes: 65001 nobody consented; 50013, 500131, 500133, 50173, 70043 the assertion is over or revoked. */
const noConsent: ReadonlySet<unknown> = new Set([65001]);
const over: ReadonlySet<unknown> = new Set([50013, 500131, 500133, 50173, 70043, 700082]);

function refusalIn(answer: Response, said: Readonly<Record<string, unknown>>): EntraAnswer {
  const { error, suberror, error_codes: codes } = said;
  const has = (some: ReadonlySet<unknown>) =>
    Array.isArray(codes) && codes.some((code: unknown) => some.has(code));
  if (suberror === 'consent_required' || has(noConsent)) return { kind: 'consentMissing' };
  if (has(over)) return { kind: 'noSession' };
  if (error === 'interaction_required') return { kind: 'signInAgain' };
  if (error === 'invalid_client' || error === 'unauthorized_client') {
    return { kind: 'later', retryAfterMs: null, reason: 'entraRefusesApp' };
  }
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : null;
  return { kind: 'later', retryAfterMs, reason: `entra${answer.status}` };
}
