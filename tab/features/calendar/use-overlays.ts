import { useCallback, useMemo } from 'react';
import type { ShownOccurrenceView } from '../../../src/contract/series-endpoints.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CalendarLineView } from '../../../src/contract/calendar-line-endpoints.ts';
import { useSession } from '../../data/session.ts';
import { useCalendarLines } from '../../data/use-calendar-lines.ts';
import { type MomentLine, useMoments } from '../../data/use-moments.ts';
import { useOccurrences } from '../../data/use-series.ts';
import { dateOf, dayIn, dayNumber } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import type { Overlay } from './calendar-place.ts';
import type { Span } from './spans.ts';
import { type OverlayThing, overlayOf } from './things.ts';

export interface Overlays {
  readonly things: readonly OverlayThing[];
  /** False: there is more than is told. */
  readonly whole: boolean;
}

/** What is shown besides campaigns, a day more at either end because clocks elsewhere show another one: of these campaigns alone, and what is everybody's. */
export function useOverlays(
  show: ReadonlySet<Overlay>,
  { first, last }: Span,
  campaigns: readonly SummaryView[],
): Overlays {
  // In the zone of whoever looks it may be the day before or after.
  const [from, to] = [dateOf(first - 1), dateOf(last + 1)];
  const recurring = useOccurrences(from, to, show.has('recurring'));
  const { moments, occasions } = useMoments({
    from,
    to,
    enabled: show.has('moments') || show.has('events'),
  });
  const { types } = useTexts(momentTexts);
  const { lines, whole } = useCalendarLines({
    from,
    to,
    enabled: lineKinds.some((one) => show.has(overlayOf[one])),
  });
  const { zone } = useSession().me.person;
  const momentNote = useMomentNote();
  const forAll = useMemo(
    () =>
      [
        ...(show.has('events') ? occasions : []).map((one) =>
          forAllThing('event', one, [types[one.type], one.place].filter(Boolean).join(' · ')),
        ),
        ...(show.has('moments') ? moments : []).map((one) => forAllThing('moment', one, momentNote(one))),
      ].filter((one) => one.first <= last && one.last >= first),
    [first, last, moments, momentNote, occasions, show, types],
  );
  const due = useMemo(() => {
    const known = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
    const recur = [...recurring.values()].flat().flatMap((one) => {
      const campaign = known.get(one.campaignId);
      return campaign ? [recurringThing(one, campaign)] : [];
    });
    const told = lines.flatMap((line) => {
      const campaign = known.get(line.campaignId);
      return campaign && show.has(overlayOf[line.kind]) ? [lineThing(line, campaign, zone)] : [];
    });
    return [...told, ...recur];
  }, [campaigns, lines, recurring, show, zone]);
  return useMemo(() => ({ things: [...forAll, ...due], whole }), [forAll, due, whole]);
}

const lineKinds = ['task', 'milestone', 'approval', 'content'] as const;

function lineThing(
  { id, kind, title, end, at, personIds, open }: CalendarLineView,
  campaign: SummaryView,
  zone: string,
): OverlayThing {
  const day = dayNumber(at === null ? end : dayIn(zone, Date.parse(at)));
  return {
    key: `${kind} ${id}`,
    kind,
    title,
    first: day,
    last: day,
    ...(at !== null && { at: { instant: at } }),
    campaign,
    personIds,
    standing: open ? 'open' : 'done',
  };
}

/** Where a moment counts, and how sure its days are. */
function useMomentNote(): (moment: MomentLine) => string {
  const locale = useLocale();
  const { provisional } = useTexts(zoomTexts);
  return useCallback(
    (moment) => {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      const where = moment.countries.map((country) => names.of(country) ?? country).join(', ');
      return [where, moment.provisional ? provisional : ''].filter(Boolean).join(' · ');
    },
    [locale, provisional],
  );
}

function forAllThing(
  kind: 'moment' | 'event',
  { id, name, start, end }: Pick<MomentLine, 'id' | 'name' | 'start' | 'end'>,
  note: string,
): OverlayThing {
  return {
    key: `${kind} ${id}`,
    kind,
    momentId: id,
    title: name,
    first: dayNumber(start),
    last: dayNumber(end),
    personIds: [],
    note,
    standing: 'open',
  };
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
