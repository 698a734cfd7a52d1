import { lazy, Suspense } from 'react';
import { usePlace } from '../data/place.ts';
import { Lasting } from '../ui/Lasting.tsx';

const MomentDialog = lazy(() => import('../features/moments/MomentDialog.tsx'));

/** What marketing plans around (`?moment=list`), one of it, or a new date (`?moment=new`). */
export function MomentHost() {
  const [place, setPlace] = usePlace();
  return (
    <Lasting of={place.get('moment') ?? undefined}>
      {(about, open) => (
        <Suspense>
          <MomentDialog about={about} open={open} onClose={() => setPlace({ moment: null }, 'replace')} />
        </Suspense>
      )}
    </Lasting>
  );
}
