import { useMemo } from 'react';
import { MonthGrid } from './MonthGrid.tsx';
import { type CampaignThing, isForAll, type OverlayThing } from './things.ts';
import { layOut, weeksOf } from './weeks.ts';

interface MonthScreenProps {
  readonly day: string;
  readonly flights: readonly CampaignThing[];
  readonly overlays: readonly OverlayThing[];
  readonly today: string;
  readonly onGo: (day: string) => void;
}

/** The month as weeks: days of everybody's above, then flights; what is due is counted on its day, so that no bar hides it. */
export function MonthScreen({ day, flights, overlays, today, onGo }: MonthScreenProps) {
  const month = day.slice(0, 7);
  const weeks = useMemo(
    () => layOut(weeksOf(month), [...overlays.filter(isForAll), ...flights]),
    [month, flights, overlays],
  );
  const due = useMemo(
    () =>
      Map.groupBy(
        overlays.filter((one) => !isForAll(one)),
        ({ last }) => last,
      ),
    [overlays],
  );
  return <MonthGrid month={month} weeks={weeks} due={due} today={today} onGo={onGo} />;
}
