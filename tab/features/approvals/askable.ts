import type { PersonView } from '../../../src/contract/views.ts';

/** Who can be asked about a request: staff of the workspace other than whoever asks. */
export function askable(
  people: ReadonlyMap<string, PersonView>,
  { requesterId }: { readonly requesterId: string },
): PersonView[] {
  return [...people.values()].filter(({ id, active, decides }) => active && decides && id !== requesterId);
}
