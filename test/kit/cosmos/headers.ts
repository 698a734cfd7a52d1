import { type Call, type Operation, Refused } from './wire.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YES = /^true$/i;
const YES_OR_NO = /^(true|false)$/i;
const NUMBER = /^[1-9]\d{0,8}$/;
const ANY = /^.+$/s;

/** Every header of the service that the peer understands, and the values it may have. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  prefer: /^return=minimal$/,
  'x-ms-activity-id': GUID,
  'x-ms-consistency-level': /^(Session|ConsistentPrefix|Eventual)$/,
  'x-ms-continuation': ANY,
  'x-ms-cosmos-allow-tentative-writes': YES_OR_NO,
  'x-ms-cosmos-batch-atomic': YES,
  'x-ms-cosmos-correlated-activityid': GUID,
  'x-ms-cosmos-is-batch-request': YES,
  'x-ms-cosmos-is-query-plan-request': YES,
  'x-ms-cosmos-offer-autopilot-settings': /^\{.+\}$/,
  'x-ms-cosmos-query-version': /^1\.4$/,
  'x-ms-cosmos-sdk-supportedcapabilities': /^\d+$/,
  'x-ms-cosmos-supported-query-features': ANY,
  'x-ms-date': ANY,
  'x-ms-documentdb-is-upsert': YES,
  'x-ms-documentdb-isquery': YES,
  'x-ms-documentdb-partitionkey': /^\[.*\]$/,
  'x-ms-documentdb-partitionkeyrangeid': /^\d+$/,
  'x-ms-documentdb-query-enablecrosspartition': YES_OR_NO,
  'x-ms-documentdb-responsecontinuationtokenlimitinkb': NUMBER,
  'x-ms-end-epk': /^[0-9A-F]+$/,
  'x-ms-max-item-count': NUMBER,
  'x-ms-offer-throughput': NUMBER,
  'x-ms-read-key-type': /^EffectivePartitionKeyRange$/,
  'x-ms-session-token': ANY,
  'x-ms-start-epk': /^[0-9A-F]*$/,
  'x-ms-useragent': ANY,
  'x-ms-version': /^2020-07-15$/,
};

const ITEM = ['x-ms-documentdb-partitionkey'];
const DOCUMENT_WRITES = [...ITEM, 'content-type'];

const REQUIRED: Readonly<Record<Operation, readonly string[]>> = {
  readAccount: [],
  createDatabase: ['content-type'],
  readDatabase: [],
  deleteDatabase: [],
  createContainer: ['content-type'],
  readContainer: [],
  replaceContainer: ['content-type'],
  readRanges: [],
  readOffer: ['content-type'],
  replaceOffer: ['content-type'],
  create: DOCUMENT_WRITES,
  read: ITEM,
  replace: DOCUMENT_WRITES,
  upsert: DOCUMENT_WRITES,
  delete: ITEM,
  batch: [...DOCUMENT_WRITES, 'x-ms-cosmos-batch-atomic'],
  query: ['content-type'],
  queryPlan: ['content-type', 'x-ms-cosmos-query-version', 'x-ms-cosmos-supported-query-features'],
  changeFeed: [],
};

const DOCUMENTS: readonly Operation[] = [
  'create',
  'read',
  'replace',
  'upsert',
  'delete',
  'batch',
  'query',
  'changeFeed',
];

/** Headers that have a meaning for some operations only; for others they would be silently passed over. */
const MEANT_FOR: Readonly<Record<string, readonly Operation[]>> = {
  'if-match': ['replace', 'delete'],
  'if-none-match': ['read', 'changeFeed'],
  'if-modified-since': ['changeFeed'],
  'a-im': ['changeFeed'],
  'x-ms-documentdb-partitionkey': DOCUMENTS,
  'x-ms-documentdb-partitionkeyrangeid': ['query', 'changeFeed'],
  'x-ms-continuation': ['query'],
  // Less in the answer to a batch.
  prefer: ['batch'],
};

/** Refuses what the peer does not understand: silence about it would pass for support. */
export function checkHeaders({ headers }: Call, operation: Operation): void {
  for (const [name, value] of headers) {
    const isOfService = name in KNOWN || name.startsWith('x-ms-');
    if (isOfService && KNOWN[name]?.test(value) !== true)
      throw new Refused(400, `The header ${name} has no meaning here with the value ${value}.`);
    const allowed = MEANT_FOR[name];
    if (allowed && !allowed.includes(operation))
      throw new Refused(400, `The header ${name} has no meaning for ${operation}.`);
  }
  for (const name of ['x-ms-version', 'accept', 'authorization', ...REQUIRED[operation]])
    if (!headers.has(name)) throw new Refused(400, `The header ${name} is missing.`);
  checkContentType(headers.get('content-type'), operation);
}

const QUERIES: readonly Operation[] = ['query', 'queryPlan', 'readOffer'];

function checkContentType(type: string | undefined, operation: Operation): void {
  const expected = QUERIES.includes(operation) ? 'application/query+json' : 'application/json';
  if (type !== undefined && type !== expected)
    throw new Refused(400, `The content type of ${operation} is ${expected}, not ${type}.`);
}
