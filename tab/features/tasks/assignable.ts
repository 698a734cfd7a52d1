import { useMemo } from 'react';
import type { PersonView } from '../../../src/contract/views.ts';
import { usePeople } from '../../data/session.ts';

/** Who can be given a task: staff of the workspace, and the guests whom the campaign names. */
export function useAssignable(guestIds: readonly string[]): readonly PersonView[] {
  const people = usePeople();
  return useMemo(
    () =>
      [...people.values()].filter(
        ({ id, active, role }) => active && role !== null && (role !== 'guest' || guestIds.includes(id)),
      ),
    [people, guestIds],
  );
}
