import {
  type Account,
  type Container,
  containerOf,
  type Database,
  databaseOf,
  ridOf,
  type Throughput,
} from './account.ts';
import { type Definition, definitionFrom, isName } from './definition.ts';
import type { Route } from './routes.ts';
import { type Answer, type Call, isObject, jsonFrom, objectFrom, onlyKeys, Refused } from './wire.ts';

type Handler = (account: Account, call: Call, route: Route) => Answer;

const found = (body: object, status = 200): Answer => ({ status, body, requestUnits: 1 });

const describe = ({ id, rid }: Database): object => ({
  id,
  _rid: rid,
  _self: `dbs/${rid}/`,
  _etag: '"0"',
  _colls: 'colls/',
  _users: 'users/',
});

const readDatabase: Handler = (account, _call, { database }) =>
  found(describe(databaseOf(account, database)));

const createDatabase: Handler = (account, { body }) => {
  const asked = objectFrom(body);
  onlyKeys(asked, ['id'], 'The database');
  const { id } = asked;
  if (!isName(id)) throw new Refused(400, 'The id of a database is a name without / \\ ? #.');
  if (account.databases.has(id))
    throw new Refused(409, `There is a database ${id} already.`, { requestUnits: 1 });
  const number = ++account.ridsGiven;
  const database = { id, number, rid: ridOf(number), containers: new Map<string, Container>() };
  account.databases.set(id, database);
  return found(describe(database), 201);
};

const deleteDatabase: Handler = (account, _call, { database }) => {
  databaseOf(account, database);
  account.databases.delete(database);
  return { status: 204, requestUnits: 1 };
};

function describeContainer({ definition, rid, self, etag }: Container): object {
  return { ...definition, _rid: rid, _self: self, _etag: etag, _docs: 'docs/' };
}

const readContainer: Handler = (account, _call, { database, container }) =>
  found(describeContainer(containerOf(account, database, container)));

const createContainer: Handler = (account, call, { database: name }) => {
  const database = databaseOf(account, name);
  const definition = definitionFrom(objectFrom(call.body));
  if (database.containers.has(definition.id))
    throw new Refused(409, `There is a container ${definition.id} already.`, { requestUnits: 1 });
  const numbers = [database.number, ++account.ridsGiven] as const;
  const rid = ridOf(...numbers);
  const middle = `1${'F'.repeat(31)}`;
  const container: Container = {
    database: name,
    numbers,
    rid,
    self: `dbs/${database.rid}/colls/${rid}/`,
    definition,
    throughput: throughputIn(call),
    // Two from the start, so that nobody counts on one order of all changes.
    ranges: [
      { id: '0', min: '', max: middle, parents: [], lsn: 0 },
      { id: '1', min: middle, max: 'FF', parents: [], lsn: 0 },
    ],
    partitions: new Map(),
    etag: '"1"',
    ridsGiven: 0,
    rangesGiven: 2,
  };
  database.containers.set(definition.id, container);
  return found(describeContainer(container), 201);
};

/** What may change of a container: its index and its time to live. */
const replaceContainer: Handler = (account, call, route) => {
  const container = containerOf(account, route.database, route.container);
  const next: Definition = definitionFrom(objectFrom(call.body));
  const keyOf = ({ partitionKey }: Definition): string => JSON.stringify(partitionKey);
  if (next.id !== container.definition.id || keyOf(next) !== keyOf(container.definition))
    throw new Refused(400, 'The id and the partition key of a container cannot change.');
  container.definition = next;
  container.etag = `"${Number(container.etag.slice(1, -1)) + 1}"`;
  return found(describeContainer(container));
};

const readRanges: Handler = (account, _call, route) => {
  const { rid, ranges } = containerOf(account, route.database, route.container);
  const list = ranges.map(({ id, min, max, parents }) => ({
    id,
    _rid: `${rid}-${id}`,
    minInclusive: min,
    maxExclusive: max,
    parents,
    status: 'online',
    throughputFraction: 1 / ranges.length,
  }));
  return found({ _rid: rid, PartitionKeyRanges: list, _count: list.length });
};

function throughputIn({ headers }: Call): Throughput {
  const fixed = headers.get('x-ms-offer-throughput');
  const autoscale = headers.get('x-ms-cosmos-offer-autopilot-settings');
  if (fixed !== undefined && autoscale !== undefined)
    throw new Refused(400, 'The throughput is either fixed or scaled, not both.');
  if (autoscale === undefined) return { fixed: units(Number(fixed ?? 400), 400, 100) };
  const settings = jsonFrom(autoscale);
  if (!isObject(settings)) throw new Refused(400, 'The settings of autoscale are an object.');
  onlyKeys(settings, ['maxThroughput'], 'Autoscale');
  return { most: units(settings.maxThroughput, 1_000, 1_000) };
}

function units(value: unknown, least: number, step: number): number {
  if (typeof value !== 'number' || !(value >= least) || value % step !== 0)
    throw new Refused(400, `The throughput is at least ${least}, in steps of ${step}.`);
  return value;
}

function offerOf(container: Container): object {
  const { rid, self, throughput } = container;
  const content =
    'fixed' in throughput
      ? { offerThroughput: throughput.fixed }
      : { offerThroughput: throughput.most / 10, offerAutopilotSettings: { maxThroughput: throughput.most } };
  const id = idOfOffer(container);
  return {
    id,
    _rid: id,
    _self: `offers/${id}/`,
    resource: self,
    offerResourceId: rid,
    offerType: 'Invalid',
    offerVersion: 'V2',
    content,
  };
}

const idOfOffer = ({ numbers }: Container): string => `offer-${numbers.join('-')}`;

const containersOf = (account: Account): Container[] =>
  [...account.databases.values()].flatMap(({ containers }) => [...containers.values()]);

/** The client looks for the throughput of a container with this one question. */
const readOffer: Handler = (account, { body }) => {
  const { query } = objectFrom(body);
  const [, self] = /^SELECT \* from root where root\.resource = "([^"]+)"$/.exec(String(query)) ?? [];
  if (self === undefined) throw new Refused(400, 'Offers are asked for by their resource only.');
  const offers = containersOf(account)
    .filter((one) => one.self === self)
    .map(offerOf);
  return found({ _rid: '', Offers: offers, _count: offers.length });
};

const replaceOffer: Handler = (account, { path, body }) => {
  const container = containersOf(account).find((one) => path === `/offers/${idOfOffer(one)}`);
  if (!container) throw new Refused(404, 'There is no such offer.', { requestUnits: 1 });
  const { content } = objectFrom(body);
  if (!isObject(content)) throw new Refused(400, 'The offer has no content.');
  const { offerAutopilotSettings: settings, offerThroughput } = content;
  container.throughput = isObject(settings)
    ? { most: units(settings.maxThroughput, 1_000, 1_000) }
    : { fixed: units(offerThroughput, 400, 100) };
  return found(offerOf(container));
};

/** Which regions the account has: one, which is this peer. */
export function readAccount(endpoint: string): Answer {
  const locations = [{ name: 'Loopback', databaseAccountEndpoint: endpoint }];
  return {
    status: 200,
    requestUnits: 0,
    body: {
      id: 'peer',
      _self: '',
      _rid: '',
      _dbs: '//dbs/',
      media: '//media/',
      addresses: '//addresses/',
      writableLocations: locations,
      readableLocations: locations,
      enableMultipleWriteLocations: false,
      enablePerPartitionFailoverBehavior: false,
      userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
    },
  };
}

/** The operations on databases, containers, their ranges and their throughput, by name. */
export const resourceOperations = {
  readDatabase,
  createDatabase,
  deleteDatabase,
  readContainer,
  createContainer,
  replaceContainer,
  readRanges,
  readOffer,
  replaceOffer,
};
