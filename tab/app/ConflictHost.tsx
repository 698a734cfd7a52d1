import { lazy, Suspense } from 'react';
import { useDesk } from '../data/desk.ts';
import { Lasting } from '../ui/Lasting.tsx';
import { useObserved } from '../ui/observed.ts';

const ClashChoice = lazy(() => import('./ClashChoice.tsx'));
const ConflictChoice = lazy(() => import('./ConflictChoice.tsx'));

/** Puts what waits for a choice before whoever edits: that somebody else was faster, or that a plan would clash. */
export function ConflictHost() {
  const { conflict, clash } = useDesk();
  const waiting = useObserved(conflict);
  const clashing = useObserved(clash);
  return (
    <>
      <Lasting of={clashing}>
        {(met, open) => (
          <Suspense>
            <ClashChoice open={open} clash={met} />
          </Suspense>
        )}
      </Lasting>
      <Lasting of={waiting}>
        {(met, open) => (
          <Suspense>
            <ConflictChoice open={open} conflict={met} onClose={() => conflict.set(undefined)} />
          </Suspense>
        )}
      </Lasting>
    </>
  );
}
