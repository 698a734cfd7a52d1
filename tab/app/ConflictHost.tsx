import { lazy, Suspense } from 'react';
import { useDesk } from '../data/desk.ts';
import { useObserved } from '../ui/observed.ts';

const ConflictChoice = lazy(() => import('./ConflictChoice.tsx'));

/** Puts a clash of two editors before the second one. */
export function ConflictHost() {
  const { conflict } = useDesk();
  const waiting = useObserved(conflict);
  if (!waiting) return null;
  return (
    <Suspense>
      <ConflictChoice conflict={waiting} onClose={() => conflict.set(undefined)} />
    </Suspense>
  );
}
