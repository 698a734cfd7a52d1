import { useMemo } from 'react';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { addressOf, calendarPlaceIn, type CalendarPlace } from './calendar-place.ts';

/** What the calendar shows, out of the address, and the way to show something else. */
export function useCalendarPlace(): readonly [CalendarPlace, (changes: Partial<CalendarPlace>) => void] {
  const today = useToday();
  const [search, setPlace] = usePlace();
  const address = search.toString();
  const place = useMemo(() => calendarPlaceIn(new URLSearchParams(address), today), [address, today]);
  const go = (changes: Partial<CalendarPlace>): void => {
    const next = addressOf({ ...place, ...changes }, today);
    // Whoever chose nothing gets what is usual for the new span.
    const chosen = search.has('show') || changes.show !== undefined;
    setPlace(chosen ? next : { ...next, show: null }, 'replace');
  };
  return [place, go];
}
