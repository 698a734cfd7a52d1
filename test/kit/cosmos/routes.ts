import { type Call, type Operation, Refused } from './wire.ts';

export interface Route {
  readonly operation: Operation;
  readonly database: string;
  readonly container: string;
  readonly item: string;
  /** What the signature speaks of: the kind of resource, and its link (or that of its parent, for a list). */
  readonly signed: { readonly type: string; readonly link: string };
}

/** Which operation a request asks for; what is not a route of the account is refused. */
export function routeOf(call: Call): Route {
  const parts = partsOf(call.path);
  const [, database = '', , container = '', , item = ''] = parts;
  const operation = operationOf(call, shapeOf(parts));
  if (!operation) throw new Refused(400, `${call.method} ${call.path} is no route of this account.`);
  const isOne = parts.length % 2 === 0;
  const type = (isOne ? parts.at(-2) : parts.at(-1)) ?? '';
  const link =
    type === 'offers' ? (parts[1] ?? '').toLowerCase() : parts.slice(0, isOne ? undefined : -1).join('/');
  return { operation, database, container, item, signed: { type, link } };
}

function partsOf(path: string): string[] {
  if (path === '/') return [];
  if (path.includes('?') || path.includes('#')) throw new Refused(400, 'No route has a query string.');
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    throw new Refused(400, 'The path is not encoded rightly.');
  }
}

/** The kinds of resources in a path, with a star for each name. */
function shapeOf(parts: readonly string[]): string {
  return parts.map((part, place) => (place % 2 === 0 ? part : part === '' ? '' : '*')).join('/');
}

const ROUTES: Readonly<Record<string, Operation>> = {
  'GET ': 'readAccount',
  'POST dbs': 'createDatabase',
  'GET dbs/*': 'readDatabase',
  'DELETE dbs/*': 'deleteDatabase',
  'POST dbs/*/colls': 'createContainer',
  'GET dbs/*/colls/*': 'readContainer',
  'PUT dbs/*/colls/*': 'replaceContainer',
  'GET dbs/*/colls/*/pkranges': 'readRanges',
  'POST offers': 'readOffer',
  'PUT offers/*': 'replaceOffer',
  'GET dbs/*/colls/*/docs/*': 'read',
  'PUT dbs/*/colls/*/docs/*': 'replace',
  'DELETE dbs/*/colls/*/docs/*': 'delete',
};

function operationOf(call: Call, shape: string): Operation | undefined {
  const asked = `${call.method} ${shape}`;
  if (asked === 'POST dbs/*/colls/*/docs') return postOf(call.headers);
  if (asked === 'GET dbs/*/colls/*/docs') return feedOf(call.headers);
  return ROUTES[asked];
}

/** A list of documents is given as a feed of changes only: latest versions, no deletes. */
function feedOf(headers: Call['headers']): Operation | undefined {
  return headers.get('a-im') === 'Incremental Feed' ? 'changeFeed' : undefined;
}

const POSTS: readonly (readonly [string, Operation])[] = [
  ['x-ms-cosmos-is-query-plan-request', 'queryPlan'],
  ['x-ms-documentdb-isquery', 'query'],
  ['x-ms-cosmos-is-batch-request', 'batch'],
  ['x-ms-documentdb-is-upsert', 'upsert'],
];

function postOf(headers: Call['headers']): Operation | undefined {
  const said = POSTS.filter(([name]) => headers.has(name));
  if (said.length > 1) return undefined;
  return said[0]?.[1] ?? 'create';
}
