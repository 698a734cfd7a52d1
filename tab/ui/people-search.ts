/** Somebody who can be picked. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly email?: string | undefined;
}

const MOST_SHOWN = 30;

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('und');

/** Those whose name, title or address holds every typed word; by name, as many as a list can show. */
export function peopleFor(people: readonly Choosable[], typed: string, locale: string): readonly Choosable[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return people
    .filter(({ name, title, email = '' }) => {
      const text = folded(`${name} ${title} ${email}`);
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, locale))
    .slice(0, MOST_SHOWN);
}
