import { type Bearer, clientCredentials } from './bearer.ts';

export interface BotTokenSettings {
  /** Where a bot with a secret is registered. */
  readonly tenantId: string;
  readonly botAppId: string;
  /** With it, the bot is a single-tenant registration; without, its identity is the managed one of `botAppId`. */
  readonly secret: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds; only differences count. */
  readonly elapsed: () => number;
  /** The machine's wall clock in milliseconds, against which Azure says when a token runs out. */
  readonly now: () => number;
  /** Opens the managed identity; that of `@azure/identity` when absent. */
  readonly openIdentity?: (clientId: string) => Promise<ManagedIdentity>;
}

/** As a credential of `@azure/identity` is. */
export interface ManagedIdentity {
  getToken(
    scope: string,
    options: { readonly abortSignal: AbortSignal },
  ): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>;
}

/** Where the bot's token comes from: Entra with the client secret, or the managed identity of the machine. */
export function botTokenSource(settings: BotTokenSettings): Bearer {
  const { secret } = settings;
  return secret === undefined ? managedIdentityBearer(settings) : clientCredentials({ ...settings, secret });
}

const scope = 'https://api.botframework.com/.default';
const margin = 5 * 60_000;
const patience = 10_000;

/** Asks the managed identity; keeps the token until shortly before its end. Who asks meanwhile shares the question. */
function managedIdentityBearer({
  botAppId,
  now,
  elapsed,
  openIdentity = azureIdentity,
}: BotTokenSettings): Bearer {
  let identity: Promise<ManagedIdentity> | undefined;
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    identity ??= openIdentity(botAppId);
    const askedAt = elapsed();
    const given = await (await identity).getToken(scope, { abortSignal: AbortSignal.timeout(patience) });
    if (!given) throw new Error('The managed identity gave no token for the bot.');
    held = { token: given.token, until: askedAt + given.expiresOnTimestamp - now() - margin };
    return given.token;
  }

  return {
    async token() {
      if (held && elapsed() < held.until) return held.token;
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    forget() {
      held = undefined;
    },
  };
}

/** Loaded on first use: the library takes half a second to read. */
async function azureIdentity(clientId: string): Promise<ManagedIdentity> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return new ManagedIdentityCredential({ clientId });
}
