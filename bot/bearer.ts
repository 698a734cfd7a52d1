/** Where the bot gets the token that it shows to the Bot Connector. Throws when there is none to be had. */
export interface Bearer {
  token(): Promise<string>;
  /** The connector refused the last one. */
  forget(): void;
}

export interface ClientCredentials {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly secret: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds; only differences count. */
  readonly elapsed: () => number;
}

const scope = 'https://api.botframework.com/.default';
/** Renewed this much before it runs out. */
const margin = 5 * 60_000;
const patience = 10_000;

/** Asks Entra for the token of a single-tenant bot with a client secret; keeps it until shortly before its end. */
export function clientCredentials(settings: ClientCredentials): Bearer {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const url = `https://login.microsoftonline.com/${encodeURIComponent(settings.tenantId)}/oauth2/v2.0/token`;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.botAppId,
      client_secret: settings.secret,
      scope,
    });
    const askedAt = settings.elapsed();
    const signal = AbortSignal.timeout(patience);
    const answer = await settings.fetch(url, { method: 'POST', body, redirect: 'error', signal });
    if (!answer.ok) throw new Error(`Entra gave no token for the bot (${answer.status}).`);
    const { token, seconds } = grantIn(await answer.json());
    held = { token, until: askedAt + seconds * 1_000 - margin };
    return token;
  }

  return {
    async token() {
      if (held && settings.elapsed() < held.until) return held.token;
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    forget() {
      held = undefined;
    },
  };
}

function grantIn(answer: unknown): { token: string; seconds: number } {
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer && 'expires_in' in answer) {
    const { access_token: token, expires_in: seconds } = answer;
    if (typeof token === 'string' && typeof seconds === 'number') return { token, seconds };
  }
  throw new Error('Entra answered without a token for the bot.');
}
