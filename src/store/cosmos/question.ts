import { campaignStatuses } from '../../domain/campaign.ts';
import type { PatternName } from '../../ports.ts';
import type { Place } from '../cursor.ts';
import { type AnyPattern, type Parameters, patterns } from '../patterns.ts';

/** A text with the values for its parameters, as the client takes it. */
export interface Question {
  readonly query: string;
  readonly parameters: { name: string; value: string | number }[];
}

/**
 * The text of one page of a pattern. An item is a document with its `scope` beside it and its own id in `own.id`
 * (`item.ts`). The parameters are `@tenantId`, `@scope`, those of the pattern by name, and `@after0`, `@after1` … for
 * the place.
 */
export function cosmosSqlOf(name: PatternName, after: boolean): string {
  const pattern: AnyPattern = patterns[name];
  const conditions = [...within(pattern.kind), ...pattern.where.map(conditionSql)];
  if (after) conditions.push(...afterSql(pattern));
  const direction = pattern.direction === 'ascending' ? 'ASC' : 'DESC';
  // The kind stands first, so that the index is read from the first document of the kind to the last, and no further.
  const order = orderOf(pattern).map((field) => `${field} ${direction}`);
  return `SELECT * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${order.join(', ')}`;
}

/** One page of a pattern in one partition, after a place. */
export function pageQuestion(
  name: PatternName,
  partition: { readonly tenantId: string; readonly scope: string },
  params: Parameters,
  after: Place | undefined,
): Question {
  const { where }: AnyPattern = patterns[name];
  const given = where.flatMap((condition) => {
    if ('oneOf' in condition) return [];
    const parameter =
      'is' in condition ? condition.is : 'atLeast' in condition ? condition.atLeast : condition.atMost;
    const value = params[parameter];
    if (value === undefined) throw new Error(`${name} needs "${parameter}".`);
    return [{ name: `@${parameter}`, value }];
  });
  const place = (after ?? []).map((value, index) => ({ name: `@after${index}`, value }));
  return {
    query: cosmosSqlOf(name, after !== undefined),
    parameters: [...partitionParameters(partition), ...given, ...place],
  };
}

/** How many summaries stand in one status: asked for each, because the index alone answers it. */
export const countSummariesSql = `SELECT VALUE COUNT(1) FROM c WHERE ${within('summary').join(' AND ')} AND c.status = @status`;

/** How many summaries stand in `status`. */
export function countQuestion(
  partition: { readonly tenantId: string; readonly scope: string },
  status: string,
): Question {
  return {
    query: countSummariesSql,
    parameters: [...partitionParameters(partition), { name: '@status', value: status }],
  };
}

/** Due items of all partitions, earliest first; what is over has no time to wake and compares with nothing. */
export const dueSql = `SELECT * FROM c WHERE c.kind = 'due' AND c.wakeAt <= @at ORDER BY c.wakeAt ASC`;

/** What may be asked of all partitions at once: by workers, never on the way to an answer for a person. */
export const crossPartitionSql: readonly string[] = [dueSql];

/** Every text that the engine can send, those over all partitions included. */
export function registeredSql(): readonly string[] {
  const names = Object.keys(patterns) as PatternName[];
  const pages = names.flatMap((name) => [cosmosSqlOf(name, false), cosmosSqlOf(name, true)]);
  return [...pages, countSummariesSql, ...crossPartitionSql];
}

type IndexPath = { readonly path: string; readonly order: 'ascending' | 'descending' };

/** The composite indexes that the container needs: an ORDER BY of several fields is refused without its own. */
export function compositeIndexes(): readonly (readonly IndexPath[])[] {
  const byText = new Map<string, readonly IndexPath[]>();
  for (const pattern of Object.values<AnyPattern>(patterns)) {
    const index = orderOf(pattern).map((field) => ({ path: pathOf(field), order: pattern.direction }));
    byText.set(JSON.stringify(index), index);
  }
  return [...byText.values()];
}

/** The fields that some question compares; no other field is worth the cost of an index. */
export function comparedPaths(): readonly string[] {
  const compared = Object.values<AnyPattern>(patterns).flatMap((pattern) => [
    ...pattern.where.map(({ field }) => fieldOf(field)),
    ...orderOf(pattern),
  ]);
  const all = ['c.tenantId', 'c.scope', 'c.wakeAt', ...compared];
  return [...new Set(all.map(pathOf))].toSorted();
}

/** Statuses that are counted. */
export const countedStatuses = campaignStatuses;

function partitionParameters({ tenantId, scope }: { tenantId: string; scope: string }) {
  return [
    { name: '@tenantId', value: tenantId },
    { name: '@scope', value: scope },
  ];
}

function within(kind: string): string[] {
  return ['c.tenantId = @tenantId', 'c.scope = @scope', `c.kind = '${kind}'`];
}

function conditionSql(condition: AnyPattern['where'][number]): string {
  const field = fieldOf(condition.field);
  if ('is' in condition) return `${field} = @${condition.is}`;
  if ('atLeast' in condition) return `${field} >= @${condition.atLeast}`;
  if ('atMost' in condition) return `${field} <= @${condition.atMost}`;
  return `${field} IN (${condition.oneOf.map((value) => `'${value}'`).join(', ')})`;
}

/**
 * Cosmos DB compares no rows of values, so (a, b) > (x, y) is spelled out: a > x OR (a = x AND b > y). The bound on the
 * first field alone says nothing new; with it the index is entered at the place instead of being read up to it.
 */
function afterSql({ order, direction }: AnyPattern): string[] {
  const beyond = direction === 'ascending' ? '>' : '<';
  const fields = order.map(fieldOf);
  const steps = fields.map((field, place) => {
    const same = fields.slice(0, place).map((before, index) => `${before} = @after${index}`);
    return [...same, `${field} ${beyond} @after${place}`].join(' AND ');
  });
  if (steps.length === 1) return steps;
  return [`${fields[0]} ${beyond}= @after0`, `(${steps.map((step) => `(${step})`).join(' OR ')})`];
}

function orderOf({ order }: AnyPattern): string[] {
  return ['c.kind', ...order.map(fieldOf)];
}

/** A document's own id is not the id of its item, which has to be unique over all kinds. */
function fieldOf(field: string): string {
  return field === 'id' ? 'c.own.id' : `c.${field}`;
}

function pathOf(field: string): string {
  return field.replace(/^c/, '').replaceAll('.', '/');
}
