import { useMemo } from 'react';
import type { ShownOccurrenceView } from '../../../src/contract/series-endpoints.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useOccurrences } from '../../data/use-series.ts';
import { dateOf, dayNumber } from '../../ui/days.ts';
import type { Overlay } from './calendar-place.ts';
import type { Span } from './spans.ts';
import type { OverlayThing } from './things.ts';

/** What is shown besides campaigns: of these campaigns alone, and what is everybody's. */
export function useOverlays(
  show: ReadonlySet<Overlay>,
  { first, last }: Span,
  campaigns: readonly SummaryView[],
): readonly OverlayThing[] {
  // In the zone of whoever looks it may be the day before or after.
  const [from, to] = [dateOf(first - 1), dateOf(last + 1)];
  const recurring = useOccurrences(from, to, show.has('recurring'));
  return useMemo(() => {
    const known = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
    return [...recurring.values()].flat().flatMap((one): OverlayThing[] => {
      const campaign = known.get(one.campaignId);
      return campaign ? [recurringThing(one, campaign)] : [];
    });
  }, [campaigns, recurring]);
}

function recurringThing(
  { seriesId, taskId, title, date, on, time, zone, done }: ShownOccurrenceView,
  campaign: SummaryView,
): OverlayThing {
  return {
    key: `recurring ${taskId ?? `${seriesId} ${date ?? on}`}`,
    kind: 'recurring',
    title,
    first: dayNumber(on),
    last: dayNumber(on),
    ...(time !== null && { at: { date: on, time, zone } }),
    campaign,
    personIds: [],
    standing: done ? 'done' : taskId === null ? 'ahead' : 'open',
  };
}
