import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Account, containerOf, splitRanges } from './account.ts';
import { documentOperations } from './documents.ts';
import { createWeather, type Fault, type Faults, refusalFor } from './faults.ts';
import { checkHeaders } from './headers.ts';
import { type Registry, registryOf } from './registry.ts';
import { readAccount, resourceOperations } from './resources.ts';
import { type Route, routeOf } from './routes.ts';
import { checkSession, sessionHeaders } from './session.ts';
import { checkSignature, checkToken } from './signature.ts';
import { type Answer, answerOf, type Call, isObject, type Operation, Refused } from './wire.ts';

export type { Fault, Faults } from './faults.ts';
export type { Operation } from './wire.ts';

/** One answered request. */
export interface Charge {
  readonly operation: Operation;
  readonly container: string | undefined;
  /** The partition key as it stood in the header, as JSON. */
  readonly partition: string | undefined;
  readonly status: number;
  readonly requestUnits: number;
  readonly activityId: string;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly sql?: string;
}

export interface CosmosPeer {
  readonly endpoint: string;
  readonly key: string;
  readonly faults: Faults;
  readonly charged: readonly Charge[];
  forgetCharges(): void;
  /** Moves the peer's own clock, which times to live are measured with. */
  advance(milliseconds: number): void;
  /** Each range of the container becomes two; the old one answers 410 with sub-status 1002. */
  splitPartitions(container: string): void;
  /** An account of its own with what lies in this one now, as after a restore. */
  copy(): Promise<CosmosPeer>;
  close(): Promise<void>;
}

export interface PeerOptions {
  /** The only texts that may be asked of one partition. */
  readonly registeredSql: readonly string[];
  /** The only texts that may be asked over all partitions. */
  readonly crossPartitionSql?: readonly string[];
  /** Whether a token of Entra is good; with it the key is refused. The client sends its tokens over TLS only, so give it a `tokenProvider` here. */
  readonly acceptsToken?: (token: string) => boolean;
}

/**
 * A strict stand-in for an account of Azure Cosmos DB on this machine, for the real client over HTTP. It knows only
 * what the product uses and refuses everything else, so that a mistake shows here and not in production.
 */
export function startCosmosPeer(options: PeerOptions): Promise<CosmosPeer> {
  return serveAccount(options, {
    databases: new Map(),
    ridsGiven: 0,
    now: Date.parse('2026-03-02T01:00:00.000Z'),
  });
}

async function serveAccount(options: PeerOptions, account: Account): Promise<CosmosPeer> {
  const { registeredSql, crossPartitionSql = [], acceptsToken } = options;
  const registry = registryOf(registeredSql, crossPartitionSql);
  const weather = createWeather();
  const charged: Charge[] = [];
  const key = Buffer.from('the key of a peer that nobody else has').toString('base64');
  const peer: Peer = { account, registry, weather, charged, key, acceptsToken, endpoint: '', requests: 0 };
  const server = createServer((request, response) => void serve(peer, request, response));
  // A connection that the server closes for idleness would look like a fault that nobody ordered.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!isAddress(address)) throw new Error('The peer has no port.');
  peer.endpoint = `http://127.0.0.1:${address.port}/`;
  return {
    endpoint: peer.endpoint,
    key,
    faults: weather,
    charged,
    forgetCharges: () => void charged.splice(0),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new Error('Time does not pass backwards.');
      account.now += milliseconds;
    },
    splitPartitions: (name) => split(account, name),
    copy: () => serveAccount(options, structuredClone(account)),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

interface Peer {
  readonly account: Account;
  readonly registry: Registry;
  readonly weather: ReturnType<typeof createWeather>;
  readonly charged: Charge[];
  readonly key: string;
  readonly acceptsToken: PeerOptions['acceptsToken'];
  endpoint: string;
  requests: number;
}

const isAddress = (address: unknown): address is { port: number } =>
  typeof address === 'object' && address !== null && 'port' in address;

function split(account: Account, name: string): void {
  const containers = [...account.databases.values()].flatMap((one) => one.containers.get(name) ?? []);
  if (containers.length === 0) throw new Error(`There is no container ${name}.`);
  for (const container of containers) splitRanges(container);
}

async function serve(peer: Peer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await callFrom(request).catch(() => undefined);
  // The client gave up while it was still sending.
  if (!call) return;
  peer.requests += 1;
  let route: Route | undefined;
  let answer: Answer;
  try {
    route = routeOf(call);
    checkHeaders(call, route.operation);
    if (peer.acceptsToken) checkToken(call, peer.acceptsToken);
    else checkSignature(call, route, peer.key);
    const fault = peer.weather.strike(route.operation, route.container);
    const done = underFault(peer, call, route, fault);
    if (done === 'silence') return;
    if (done === 'broken') {
      request.socket.destroy();
      return;
    }
    answer = done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    answer = answerOf(error);
  }
  send(peer, call, route, answer, response);
}

async function callFrom(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = new Map(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const { method = '', url = '' } = request;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString() };
}

function underFault(
  peer: Peer,
  call: Call,
  route: Route,
  fault: Fault | undefined,
): Answer | 'silence' | 'broken' {
  if (!fault) return perform(peer, call, route, {});
  if (fault.kind === 'emptyPage') return perform(peer, call, route, { isEmpty: true });
  if (fault.kind === 'smallPage') return perform(peer, call, route, { most: fault.most });
  if ('applied' in fault) perform(peer, call, route, {});
  const refusal = refusalFor(fault);
  if (refusal) return answerOf(refusal);
  return fault.kind === 'hang' ? 'silence' : 'broken';
}

/** The sub-status of what is not found because the container around it is not. */
const OWNER = 1003;

type Pages = Parameters<typeof documentOperations.query>[0]['pages'];

function perform(peer: Peer, call: Call, route: Route, pages: Pages): Answer {
  const { account, registry } = peer;
  const { operation } = route;
  if (operation === 'readAccount') return readAccount(peer.endpoint);
  if (!isOfDocuments(operation)) return resourceOperations[operation](account, call, route);
  const container = containerOf(account, route.database, route.container, OWNER);
  checkSession(call, container);
  const session = (): Record<string, string> => sessionHeaders(call, container);
  try {
    const scene = { call, container, item: route.item, now: account.now, registry, pages };
    const answer = documentOperations[operation](scene);
    return { ...answer, headers: { ...session(), ...answer.headers } };
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 400) throw error;
    const answer = answerOf(error);
    return { ...answer, headers: { ...session(), ...answer.headers } };
  }
}

function isOfDocuments(operation: Operation): operation is keyof typeof documentOperations {
  return operation in documentOperations;
}

function send(
  peer: Peer,
  call: Call,
  route: Route | undefined,
  { status, headers, body, requestUnits }: Answer,
  response: ServerResponse,
): void {
  const activityId = `00000000-0000-4000-8000-${peer.requests.toString(16).padStart(12, '0')}`;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'x-ms-activity-id': activityId,
    'x-ms-request-charge': requestUnits.toFixed(2),
  });
  response.end(text);
  if (!route) return;
  const sql = sqlIn(call, route.operation);
  peer.charged.push({
    operation: route.operation,
    container: route.container || undefined,
    partition: call.headers.get('x-ms-documentdb-partitionkey'),
    status,
    requestUnits,
    activityId,
    bytesIn: Buffer.byteLength(call.body),
    bytesOut: Buffer.byteLength(text),
    ...(sql === undefined ? {} : { sql }),
  });
}

function sqlIn({ body }: Call, operation: Operation): string | undefined {
  if (operation !== 'query' && operation !== 'queryPlan') return undefined;
  try {
    const asked: unknown = JSON.parse(body);
    return isObject(asked) && typeof asked.query === 'string' ? asked.query : undefined;
  } catch {
    return undefined;
  }
}
