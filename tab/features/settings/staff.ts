import type { PersonView } from '../../../src/contract/views.ts';

/** Who belongs to the department: everybody in it but guests. */
export function membersOf(people: ReadonlyMap<string, PersonView>): PersonView[] {
  return [...people.values()].filter(({ active, role }) => active && role !== null && role !== 'guest');
}

/** Who can decide approvals in this workspace. */
export function staffOf(people: ReadonlyMap<string, PersonView>): PersonView[] {
  return [...people.values()].filter(({ active, decides }) => active && decides);
}
