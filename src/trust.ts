import type { Bearer } from '../bot/bearer.ts';
import { botTokenSource } from '../bot/bot-token-source.ts';
import type { BotTokenVerdict } from '../bot/gate.ts';
import { localService, teamsServices, type TrustsService } from '../bot/service-urls.ts';
import { serviceUrlAt } from '../bot/stage/bot-line.ts';
import { type LocalIssuer, openLocalIssuer } from '../bot/stage/local-issuer.ts';
import { createBotTokenCheck } from './api/bot-token.ts';
import { createSignIn, type SignIn } from './api/sign-in.ts';
import type { TrustedIssuer } from './api/token-rules.ts';
import { botConnectorIssuer, entraIssuers, localIssuer } from './api/trusted-issuers.ts';
import type { Config, LocalMode, ProductionMode } from './config.ts';
import { localTenantId } from './contract/stage.ts';
import type { Log } from './log.ts';

/** Whom this service believes: who signs people in, who brings activities, where messages may go. */
export interface Trust {
  readonly tenantIds: readonly string[];
  readonly botAppId: string;
  readonly signIn: SignIn;
  readonly checkBotToken: (token: string) => Promise<BotTokenVerdict>;
  readonly trustsService: TrustsService;
  readonly bearer: Bearer;
  /** In local mode only: signs what Entra and the Bot Connector sign in production. */
  readonly issuer: LocalIssuer | undefined;
}

export interface TrustSettings {
  readonly config: Config;
  readonly baseUrl: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** The machine's clock in milliseconds, never the one that the stage moves. */
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

/** Ids of the stand-ins for the registrations that production mode has in Entra. */
export const localRegistrations = {
  clientId: '10ca1000-0000-4000-8000-0000000000c1',
  botAppId: '10ca1000-0000-4000-8000-0000000000b0',
};

export function trustOf(settings: TrustSettings): Promise<Trust> {
  const { config } = settings;
  return config.mode === 'local' ? locally(settings, config) : inProduction(settings, config);
}

async function locally(settings: TrustSettings, config: Config & LocalMode): Promise<Trust> {
  const { now, baseUrl } = settings;
  const issuer = await openLocalIssuer({
    folder: config.dataFolder,
    tenantId: localTenantId,
    ...localRegistrations,
    now,
  });
  return {
    tenantIds: [localTenantId],
    botAppId: localRegistrations.botAppId,
    trustsService: localService(() => serviceUrlAt(baseUrl())),
    bearer: issuer.bearer,
    issuer,
    ...checks(settings, {
      ...localRegistrations,
      audiences: [localRegistrations.clientId],
      people: [await localIssuer(issuer.tabIssuer, issuer.publicKeys, localTenantId)],
      bots: [await localIssuer(issuer.botIssuer, issuer.publicKeys)],
    }),
  };
}

async function inProduction(settings: TrustSettings, config: Config & ProductionMode): Promise<Trust> {
  const { fetch, now, elapsed } = settings;
  const { tenants, clientId, botId: botAppId, botSecret: secret } = config;
  const host = new URL(config.baseUrl).host;
  // A single-tenant bot gets its token from the tenant in which it is registered: the first one.
  const [tenantId = ''] = tenants;
  return {
    tenantIds: tenants,
    botAppId,
    trustsService: teamsServices(),
    bearer: botTokenSource({ tenantId, botAppId, secret, fetch, elapsed, now }),
    issuer: undefined,
    ...checks(settings, {
      clientId,
      botAppId,
      audiences: [clientId, `api://${host}/${clientId}`],
      people: entraIssuers(tenants, { fetch, now }),
      bots: [botConnectorIssuer({ fetch, now })],
    }),
  };
}

interface Believed {
  readonly clientId: string;
  readonly botAppId: string;
  readonly audiences: readonly string[];
  readonly people: readonly TrustedIssuer[];
  readonly bots: readonly TrustedIssuer[];
}

function checks(
  { config: { mode }, now, log }: TrustSettings,
  believed: Believed,
): Pick<Trust, 'signIn' | 'checkBotToken'> {
  const { clientId, botAppId, audiences, people, bots } = believed;
  const onRefused = (fault: string) => log('note', 'sign-in refused', { fault });
  return {
    signIn: createSignIn({ mode, issuers: people, audiences, clientId, now, onRefused }),
    checkBotToken: createBotTokenCheck({ mode, issuers: bots, botAppId, now }),
  };
}
