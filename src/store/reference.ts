import type { Document } from '../domain/documents.ts';
import type { PatternName } from '../ports.ts';
import { type Place, placeOf } from './cursor.ts';
import { type AnyPattern, type Parameters, patterns, valueAt } from './patterns.ts';

/**
 * What a pattern means, in plain words of the language: the documents of one partition that it gives, in order, after
 * a place. Slow on purpose; every engine has to agree with it.
 */
export function answerTo(
  name: PatternName,
  params: Parameters,
  documents: readonly Document[],
  after?: Place,
): Document[] {
  const pattern: AnyPattern = patterns[name];
  const sign = pattern.direction === 'ascending' ? 1 : -1;
  return documents
    .filter((document) => document.kind === pattern.kind)
    .filter((document) => pattern.where.every((condition) => holds(condition, document, params)))
    .toSorted((one, other) => sign * compare(placeOf(name, one), placeOf(name, other)))
    .filter((document) => !after || sign * compare(placeOf(name, document), after) > 0);
}

function holds(condition: AnyPattern['where'][number], document: Document, params: Parameters): boolean {
  const value = valueAt(document, condition.field);
  if (typeof value !== 'string') return false;
  if ('is' in condition) return value === params[condition.is];
  if ('oneOf' in condition) return condition.oneOf.includes(value);
  const [bound, sign] = 'atLeast' in condition ? [condition.atLeast, 1] : [condition.atMost, -1];
  const limit = params[bound];
  return limit !== undefined && sign * compare([value], [limit]) >= 0;
}

function compare(one: Place, other: Place): number {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against === undefined || value === against) continue;
    return value < against ? -1 : 1;
  }
  return 0;
}
