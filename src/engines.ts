import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { Condition } from './domain/condition.ts';
import type { Config, ProductionMode } from './config.ts';
import { secretProof, managedIdentityProof } from './directory/app-proof.ts';
import { entraGrants } from './directory/grants.ts';
import { graphDirectory } from './directory/graph.ts';
import { rosterDirectory } from './directory/roster.ts';
import { isOnThisMachine } from './engine-settings.ts';
import { diskFiles } from './files/disk.ts';
import type { Log } from './log.ts';
import type { Clock, Directory, DirectoryReader, Files, Store, Wake } from './ports.ts';
import type { CosmosSettings } from './store/cosmos/open.ts';
import { openSqliteStore } from './store/sqlite/open.ts';
import type { Telemetry } from './telemetry.ts';
import { openPoller } from './wake/poller.ts';

export interface EngineRoom {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly fetch: typeof globalThis.fetch;
  readonly checked: boolean;
  /** Waits between tries while a distributed store does not answer; the machine's own when absent. */
  readonly storeTimer?: CosmosSettings['timer'];
  /** Hears what time it is for the store, and how long that answer took in milliseconds. */
  readonly heard?: (servedAt: string, tookMs: number) => void;
  /** Nobody else may have the store of this machine open meanwhile. */
  readonly alone?: boolean;
}

/* What is not chosen is not loaded: each SDK takes half a second and 20 MB. */

/** The store that the settings name. Throws, with what to do, when it cannot be used. */
export async function openStore(room: EngineRoom): Promise<Store> {
  const { config, clock, checked, log, telemetry, storeTimer, heard, alone = false } = room;
  const { store } = config.engines;
  if (store.kind === 'sqlite') return openSqliteStore({ path: sqlitePath(config), clock, checked, alone });
  const { openCosmosStore } = await import('./store/cosmos/open.ts');
  return openCosmosStore({
    ...store,
    ...(store.key === undefined && { credential: await identity(config) }),
    ...(storeTimer && { timer: storeTimer }),
    clock,
    checked,
    log,
    onCharge({ operation, pattern, requestUnits, status, servedAt, ...rest }) {
      heard?.(servedAt, rest.ms);
      log('note', 'store', { operation, pattern, requestUnits, status, ...rest });
      telemetry.measure('requestUnits', requestUnits, { operation: pattern ?? operation, status });
      if (status === 429) telemetry.count('throttles', { operation: pattern ?? operation });
    },
  });
}

/** Where uploads are kept, and how that place fares. */
export async function openFiles({
  config,
  clock,
  log,
}: EngineRoom): Promise<{ readonly files: Files; readonly condition: () => Condition }> {
  const { files } = config.engines;
  if (files.kind === 'disk')
    return { files: diskFiles(join(config.dataFolder, 'files')), condition: () => well };
  const { openBlobFiles } = await import('./files/blob.ts');
  const { endpoint, container } = files;
  const blobs = openBlobFiles({
    endpoint,
    container,
    credential: await storageSignIn(config, endpoint),
    clock,
    log,
  });
  void blobs.check();
  return { files: blobs, condition: () => blobs.status() };
}

/** What tells the workers when to look, and how it fares. */
export async function openWake({
  config,
  clock,
  log,
}: EngineRoom): Promise<{ readonly wake: Wake; readonly condition: () => Condition }> {
  const { wake } = config.engines;
  if (wake.kind === 'poller') {
    const problemOf = (problem: unknown) => log('error', 'look failed', { problem: String(problem) });
    return { wake: openPoller({ clock, log: problemOf }), condition: () => well };
  }
  const { openQueueWake } = await import('./wake/queue.ts');
  const { endpoint, queueName } = wake;
  const queue = openQueueWake({
    endpoint,
    queueName,
    credential: await storageSignIn(config, endpoint),
    clock,
    log,
  });
  return { wake: queue, condition: () => queue.status() };
}

/** Who exists, and where the directory takes note of the verified tokens that people come with. */
export function openDirectory(
  { config, clock, log, fetch }: EngineRoom,
  store: Store,
): { readonly directory: Directory; readonly keep: (reader: DirectoryReader, token: string) => void } {
  if (config.mode === 'local' || config.engines.directory.kind === 'roster')
    return { directory: rosterDirectory(store), keep: () => undefined };
  const { clientId, botId: botAppId, catalogueAppId: catalogueId } = config;
  const tokens = entraGrants({
    clientId,
    proof: proofOf(config),
    fetch,
    clock,
    loginUrl: 'https://login.microsoftonline.com',
  });
  const directory = graphDirectory({
    store,
    fetch,
    tokens,
    clock,
    log,
    graphUrl: 'https://graph.microsoft.com',
    ...(catalogueId !== undefined && { app: { catalogueId, botAppId } }),
  });
  return { directory, keep: (reader, token) => tokens.keep(reader, token) };
}

/** The settings see to it that there is one or the other. */
function proofOf({ clientSecret, engines }: Config & ProductionMode) {
  return clientSecret === undefined
    ? managedIdentityProof(engines.identityClientId ?? '')
    : secretProof(clientSecret);
}

const well: Condition = { state: 'ok' };

/** The name and key of the account that every Azurite has, as Microsoft publishes them; no account of Azure takes them. */
const azurite = {
  account: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
};

async function storageSignIn(config: Config, endpoint: string) {
  return isOnThisMachine(endpoint) ? azurite : identity(config);
}

/** Who the service is towards Azure. */
export async function identity({ engines: { identityClientId } }: Config): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(
    identityClientId === undefined ? {} : { managedIdentityClientId: identityClientId },
  );
}

/** The file of the embedded store. */
export function sqlitePath({ dataFolder }: Config): string {
  return dataFolder === ':memory:' ? ':memory:' : join(dataFolder, 'campaign-desk.sqlite');
}
