import { createHmac } from 'node:crypto';
import { type Container, CosmosClient, type OperationInput, PartitionKeyKind } from '@azure/cosmos';
import { type CosmosPeer, startCosmosPeer } from '../kit/cosmos/peer.ts';

const NAMED = 'c.tenantId = @tenantId AND c.scope = @scope';
const AFTER = '((c.createdAt > @after0) OR (c.createdAt = @after0 AND c.id > @after1))';
const ORDER = 'ORDER BY c.createdAt ASC, c.id ASC';

export const TASKS = `SELECT * FROM c WHERE ${NAMED} AND c.kind = 'task' ${ORDER}`;
export const TASKS_AFTER = `SELECT * FROM c WHERE ${NAMED} AND c.kind = 'task' AND ${AFTER} ${ORDER}`;
export const COUNT = `SELECT VALUE COUNT(1) FROM c WHERE ${NAMED}`;
export const EVERYWHERE = "SELECT * FROM c WHERE c.kind = 'task'";
export const EVERYWHERE_IN_ORDER = 'SELECT * FROM c WHERE c.createdAt <= @at ORDER BY c.createdAt ASC';

export const HERE: [string, string] = ['lumora', 'launch'];

/** A container as the product has it: tenant and scope are its partition, and a composite index for its tasks. */
export const WORK = {
  id: 'work',
  partitionKey: { paths: ['/tenantId', '/scope'], kind: PartitionKeyKind.MultiHash, version: 2 },
  indexingPolicy: {
    compositeIndexes: [
      [
        { path: '/createdAt', order: 'ascending' as const },
        { path: '/id', order: 'ascending' as const },
      ],
    ],
  },
};

export interface Scene extends AsyncDisposable {
  readonly peer: CosmosPeer;
  readonly client: CosmosClient;
  readonly work: Container;
  /** Sends a request by hand, signed with the key unless told otherwise. */
  send(method: string, path: string, more?: ByHand): Promise<Response>;
}

interface ByHand {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly key?: string;
}

interface Options {
  readonly defaultTtl?: number;
  readonly sql?: readonly string[];
}

/** A peer with an empty container, and the real client on it, which waits 60 ms for an answer and not a minute. */
export async function openScene({ defaultTtl, sql = [] }: Options = {}): Promise<Scene> {
  const peer = await startCosmosPeer({
    registeredSql: [TASKS, TASKS_AFTER, COUNT, ...sql],
    crossPartitionSql: [EVERYWHERE, EVERYWHERE_IN_ORDER],
  });
  const client = clientOf(peer);
  const { database } = await client.databases.createIfNotExists({ id: 'desk' });
  const definition = defaultTtl === undefined ? WORK : { ...WORK, defaultTtl };
  const { container } = await database.containers.createIfNotExists({ ...definition, maxThroughput: 1000 });
  return {
    peer,
    client,
    work: container,
    send: (method, path, more = {}) => sendByHand(peer, method, path, more),
    async [Symbol.asyncDispose]() {
      client.dispose();
      await peer.close();
    },
  };
}

export function clientOf(peer: CosmosPeer, key = peer.key): CosmosClient {
  return new CosmosClient({
    endpoint: peer.endpoint,
    key,
    consistencyLevel: 'Session',
    connectionPolicy: { requestTimeout: 1_000 },
  });
}

export const task = (id: string, more: object = {}) => ({
  id,
  tenantId: HERE[0],
  scope: HERE[1],
  kind: 'task',
  createdAt: `2026-03-0${id.length}`,
  ...more,
});

export const create = (id: string, more: object = {}): OperationInput => ({
  operationType: 'Create',
  resourceBody: task(id, more),
});

/** The HTTP status that the account refused with. */
export async function refusal(work: Promise<unknown>): Promise<number> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It was not refused.');
  const cause = 'code' in error ? error : error.cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return Number(cause.code);
  throw error;
}

async function sendByHand(peer: CosmosPeer, method: string, path: string, more: ByHand): Promise<Response> {
  const date = new Date(Date.now()).toUTCString();
  const headers = {
    accept: 'application/json',
    'x-ms-version': '2020-07-15',
    'x-ms-date': date,
    authorization: authorization(method, path, date, more.key ?? peer.key),
    ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...more.headers,
  };
  const said = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return fetch(new URL(path, peer.endpoint), {
    method,
    headers: Object.fromEntries(said) as Record<string, string>,
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
  });
}

/** The signature of a request, made apart from the client and from the peer. */
export function authorization(method: string, path: string, date: string, key: string): string {
  const parts = path.split('/').slice(1).filter(Boolean);
  const isOne = parts.length % 2 === 0;
  const type = (isOne ? parts.at(-2) : parts.at(-1)) ?? '';
  const link = (isOne ? parts : parts.slice(0, -1)).join('/');
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return encodeURIComponent(`type=master&ver=1.0&sig=${signature}`);
}
