import { isObject, type Json, onlyKeys, Refused } from './wire.ts';

export interface IndexPath {
  readonly path: string;
  readonly order: 'ascending' | 'descending';
}

export interface IndexingPolicy {
  readonly indexingMode: 'consistent';
  readonly automatic: true;
  readonly includedPaths: readonly { readonly path: string }[];
  readonly excludedPaths: readonly { readonly path: string }[];
  readonly compositeIndexes?: readonly (readonly IndexPath[])[];
}

/** A container as it was asked for, filled up as the service does. */
export interface Definition {
  readonly id: string;
  readonly partitionKey: { readonly paths: readonly string[]; readonly kind: string; readonly version: 2 };
  readonly indexingPolicy: IndexingPolicy;
  readonly defaultTtl?: number;
}

/** Checks the definition of a container; what the peer cannot keep to is refused with 400. */
export function definitionFrom(body: Json): Definition {
  onlyKeys(withoutSystem(body), ['id', 'partitionKey', 'indexingPolicy', 'defaultTtl'], 'The container');
  const { id, defaultTtl } = body;
  if (!isName(id)) throw new Refused(400, 'The id of a container is a name without / \\ ? #.');
  const definition = {
    id,
    partitionKey: partitionKeyFrom(body.partitionKey),
    indexingPolicy: indexingFrom(body.indexingPolicy ?? {}),
  };
  if (defaultTtl === undefined) return definition;
  return { ...definition, defaultTtl: timeToLive(defaultTtl) };
}

const SYSTEM = ['_rid', '_ts', '_self', '_etag', '_docs', '_sprocs', '_triggers', '_udfs', '_conflicts'];

const withoutSystem = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !SYSTEM.includes(key)));

export function isName(id: unknown): id is string {
  return typeof id === 'string' && /^[^/\\?#]{1,255}$/.test(id) && !id.endsWith(' ');
}

/** Seconds to live: -1 for ever, else at least 1. */
export function timeToLive(value: unknown): number {
  const isRight =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    (value === -1 || value > 0) &&
    value <= 2 ** 31 - 1;
  if (!isRight) throw new Refused(400, 'A time to live is -1 or a whole number of seconds above 0.');
  return value;
}

function partitionKeyFrom(value: unknown): Definition['partitionKey'] {
  if (!isObject(value)) throw new Refused(400, 'The container has no partition key.');
  onlyKeys(value, ['paths', 'kind', 'version'], 'The partition key');
  const { paths, kind, version } = value;
  const rightPaths = Array.isArray(paths) && paths.length > 0 && paths.every((path) => isPath(path));
  if (!rightPaths || new Set(paths).size !== paths.length)
    throw new Refused(400, 'The paths of a partition key are different and look like /name.');
  const limit = kind === 'MultiHash' ? 3 : 1;
  if ((kind !== 'MultiHash' && kind !== 'Hash') || version !== 2 || paths.length > limit)
    throw new Refused(400, 'A partition key is MultiHash of at most 3 paths, or Hash of one, in version 2.');
  return { paths: paths.map(String), kind, version };
}

const isPath = (path: unknown): boolean => typeof path === 'string' && /^(\/[A-Za-z_]\w*)+$/.test(path);

function indexingFrom(value: unknown): IndexingPolicy {
  if (!isObject(value)) throw new Refused(400, 'The indexing policy is not an object.');
  const known = ['indexingMode', 'automatic', 'includedPaths', 'excludedPaths', 'compositeIndexes'];
  onlyKeys(value, known, 'The indexing policy');
  const { indexingMode = 'consistent', automatic = true, compositeIndexes } = value;
  if (typeof indexingMode !== 'string' || indexingMode.toLowerCase() !== 'consistent' || automatic !== true)
    throw new Refused(400, 'The peer keeps a consistent, automatic index only.');
  const includedPaths = pathsFrom(value.includedPaths ?? [{ path: '/*' }]);
  const excludedPaths = pathsFrom(value.excludedPaths ?? []);
  // The service leaves the index of its own field out, asked or not.
  if (!excludedPaths.some(({ path }) => path === '/"_etag"/?')) excludedPaths.push({ path: '/"_etag"/?' });
  if (![...includedPaths, ...excludedPaths].some(({ path }) => path === '/*'))
    throw new Refused(400, 'The path /* has to be included or excluded.');
  const policy = { indexingMode: 'consistent', automatic: true, includedPaths, excludedPaths } as const;
  return compositeIndexes === undefined
    ? policy
    : { ...policy, compositeIndexes: compositesFrom(compositeIndexes) };
}

function pathsFrom(value: unknown): { path: string }[] {
  if (!Array.isArray(value)) throw new Refused(400, 'The paths of an index are a list.');
  return value.map((one: unknown) => {
    if (!isObject(one) || typeof one.path !== 'string' || !/^\/(.+\/)?[*?]$/.test(one.path))
      throw new Refused(400, 'The path of an index ends with /* or /?.');
    onlyKeys(one, ['path'], 'The path of an index');
    return { path: one.path };
  });
}

function compositesFrom(value: unknown): IndexPath[][] {
  if (!Array.isArray(value)) throw new Refused(400, 'The composite indexes are a list.');
  return value.map((index: unknown) => {
    if (!Array.isArray(index) || index.length < 2)
      throw new Refused(400, 'A composite index has two paths or more.');
    return index.map(compositePathFrom);
  });
}

function compositePathFrom(one: unknown): IndexPath {
  if (!isObject(one)) throw new Refused(400, 'A path of a composite index is an object.');
  onlyKeys(one, ['path', 'order'], 'A path of a composite index');
  const { path, order = 'ascending' } = one;
  if (!isPath(path) || typeof path !== 'string' || (order !== 'ascending' && order !== 'descending'))
    throw new Refused(400, 'A path of a composite index looks like /name, ascending or descending.');
  return { path, order };
}
