import { type RoutePerson, mayBeAsked } from './route-people.ts';

/** How many requests wait for somebody. */
export interface Load {
  readonly personId: string;
  readonly waiting: number;
}

/** Somebody for whom many requests wait already, and who could be asked in their place. */
export interface LoadHint extends Load {
  /** Qualified alike, with at most half as many; undefined where there is nobody. */
  readonly instead: Load | undefined;
}

/** From so many on, one more is likely to wait long. */
export const manyWaiting = 5;

/**
 * Who could be asked in somebody's place: staff with the same job title or the same role, who are not asked already.
 */
export function qualifiedAlike(
  person: RoutePerson,
  people: readonly RoutePerson[],
  taken: { readonly requesterId: string; readonly chosenIds: readonly string[] },
): RoutePerson[] {
  return people.filter(
    (each) =>
      each.id !== person.id &&
      !taken.chosenIds.includes(each.id) &&
      mayBeAsked(each, taken) &&
      ((person.title !== '' && each.title === person.title) || each.role === person.role),
  );
}

/** The hint for one who is chosen; undefined as long as not too many requests wait for them. */
export function loadHint(chosen: Load, others: readonly Load[]): LoadHint | undefined {
  if (chosen.waiting < manyWaiting) return undefined;
  const [least] = others
    .filter(({ waiting }) => waiting * 2 <= chosen.waiting)
    .toSorted((one, other) => one.waiting - other.waiting || (one.personId < other.personId ? -1 : 1));
  return { ...chosen, instead: least };
}
