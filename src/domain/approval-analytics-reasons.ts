import type { Reason } from './approval-course.ts';

/** How often something was the reason for a no; `words` as they were written last, empty where a field says it. */
export interface CommonReason {
  readonly field: string | null;
  readonly words: string;
  readonly count: number;
}

export const mostReasons = 3;

/**
 * The most common of the reasons that answers give, each counted once for an answer. A field that was named counts as
 * one reason; words count as the same when they differ only in case, spaces and the sign at their end.
 */
export function commonReasons(given: readonly (readonly Reason[])[]): CommonReason[] {
  const counted = new Map<string, CommonReason>();
  for (const reasons of given) {
    const own = new Map(reasons.map((reason) => [keyOf(reason), reason]));
    for (const [key, { field, words }] of own) {
      if (key === '') continue;
      const count = (counted.get(key)?.count ?? 0) + 1;
      counted.set(key, { field, words: field === null ? words.trim() : '', count });
    }
  }
  return [...counted.values()].toSorted((one, other) => other.count - one.count).slice(0, mostReasons);
}

function keyOf({ field, words }: Reason): string {
  if (field !== null) return `field ${field}`;
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.!。…]+$/, '')
    .trim();
}
