import { type Sql, sqlFrom } from './sql.ts';
import { Refused } from './wire.ts';

/** The texts that may be asked; anything else is refused. */
export interface Registry {
  readonly single: ReadonlySet<string>;
  readonly cross: ReadonlySet<string>;
  /** What the client makes of a text for all partitions that is in order, to put the answers of the ranges together. */
  readonly parts: ReadonlySet<string>;
}

export function registryOf(single: readonly string[], cross: readonly string[]): Registry {
  const parts = cross.flatMap((text) => rewritten(text)?.replace(PLACE, 'true') ?? []);
  return { single: new Set(single), cross: new Set(cross), parts: new Set(parts) };
}

/** Reads a text that is registered. */
export function registeredSql(text: unknown, { single, cross, parts }: Registry): Sql {
  if (typeof text === 'string' && (single.has(text) || cross.has(text) || parts.has(text)))
    return sqlFrom(text);
  throw new Refused(400, `The SQL is not registered: ${String(text)}`);
}

/** The plan of a query, as the gateway answers it: what the client needs when several ranges have to answer. */
export function planOf(sql: Sql): unknown {
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: null,
      offset: null,
      limit: null,
      orderBy: sql.order.map(({ order }) => (order === 'ascending' ? 'Ascending' : 'Descending')),
      orderByExpressions: sql.order.map(({ path }) => `c${path.replaceAll('/', '.')}`),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: rewritten(sql.text) ?? '',
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}

const PLACE = '{documentdb-formattableorderbyquery-filter}';

/** The text for one range, which gives beside each item what it is ordered by. Only a whole item can be rewritten. */
function rewritten(text: string): string | undefined {
  const [, where = 'true', by] = /^SELECT \* FROM c(?: WHERE (.+?))? ORDER BY (.+)$/s.exec(text) ?? [];
  if (by === undefined) return undefined;
  const items = by.split(',').map((one) => `{"item": ${one.trim().replace(/ (ASC|DESC)$/, '')}}`);
  const select = `SELECT c._rid, [${items.join(', ')}] AS orderByItems, c AS payload FROM c`;
  return `${select} WHERE (${where}) AND (${PLACE}) ORDER BY ${by}`;
}
