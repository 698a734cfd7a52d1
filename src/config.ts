import { z } from 'zod';
import { isThisMachine } from './domain/this-machine.ts';
import { engineContradictions, type Engines, engineSettings, toEngines } from './engine-settings.ts';

/** The settings of one running service, checked once at start; see `.env.example` for what each is for. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where people and Teams reach the service, without a slash at the end. */
  readonly baseUrl: string;
  readonly dataFolder: string;
  readonly engines: Engines;
  /** How many equal instances may run at most: they share what Teams lets a bot write. */
  readonly instances: number;
  /** How many due items an instance works on at once. */
  readonly abreast: number;
  /** Calls a minute that one person may make at one instance; 0: nobody counts. */
  readonly callsPerMinute: number;
  /** Proxies of our own between people and the service, each of which names whom it was asked by. */
  readonly proxies: number;
  /** Where measurements are sent; nothing is sent when it is absent. */
  readonly telemetry: string | undefined;
  readonly log: 'json' | 'text' | 'off';
} & (LocalMode | ProductionMode);

/** Everything on this machine: a stand-in for Teams, people of the sample department, sign-in by a local issuer. */
export interface LocalMode {
  readonly mode: 'local';
  readonly sample: boolean;
}

/** Inside a real Teams tenant: Entra and Bot Framework tokens only, nothing local. */
export interface ProductionMode {
  readonly mode: 'production';
  /** Entra tenant ids whose people may sign in. */
  readonly tenants: readonly string[];
  readonly clientId: string;
  readonly botId: string;
  /** Absent: the bot shows the managed identity that it is registered with. */
  readonly botSecret: string | undefined;
  /** Proves to Entra who asks on behalf of readers; absent: the managed identity does. */
  readonly clientSecret: string | undefined;
  /** The id that the organisation's catalogue gave the Teams app; absent: nobody gets it installed by us. */
  readonly catalogueAppId: string | undefined;
  /** Id of the Teams app, for deep links into the tab. */
  readonly appId: string;
}

/** A setting that is missing, malformed or at odds with another; `message` has one line for each. */
export class SettingsError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Throws a SettingsError that names every wrong setting and what to do. */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => known.has(name) && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new SettingsError(problems);
  return toConfig(parsed.data);
}

const guid = z.guid('must be a GUID such as 00000000-0000-0000-0000-000000000000');

const settings = z.object({
  MODE: z.enum(['local', 'production'], 'must be local or production').default('local'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or address')
    .default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535).default(3978),
  BASE_URL: z
    .url('must be a URL such as https://desk.example.com')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_FOLDER: z.string().default('.data'),
  ...engineSettings,
  CALLS_PER_MINUTE: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0)
    .max(1_000_000)
    .optional(),
  PROXIES: z.coerce.number('must be a number').int('must be a whole number').min(0).max(10).default(0),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/^InstrumentationKey=[\w-]+(;|$)/, 'must be a connection string of Application Insights')
    .optional(),
  LOG: z.enum(['json', 'text', 'off'], 'must be json, text or off').optional(),
  SAMPLE: z.enum(['on', 'off'], 'must be on or off').optional(),
  TENANTS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .pipe(z.array(guid).min(1, 'must name at least one tenant'))
    .optional(),
  CLIENT_ID: guid.optional(),
  BOT_ID: guid.optional(),
  APP_ID: guid.optional(),
  CLIENT_SECRET: z.string().min(8, 'must be a client secret of the Entra registration').optional(),
  CATALOGUE_APP_ID: guid.optional(),
  BOT_SECRET: z.string().min(8, 'must be the client secret of the bot registration').optional(),
});
type Settings = z.output<typeof settings>;
const known = new Set(Object.keys(settings.shape));

const needed = ['BASE_URL', 'TENANTS', 'CLIENT_ID', 'BOT_ID', 'APP_ID'] as const;
const possible = ['BOT_SECRET', 'CLIENT_SECRET', 'CATALOGUE_APP_ID'] as const;

function contradictions(given: Settings): string[] {
  if (given.MODE === 'local') {
    return [
      ...(isThisMachine(given.HOST)
        ? []
        : [`HOST: local mode listens on this machine only; use 127.0.0.1 or set MODE=production`]),
      ...[...needed, ...possible]
        .filter((name) => given[name] !== undefined)
        .map((name) => `${name}: belongs to MODE=production; remove it or set MODE=production`),
      ...engineContradictions(given, 'local'),
    ];
  }
  return [
    ...needed
      .filter((name) => given[name] === undefined)
      .map((name) => `${name}: is needed with MODE=production`),
    ...identityContradictions(given),
    ...engineContradictions(given, 'production'),
    ...(given.BASE_URL === undefined || given.BASE_URL.startsWith('https://')
      ? []
      : ['BASE_URL: must begin with https://; Teams opens nothing else']),
    ...(given.SAMPLE === 'on' ? ['SAMPLE: the sample department exists in local mode only; remove it'] : []),
  ];
}

/** Whoever has no secret is a managed identity, and the bot is registered with that one. */
function identityContradictions(given: Settings): string[] {
  const { BOT_SECRET, BOT_ID, CLIENT_SECRET, AZURE_CLIENT_ID, DIRECTORY, CATALOGUE_APP_ID } = given;
  const isGraph = DIRECTORY === 'graph';
  return [
    ...(BOT_SECRET === undefined && AZURE_CLIENT_ID === undefined
      ? ['BOT_SECRET: is needed with MODE=production, or AZURE_CLIENT_ID of a managed identity instead']
      : []),
    ...(BOT_SECRET === undefined && AZURE_CLIENT_ID !== undefined && BOT_ID !== AZURE_CLIENT_ID
      ? ['BOT_ID: a bot without BOT_SECRET is the managed identity; give AZURE_CLIENT_ID the same id']
      : []),
    ...(isGraph && CLIENT_SECRET === undefined && AZURE_CLIENT_ID === undefined
      ? ['CLIENT_SECRET: is needed with DIRECTORY=graph, or AZURE_CLIENT_ID of a managed identity instead']
      : []),
    ...(isGraph
      ? []
      : Object.entries({ CLIENT_SECRET, CATALOGUE_APP_ID })
          .filter(([, value]) => value !== undefined)
          .map(([name]) => `${name}: belongs to DIRECTORY=graph; remove it or set DIRECTORY=graph`)),
  ];
}

function toConfig(given: Settings): Config {
  const { HOST: host, PORT: port, DATA_FOLDER: dataFolder } = given;
  const telemetry = given.APPLICATIONINSIGHTS_CONNECTION_STRING;
  const { INSTANCES: instances, ABREAST: abreast } = given;
  const { PROXIES: proxies, CALLS_PER_MINUTE: callsPerMinute = given.MODE === 'local' ? 0 : 1_200 } = given;
  const shared = {
    host,
    port,
    dataFolder,
    telemetry,
    instances,
    abreast,
    callsPerMinute,
    proxies,
    engines: toEngines(given),
  };
  if (given.MODE === 'local') {
    const baseUrl = `http://127.0.0.1:${port}`;
    return { ...shared, mode: 'local', baseUrl, log: given.LOG ?? 'text', sample: given.SAMPLE !== 'off' };
  }
  const {
    BASE_URL: baseUrl = '',
    TENANTS: tenants = [],
    CLIENT_ID: clientId = '',
    BOT_ID: botId = '',
    BOT_SECRET: botSecret,
    CLIENT_SECRET: clientSecret,
    CATALOGUE_APP_ID: catalogueAppId,
    APP_ID: appId = '',
  } = given;
  return {
    ...shared,
    mode: 'production',
    baseUrl,
    log: given.LOG ?? 'json',
    tenants,
    clientId,
    botId,
    botSecret,
    clientSecret,
    catalogueAppId,
    appId,
  };
}
