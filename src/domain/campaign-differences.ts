import { canonicalJson } from './canonical-json.ts';
import type { FieldChange } from './campaign.ts';

/**
 * What differs between two states of the same record, field by field in the given order. Lists compare as sets,
 * because no list of ours means anything by its order; use `ordered` for those that do.
 */
export function differences<T extends object>(
  before: T,
  after: Partial<T>,
  fields: readonly (keyof T & string)[],
  ordered: readonly (keyof T & string)[] = [],
): FieldChange[] {
  return fields
    .filter((field) => after[field] !== undefined)
    .filter((field) => !same(before[field], after[field], ordered.includes(field)))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] }));
}

function same(one: unknown, other: unknown, ordered: boolean): boolean {
  if (isNothing(one) && isNothing(other)) return true;
  if (ordered || !Array.isArray(one) || !Array.isArray(other))
    return canonicalJson(one) === canonicalJson(other);
  return asSet(one) === asSet(other);
}

/** What an older record does not have yet is no other than what was left empty. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function asSet(list: readonly unknown[]): string {
  return canonicalJson(list.map(canonicalJson).toSorted());
}
