import { lazy, Suspense, useState } from 'react';
import { CalendarScreen } from '../features/calendar/CalendarScreen.tsx';
import type { Chosen } from '../features/calendar/chosen.ts';

const BulkBar = lazy(async () => ({ default: (await import('../features/list/BulkBar.tsx')).BulkBar }));

/** The calendar, with what the list can do to many. */
export default function CalendarPage() {
  return <CalendarScreen renderMany={(chosen) => <Many chosen={chosen} />} />;
}

/** Comes once somebody selects, and stays: what it did is told at its place. */
function Many({ chosen: { ids, campaigns, clear, shift, ask } }: { readonly chosen: Chosen }) {
  const [wasWanted, setWanted] = useState(false);
  if (ids.size > 0 && !wasWanted) setWanted(true);
  return (
    wasWanted && (
      <Suspense>
        <BulkBar
          chosen={campaigns}
          onClear={clear}
          first="shift"
          shift={shift}
          onShifted={() => ask(undefined)}
        />
      </Suspense>
    )
  );
}
