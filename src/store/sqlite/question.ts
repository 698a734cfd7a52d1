import { type AnyPattern, type Parameters, patterns } from '../patterns.ts';
import type { PatternName } from '../../ports.ts';
import type { Place } from '../cursor.ts';

/** The SQL of one page of a pattern. Kinds and fixed values stand in the text: a partial index is used only then. */
export function sqlOf(name: PatternName, after: boolean): string {
  const pattern: AnyPattern = patterns[name];
  const [comparison, order] = pattern.direction === 'ascending' ? ['>', 'ASC'] : ['<', 'DESC'];
  const fields = pattern.order.map(column);
  const conditions = [
    'tenant = ?',
    'scope = ?',
    `kind = '${pattern.kind}'`,
    ...pattern.where.map(conditionSql),
  ];
  if (after) conditions.push(`(${fields.join(', ')}) ${comparison} (${fields.map(() => '?').join(', ')})`);
  return `SELECT body, version FROM documents WHERE ${conditions.join(' AND ')}
    ORDER BY ${fields.map((field) => `${field} ${order}`).join(', ')} LIMIT ?`;
}

/** The values for the marks in `sqlOf`, between the partition and the limit. */
export function valuesOf(
  name: PatternName,
  params: Parameters,
  after: Place | undefined,
): (string | number)[] {
  const pattern: AnyPattern = patterns[name];
  const values = pattern.where.flatMap((condition) => {
    if ('oneOf' in condition) return [];
    const parameter =
      'is' in condition ? condition.is : 'atLeast' in condition ? condition.atLeast : condition.atMost;
    const value = params[parameter];
    if (value === undefined) throw new Error(`${name} needs "${parameter}".`);
    return [value];
  });
  return [...values, ...(after ?? [])];
}

function conditionSql(condition: AnyPattern['where'][number]): string {
  const field = column(condition.field);
  if ('is' in condition) return `${field} = ?`;
  if ('atLeast' in condition) return `${field} >= ?`;
  if ('atMost' in condition) return `${field} <= ?`;
  return `${field} IN (${condition.oneOf.map((value) => `'${value}'`).join(', ')})`;
}

function column(field: string): string {
  return `"${field}"`;
}
