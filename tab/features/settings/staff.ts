import type { PersonView } from '../../../src/contract/views.ts';

/** Who can decide approvals in this workspace. */
export function staffOf(people: ReadonlyMap<string, PersonView>): PersonView[] {
  return [...people.values()].filter(({ active, decides }) => active && decides);
}
