import {
  type ContainerDefinition,
  type IndexingPolicy,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
} from '@azure/cosmos';
import { comparedPaths, compositeIndexes } from './question.ts';

/** The one container: what one atomic batch has to reach lives together. */
export const CONTAINER = 'work';
export const DEFAULT_DATABASE = 'campaign-desk';

/** Request units per second that the container may grow to, and never falls below a tenth of. */
export const DEFAULT_MOST_THROUGHPUT = 1_000;

/** Longer than the 7 days that the door promises. In seconds. */
export const ONCE_SECONDS = 8 * 86_400;
/** Longer than any commit is tried. In seconds. */
export const MARK_SECONDS = 3_600;

/** The container as it has to be. Hierarchical keys exist only from the making of a container on. */
export const containerDefinition = {
  id: CONTAINER,
  partitionKey: {
    paths: ['/tenantId', '/scope'],
    kind: PartitionKeyKind.MultiHash,
    version: PartitionKeyDefinitionVersion.V2,
  },
  /** On, but items live for ever unless they say otherwise themselves. */
  defaultTtl: -1,
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: comparedPaths().map((path) => ({ path: `${path}/?` })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: compositeIndexes().map((index) => [...index]),
  },
} satisfies ContainerDefinition;

/** What a container lacks that the engine needs, one line each; more indexes than needed only cost. */
export function lacksOf(found: ContainerDefinition): string[] {
  return [...keyLacks(found), ...indexLacks(found.indexingPolicy ?? {}), ...lifetimeLacks(found)];
}

function keyLacks({ partitionKey }: ContainerDefinition): string[] {
  const wanted = containerDefinition.partitionKey.paths.join(', ');
  const paths = partitionKey?.paths.join(', ') ?? 'nothing';
  return paths === wanted
    ? []
    : [`its partition key is ${paths} instead of ${wanted}; it has to be made anew`];
}

function indexLacks(found: IndexingPolicy): string[] {
  const paths = new Set((found.includedPaths ?? []).map(({ path }) => path));
  const excluded = new Set((found.excludedPaths ?? []).map(({ path }) => path));
  const isIndexed = (path: string): boolean => (paths.has(path) || paths.has('/*')) && !excluded.has(path);
  const single = containerDefinition.indexingPolicy.includedPaths
    .filter(({ path }) => !isIndexed(path))
    .map(({ path }) => `the index of ${path} is missing`);
  const composites = new Set((found.compositeIndexes ?? []).map(textOf));
  const composite = compositeIndexes()
    .map(textOf)
    .filter((text) => !composites.has(text))
    .map((text) => `the composite index (${text}) is missing`);
  return [...single, ...composite];
}

function textOf(index: readonly { readonly path: string; readonly order: string }[]): string {
  return index.map(({ path, order }) => `${path} ${order}`).join(', ');
}

function lifetimeLacks({ defaultTtl }: ContainerDefinition): string[] {
  if (defaultTtl === -1) return [];
  const is = defaultTtl === undefined ? 'off' : `${defaultTtl} s for every item`;
  return [`its time to live is ${is} instead of on without a default (-1)`];
}
