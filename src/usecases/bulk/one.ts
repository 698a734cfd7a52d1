import type { Refusal } from '../../domain/refusal.ts';

/** What became of one campaign among many, or would become of it. */
export interface OneOfBulk {
  readonly campaignId: string;
  readonly refusal: Refusal | undefined;
}

/** So many are written at the same time. */
const share = 16;

/** Does the same with each, some at a time; the answers stand in the order of the questions. */
export async function inShares<T, A>(all: readonly T[], act: (one: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = [];
  for (let first = 0; first < all.length; first += share)
    answers.push(...(await Promise.all(all.slice(first, first + share).map(act))));
  return answers;
}
