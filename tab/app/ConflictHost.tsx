import { lazy, Suspense } from 'react';
import { useDesk } from '../data/desk.ts';
import { Lasting } from '../ui/Lasting.tsx';
import { useObserved } from '../ui/observed.ts';

const ConflictChoice = lazy(() => import('./ConflictChoice.tsx'));

/** Puts a clash of two editors before the second one. */
export function ConflictHost() {
  const { conflict } = useDesk();
  const waiting = useObserved(conflict);
  return (
    <Lasting of={waiting}>
      {(met, open) => (
        <Suspense>
          <ConflictChoice open={open} conflict={met} onClose={() => conflict.set(undefined)} />
        </Suspense>
      )}
    </Lasting>
  );
}
