import { useCallback } from 'react';
import { usePlace } from './place.ts';

/** Whether tasks go along when their campaign is moved: they do, unless the address says `along=no`. */
export function useGoAlong(): readonly [boolean, (wanted: boolean) => void] {
  const [place, setPlace] = usePlace();
  const set = useCallback(
    (wanted: boolean) => setPlace({ along: wanted ? null : 'no' }, 'replace'),
    [setPlace],
  );
  return [place.get('along') !== 'no', set];
}
