import { useCallback, useMemo } from 'react';
import { usePlace } from '../../data/place.ts';
import type { Folding } from './columns.ts';

/** Which columns are folded: in the address, as `fold=archived&wide=ended`. */
export function useFolding() {
  const [place, setPlace] = usePlace();
  const [fold, wide] = [place.get('fold') ?? '', place.get('wide') ?? ''];
  const folding = useMemo<Folding>(() => ({ folded: listOf(fold), unfolded: listOf(wide) }), [fold, wide]);
  const setFolded = useCallback(
    (status: string, folded: boolean) => {
      const without = (list: string): string[] => listOf(list).filter((one) => one !== status);
      setPlace(
        {
          fold: [...without(fold), ...(folded ? [status] : [])].join(','),
          wide: [...without(wide), ...(folded ? [] : [status])].join(','),
        },
        'replace',
      );
    },
    [fold, wide, setPlace],
  );
  return { folding, setFolded };
}

const listOf = (text: string): string[] => text.split(',').filter(Boolean);
