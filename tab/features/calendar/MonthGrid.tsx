import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useOpenConflicts } from '../../data/conflicts.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useSpecialDays } from '../../data/special-days.ts';
import { dateOf } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { useStable } from '../../ui/use-stable.ts';
import styles from './Calendar.module.css';
import { MoreDay, type CrowdedDay } from './MoreDay.tsx';
import { nextSegment } from './next-segment.ts';
import { ProposalClashes } from './ProposalClashes.tsx';
import type { RecurringDays } from './recurring-days.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useLaneRoom, WEEK_HEIGHT } from './use-lane-room.ts';
import { WeekRow } from './WeekRow.tsx';
import { dayInWeeks } from './day-under.ts';
import { lanesShown, type Week } from './weeks.ts';

interface MonthGridProps {
  readonly month: string;
  readonly weeks: readonly Week[];
  readonly recurring: RecurringDays;
  readonly today: string;
  readonly onMonth: (month: string) => void;
}

/** The bar that arrow keys start from: a flight may have one in each of several weeks. */
export interface BarId {
  readonly campaignId: string;
  readonly week: number;
}

export function MonthGrid({ month, weeks, recurring, today, onMonth }: MonthGridProps) {
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const { openId, open } = useOpenCampaign();
  const body = useRef<HTMLTableSectionElement>(null);
  const room = useLaneRoom(body, weeks.length);
  // A busy month is higher than the window: it opens where today is.
  useEffect(() => {
    if (!today.startsWith(month)) return;
    body.current?.querySelector('[aria-current="date"]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [month, today]);
  const visible = useMemo(
    () => weeks.flatMap((week) => week.segments.filter(({ lane }) => lane < lanesShown(week, room))),
    [weeks, room],
  );
  const [focus, setFocus] = useState<BarId & { readonly wanted: boolean }>();
  const stop =
    visible.find(({ campaign, week }) => campaign.id === focus?.campaignId && week === focus.week) ??
    visible.find(({ campaign }) => campaign.id === focus?.campaignId) ??
    visible[0];
  const [crowded, setCrowded] = useState<CrowdedDay>();
  const openConflicts = useOpenConflicts();
  const specials = useSpecialDays(dateOf(weeks[0]?.monday ?? 0), dateOf((weeks.at(-1)?.monday ?? 0) + 6));
  const firstMonday = weeks[0]?.monday ?? 0;
  const drag = useBarDrag(body, (grid, at) => dayInWeeks(grid, firstMonday, at));
  const lastDay = dateOf((weeks.at(-1)?.monday ?? 0) + 6);
  const keys = useBarKeys(({ start, end }) => {
    if (start > lastDay || end < dateOf(firstMonday)) onMonth(start.slice(0, 7));
  });
  const proposal = drag.proposal ?? keys.proposal;
  const onFocused = useCallback(
    (campaignId: string, week: number) => setFocus({ campaignId, week, wanted: false }),
    [],
  );

  const onKey = useStable((event: KeyboardEvent, campaign: SummaryView, week: number): void => {
    if (keys.onKey(event, campaign)) {
      setFocus({ campaignId: campaign.id, week, wanted: true });
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextSegment(visible, { campaignId: campaign.id, week }, event.key);
    if (!next) return;
    event.preventDefault();
    setFocus({ campaignId: next.campaign.id, week: next.week, wanted: true });
  });
  const onKeyUp = useStable(keys.onKeyUp);
  const onLeave = useStable(keys.commit);
  const onOpen = useStable((campaignId: string) => open(campaignId));
  const onPress = useStable(drag.press);

  return (
    <>
      <table role="grid" className={styles.grid} aria-label={format.month(month)}>
        <caption id="calendar-how" className={styles.how}>
          {text.how}
        </caption>
        <thead className={styles.weekdays}>
          <tr className={styles.weekdayRow}>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col" className={styles.weekday} abbr={format.weekday(weekday, 'long')}>
                {format.weekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={styles.weeks} style={{ gridAutoRows: `minmax(${WEEK_HEIGHT}px, 1fr)` }}>
          {weeks.map((week) => (
            <WeekRow
              key={week.monday}
              week={week}
              month={month}
              today={today}
              room={room}
              stop={stop?.week === week.monday ? stop.campaign.id : undefined}
              focusWanted={focus?.wanted ?? false}
              openId={openId}
              proposal={proposal}
              specials={specials}
              conflicts={openConflicts}
              recurring={recurring}
              onFocused={onFocused}
              onKey={onKey}
              onKeyUp={onKeyUp}
              onLeave={onLeave}
              onOpen={onOpen}
              onMore={setCrowded}
              onPress={onPress}
            />
          ))}
        </tbody>
      </table>
      {proposal && <ProposalClashes proposal={proposal} />}
      {crowded && (
        <MoreDay
          key={crowded.date}
          day={crowded}
          weeks={weeks}
          recurring={recurring.get(crowded.date) ?? []}
          onOpen={open}
          onClose={() => setCrowded(undefined)}
        />
      )}
    </>
  );
}
