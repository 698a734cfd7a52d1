import { useCallback } from 'react';
import { usePeople } from './session.ts';

/** Names of people of the workspace; an id stays one where nobody is known by it. */
export function useNameOf(): (personId: string) => string {
  const people = usePeople();
  return useCallback((personId) => people.get(personId)?.name ?? personId, [people]);
}
