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
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

function same(one: unknown, other: unknown, ordered: boolean): boolean {
  return canonical(one, ordered) === canonical(other, ordered);
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown, ordered: boolean): string {
  if (Array.isArray(value)) {
    const parts = value.map((each) => canonical(each, true));
    return `[${(ordered ? parts : parts.toSorted()).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${key}:${canonical(each, true)}`).join()}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}
