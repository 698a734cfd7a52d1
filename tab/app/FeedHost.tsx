import { lazy, Suspense } from 'react';
import { usePlace } from '../data/place.ts';
import { Lasting } from '../ui/Lasting.tsx';

const FeedDialog = lazy(() => import('../features/feeds/FeedDialog.tsx'));

/** Subscribing to what is shown (`?subscribe=1`). */
export function FeedHost() {
  const [place, setPlace] = usePlace();
  return (
    <Lasting of={place.has('subscribe') || undefined}>
      {(_, open) => (
        <Suspense>
          <FeedDialog open={open} onClose={() => setPlace({ subscribe: null }, 'replace')} />
        </Suspense>
      )}
    </Lasting>
  );
}
