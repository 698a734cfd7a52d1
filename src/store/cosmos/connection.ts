import { type Container, CosmosClient, type CosmosClientOptions, ConnectionMode } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import { isThisMachine } from '../../domain/this-machine.ts';
import { CONTAINER, DEFAULT_DATABASE } from './layout.ts';
import { type OnCharge, wire } from './wire.ts';

export type Credential = NonNullable<CosmosClientOptions['aadCredentials']>;

export interface AccountSettings {
  /** https://<account>.documents.azure.com:443/ */
  readonly endpoint: string;
  readonly database?: string;
  /** Who we are; without it and without a key, what `DefaultAzureCredential` finds. */
  readonly credential?: Credential;
  /** Picks one of several managed identities. */
  readonly clientId?: string;
  /** For an emulator or a peer on this machine only: an account has its keys switched off. */
  readonly key?: string;
  /** How long one request may take, in milliseconds. */
  readonly requestMs?: number;
  readonly onCharge?: OnCharge;
}

export interface Connection {
  readonly client: CosmosClient;
  readonly database: string;
  readonly container: Container;
  /** "the container work of campaign-desk at https://…", for lines of the log. */
  readonly name: string;
}

const REQUEST_MS = 5_000;

/** Prepares the client; nothing is sent yet. Throws on an endpoint or a way to sign in that may not be. */
export function connect({ onCharge = () => undefined, ...settings }: AccountSettings): Connection {
  const { endpoint, database = DEFAULT_DATABASE, requestMs = REQUEST_MS } = settings;
  const client = new CosmosClient({
    endpoint,
    ...identityOf(settings),
    consistencyLevel: 'Session',
    userAgentSuffix: 'campaign-desk',
    httpClient: wire(onCharge),
    connectionPolicy: {
      connectionMode: ConnectionMode.Gateway,
      requestTimeout: requestMs,
      // Trying again is ours (`patience.ts`); another region is the client's.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      enablePartitionLevelFailover: false,
    },
  });
  const container = client.database(database).container(CONTAINER);
  return { client, database, container, name: `the container ${CONTAINER} of ${database} at ${endpoint}` };
}

function identityOf({ endpoint, key, credential, clientId }: AccountSettings): Partial<CosmosClientOptions> {
  const url = URL.parse(endpoint);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new Error(
      `COSMOS_ENDPOINT "${endpoint}" is no address like https://<account>.documents.azure.com.`,
    );
  if (key !== undefined) {
    if (!isThisMachine(url.hostname))
      throw new Error(
        `A key opens an emulator only; ${url.hostname} is signed in to with an Entra identity.`,
      );
    return { key };
  }
  if (url.protocol === 'http:') throw new Error(`${endpoint}: an identity is never sent without https.`);
  const found =
    credential ??
    new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
  return { aadCredentials: found };
}
