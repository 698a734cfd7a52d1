import type { PatternName } from '../../ports.ts';
import { type AnyPattern, patterns } from '../patterns.ts';

/**
 * The text of one page of a pattern for Cosmos DB, where an item is a document with its `scope` beside it. The
 * parameters are `@tenantId`, `@scope`, those of the pattern by name, and `@after0`, `@after1` … for the place.
 */
export function cosmosSqlOf(name: PatternName, after: boolean): string {
  const pattern: AnyPattern = patterns[name];
  const conditions = [...within(pattern.kind), ...pattern.where.map(conditionSql)];
  if (after) conditions.push(afterSql(pattern));
  const direction = pattern.direction === 'ascending' ? 'ASC' : 'DESC';
  const order = pattern.order.map((field) => `c.${field} ${direction}`).join(', ');
  return `SELECT * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${order}`;
}

/** How many summaries stand in each status. */
export const countSummariesSql = `SELECT c.status, COUNT(1) AS count FROM c WHERE ${within('summary').join(' AND ')} GROUP BY c.status`;

type IndexPath = { readonly path: string; readonly order: 'ascending' | 'descending' };

/** The composite indexes that the container needs: an ORDER BY of several fields is refused without its own. */
export function compositeIndexes(): readonly (readonly IndexPath[])[] {
  const byText = new Map<string, readonly IndexPath[]>();
  for (const { order, direction } of Object.values<AnyPattern>(patterns)) {
    if (order.length < 2) continue;
    const index = order.map((field) => ({ path: `/${field.replaceAll('.', '/')}`, order: direction }));
    byText.set(JSON.stringify(index), index);
  }
  return [...byText.values()];
}

function within(kind: string): string[] {
  return ['c.tenantId = @tenantId', 'c.scope = @scope', `c.kind = '${kind}'`];
}

function conditionSql(condition: AnyPattern['where'][number]): string {
  const field = `c.${condition.field}`;
  if ('is' in condition) return `${field} = @${condition.is}`;
  if ('atLeast' in condition) return `${field} >= @${condition.atLeast}`;
  if ('atMost' in condition) return `${field} <= @${condition.atMost}`;
  return `${field} IN (${condition.oneOf.map((value) => `'${value}'`).join(', ')})`;
}

/** Cosmos DB compares no rows of values, so (a, b) > (x, y) is spelled out: a > x OR (a = x AND b > y). */
function afterSql({ order, direction }: AnyPattern): string {
  const beyond = direction === 'ascending' ? '>' : '<';
  const steps = order.map((field, place) => {
    const same = order.slice(0, place).map((before, index) => `c.${before} = @after${index}`);
    return [...same, `c.${field} ${beyond} @after${place}`].join(' AND ');
  });
  return `(${steps.map((step) => `(${step})`).join(' OR ')})`;
}
