import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useOpenConflicts } from '../../data/conflicts.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useSpecialDays } from '../../data/special-days.ts';
import { dateOf, dayNumber } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { useStable } from '../../ui/use-stable.ts';
import styles from './Calendar.module.css';
import { useChosen } from './chosen.ts';
import { nextSegment } from './next-segment.ts';
import { ProposalClashes } from './ProposalClashes.tsx';
import { isCampaign, type OverlayThing, type Thing } from './things.ts';
import { type Gathered, ThingsPopover } from './ThingsPopover.tsx';
import { heldIn, useBarDrag } from './use-bar-drag.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useLaneRoom, WEEK_HEIGHT } from './use-lane-room.ts';
import { WeekRow } from './WeekRow.tsx';
import { dayInWeeks } from './day-under.ts';
import { lanesShown, type Week } from './weeks.ts';

interface MonthGridProps {
  readonly month: string;
  readonly weeks: readonly Week[];
  /** What is due, by day. */
  readonly due: ReadonlyMap<number, readonly OverlayThing[]>;
  readonly today: string;
  readonly onGo: (day: string) => void;
}

/** The bar that arrow keys start from: a flight may have one in each of several weeks. */
export interface BarId {
  readonly key: string;
  readonly week: number;
}

export function MonthGrid({ month, weeks, due, today, onGo }: MonthGridProps) {
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
    visible.find(({ thing, week }) => thing.key === focus?.key && week === focus.week) ??
    visible.find(({ thing }) => thing.key === focus?.key) ??
    visible[0];
  const [gathered, setGathered] = useState<Gathered>();
  const openConflicts = useOpenConflicts();
  const specials = useSpecialDays(dateOf(weeks[0]?.monday ?? 0), dateOf((weeks.at(-1)?.monday ?? 0) + 6));
  const firstMonday = weeks[0]?.monday ?? 0;
  const drag = useBarDrag(body, (grid, at) => dayInWeeks(grid, firstMonday, at));
  const lastDay = dateOf((weeks.at(-1)?.monday ?? 0) + 6);
  const keys = useBarKeys(({ start, end }) => {
    if (start > lastDay || end < dateOf(firstMonday)) onGo(start);
  });
  const chosen = useChosen();
  const proposal = drag.proposal ?? keys.proposal ?? heldIn(chosen);
  const onFocused = useCallback((key: string, week: number) => setFocus({ key, week, wanted: false }), []);
  const onArrow = useStable((event: KeyboardEvent, key: string, week: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextSegment(visible, { key, week }, event.key);
    if (!next) return;
    event.preventDefault();
    setFocus({ key: next.thing.key, week: next.week, wanted: true });
    if (!event.shiftKey) return;
    const passed = visible.filter(
      ({ thing }) => isCampaign(thing) && (thing.key === key || thing.key === next.thing.key),
    );
    chosen.add(passed.map(({ thing }) => thing.key));
  });
  const onKey = useStable((event: KeyboardEvent, campaign: SummaryView, week: number): void => {
    if (keys.onKey(event, campaign)) setFocus({ key: campaign.id, week, wanted: true });
    else onArrow(event, campaign.id, week);
  });
  const onMore = useStable((date: string, anchor: HTMLElement): void => {
    const day = dayNumber(date);
    const title = format.longDate(date);
    const things = [...thingsOn(weeks, day), ...(due.get(day) ?? [])];
    setGathered({ title, label: text.onDay(title), things, anchor });
  });
  const onGather = useStable((thing: OverlayThing, anchor: HTMLElement): void =>
    setGathered({ title: thing.title, label: thing.title, things: [thing], anchor }),
  );
  const onKeyUp = useStable(keys.onKeyUp);
  const onLeave = useStable(keys.commit);
  const onOpen = useStable((campaignId: string) => open(campaignId));
  const onPress = useStable(drag.press);
  const onChoose = useStable(chosen.toggle);

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
              stop={stop?.week === week.monday ? stop.thing.key : undefined}
              focusWanted={focus?.wanted ?? false}
              openId={openId}
              proposal={proposal}
              specials={specials}
              conflicts={openConflicts}
              due={due}
              onGo={onArrow}
              onFocused={onFocused}
              onKey={onKey}
              onKeyUp={onKeyUp}
              onLeave={onLeave}
              onOpen={onOpen}
              onMore={onMore}
              onGather={onGather}
              chosen={chosen.ids}
              onChoose={onChoose}
              onPress={onPress}
            />
          ))}
        </tbody>
      </table>
      {proposal && !chosen.shift && <ProposalClashes proposal={proposal} />}
      {gathered && (
        <ThingsPopover key={gathered.label} gathered={gathered} onClose={() => setGathered(undefined)} />
      )}
    </>
  );
}

/** Everything that lies on a day. */
function thingsOn(weeks: readonly Week[], day: number): readonly Thing[] {
  const week = weeks.find(({ monday }) => day >= monday && day < monday + 7);
  return (week?.segments ?? []).flatMap(({ thing }) =>
    thing.first <= day && thing.last >= day ? [thing] : [],
  );
}
