/** A line of a list that is edited; lines are known by their place, not by what is in them. */
export interface Row<T> {
  readonly one: T;
  readonly at: number;
  readonly key: string;
}

export const rowsOf = <T>(list: readonly T[]): Row<T>[] =>
  list.map((one, at) => ({ one, at, key: `line ${at}` }));

/** The list with another thing in one place. */
export const replaced = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((each, index) => (index === at ? one : each));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** In or out of a list of codes, in the order of all. */
export const toggled = <T>(all: readonly T[], list: readonly T[], one: T): T[] =>
  all.filter((each) => (each === one ? !list.includes(one) : list.includes(each)));
