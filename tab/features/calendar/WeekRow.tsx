import { memo, type KeyboardEvent, type PointerEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { NamedSpecialDay } from '../../data/special-days.ts';
import { dateOf, dayNumber } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { Bar, ProposedBar } from './Bar.tsx';
import styles from './Calendar.module.css';
import { DayNumber } from './DayNumber.tsx';
import { isOff } from './days-off.ts';
import { MonthChip } from './MonthChip.tsx';
import type { Moved } from './chosen.ts';
import type { Grip } from './reschedule.ts';
import { movedIn, type Proposal } from './use-bar-drag.ts';
import { DATE_HEIGHT, LANE_HEIGHT } from './use-lane-room.ts';
import { isCampaign, type OverlayThing } from './things.ts';
import { hiddenByDay, lanesShown, partOf, type Segment, type Week } from './weeks.ts';

interface WeekRowProps {
  readonly week: Week;
  readonly month: string;
  readonly today: string;
  readonly room: number;
  /** The thing whose bar in this week has the tab stop. */
  readonly stop: string | undefined;
  readonly focusWanted: boolean;
  readonly openId: string | null;
  readonly proposal: Proposal | undefined;
  /** How many open conflicts each campaign has. */
  readonly conflicts: ReadonlyMap<string, number>;
  readonly specials: ReadonlyMap<string, NamedSpecialDay>;
  /** What is due, by day. */
  readonly due: ReadonlyMap<number, readonly OverlayThing[]>;
  readonly onFocused: (key: string, week: number) => void;
  readonly onGo: (event: KeyboardEvent, key: string, week: number) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView, week: number) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  /** Those that are selected. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (campaignId: string) => void;
  readonly onOpen: (campaignId: string) => void;
  readonly onMore: (date: string, anchor: HTMLElement) => void;
  readonly onGather: (thing: OverlayThing, anchor: HTMLElement) => void;
  readonly onPress: (event: PointerEvent<HTMLElement>, campaign: SummaryView, grip: Grip) => void;
}

const days = [0, 1, 2, 3, 4, 5, 6];
const none: readonly OverlayThing[] = [];

/** A week: seven cells, each holding the bars that begin in it. */
export const WeekRow = memo(function WeekRow(props: WeekRowProps) {
  const { week, month, today, room, stop, proposal, specials, conflicts } = props;
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const shown = lanesShown(week, room);
  const hidden = hiddenByDay(week, shown);
  const bars = Map.groupBy(
    week.segments.filter(({ lane }) => lane < shown),
    ({ from }) => from,
  );
  const lifted = new Set(movedIn(proposal).map(({ campaign }) => campaign.id));
  const proposed = Map.groupBy(
    movedIn(proposal).flatMap((moved) => proposedIn(week, shown, moved)),
    ({ part }) => part.from,
  );
  const one = (segment: Segment) => {
    const { thing } = segment;
    const isStop = thing.key === stop;
    const shared = {
      segment,
      stop: isStop,
      focusWanted: props.focusWanted && isStop,
      onFocused: props.onFocused,
    };
    if (!isCampaign(thing))
      return (
        <MonthChip key={thing.key} {...shared} thing={thing} onGo={props.onGo} onGather={props.onGather} />
      );
    return (
      <Bar
        key={thing.key}
        {...shared}
        thing={thing}
        conflicts={conflicts.get(thing.key) ?? 0}
        open={thing.key === props.openId}
        lifted={lifted.has(thing.key)}
        chosen={props.chosen.has(thing.key)}
        onChoose={props.onChoose}
        onKey={props.onKey}
        onKeyUp={props.onKeyUp}
        onLeave={props.onLeave}
        onOpen={props.onOpen}
        onPress={props.onPress}
      />
    );
  };
  return (
    <tr className={styles.week}>
      {days.map((column) => {
        const date = dateOf(week.monday + column);
        const more = hidden[column] ?? 0;
        const special = specials.get(date);
        return (
          <td
            key={column}
            className={styles.day}
            data-outside={date.startsWith(month) ? undefined : ''}
            data-weekend={isOff(week.monday + column, special) ? '' : undefined}
            aria-current={date === today ? 'date' : undefined}
          >
            <DayNumber
              date={date}
              special={special}
              due={props.due.get(week.monday + column) ?? none}
              onMore={props.onMore}
            />
            {bars.get(column)?.map((segment) => one(segment))}
            {proposed.get(column)?.map(({ campaign, part, lane }) => (
              <ProposedBar
                key={campaign.id}
                name={campaign.name}
                status={campaign.status}
                part={part}
                lane={lane}
              />
            ))}
            {more > 0 && (
              <button
                type="button"
                className={styles.more}
                style={{ top: DATE_HEIGHT + shown * LANE_HEIGHT }}
                aria-label={text.moreOn(more, format.longDate(date))}
                aria-haspopup="dialog"
                onClick={({ currentTarget }) => props.onMore(date, currentTarget)}
              >
                {text.more(more)}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** The part of where a campaign is to be that lies in this week, in the lane that its bar has here. */
function proposedIn(week: Week, shown: number, { campaign, flight }: Moved) {
  const part = partOf({ first: dayNumber(flight.start), last: dayNumber(flight.end) }, week.monday);
  const home = week.segments.find(({ thing }) => thing.key === campaign.id);
  return part ? [{ campaign, part, lane: Math.min(home?.lane ?? 0, Math.max(0, shown - 1)) }] : [];
}
