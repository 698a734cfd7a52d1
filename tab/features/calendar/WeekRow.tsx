import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { memo, type KeyboardEvent, type PointerEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { NamedSpecialDay } from '../../data/special-days.ts';
import { dateOf, weekdayOfDay } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { Bar, ProposedBar } from './Bar.tsx';
import styles from './Calendar.module.css';
import recurs from './Recurring.module.css';
import type { CrowdedDay } from './MoreDay.tsx';
import type { RecurringDays } from './recurring-days.ts';
import type { Grip } from './reschedule.ts';
import type { Proposal } from './use-bar-drag.ts';
import { DATE_HEIGHT, LANE_HEIGHT } from './use-lane-room.ts';
import { hiddenByDay, lanesShown, partOf, type Week } from './weeks.ts';

interface WeekRowProps {
  readonly week: Week;
  readonly month: string;
  readonly today: string;
  readonly room: number;
  /** The campaign whose bar in this week has the tab stop. */
  readonly stop: string | undefined;
  readonly focusWanted: boolean;
  readonly openId: string | null;
  readonly proposal: Proposal | undefined;
  /** How many open conflicts each campaign has. */
  readonly conflicts: ReadonlyMap<string, number>;
  readonly specials: ReadonlyMap<string, NamedSpecialDay>;
  readonly recurring: RecurringDays;
  readonly onFocused: (campaignId: string, week: number) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView, week: number) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onOpen: (campaignId: string) => void;
  readonly onMore: (day: CrowdedDay) => void;
  readonly onPress: (event: PointerEvent<HTMLElement>, campaign: SummaryView, grip: Grip) => void;
}

const days = [0, 1, 2, 3, 4, 5, 6];

const isOff = (day: number, special: NamedSpecialDay | undefined): boolean =>
  special ? special.is === 'off' : weekdayOfDay(day) > 5;

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
  const proposed = proposal && partOf(proposal.flight, week.monday);
  const home = week.segments.find(({ campaign }) => campaign.id === proposal?.campaign.id);
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
              recurring={props.recurring.get(date)?.length ?? 0}
              onMore={props.onMore}
            />
            {bars.get(column)?.map((segment) => (
              <Bar
                key={segment.campaign.id}
                segment={segment}
                conflicts={conflicts.get(segment.campaign.id) ?? 0}
                stop={segment.campaign.id === stop}
                focusWanted={props.focusWanted && segment.campaign.id === stop}
                open={segment.campaign.id === props.openId}
                lifted={segment.campaign.id === proposal?.campaign.id}
                onFocused={props.onFocused}
                onKey={props.onKey}
                onKeyUp={props.onKeyUp}
                onLeave={props.onLeave}
                onOpen={props.onOpen}
                onPress={props.onPress}
              />
            ))}
            {proposal && proposed?.from === column && (
              <ProposedBar
                name={proposal.campaign.name}
                status={proposal.campaign.status}
                part={proposed}
                lane={Math.min(home?.lane ?? 0, Math.max(0, shown - 1))}
              />
            )}
            {more > 0 && (
              <button
                type="button"
                className={styles.more}
                style={{ top: DATE_HEIGHT + shown * LANE_HEIGHT }}
                aria-label={text.moreOn(more, format.longDate(date))}
                aria-haspopup="dialog"
                onClick={({ currentTarget }) => props.onMore({ date, anchor: currentTarget })}
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

interface DayNumberProps {
  readonly date: string;
  readonly special: NamedSpecialDay | undefined;
  /** How many things recur on it. */
  readonly recurring: number;
  readonly onMore: (day: CrowdedDay) => void;
}

function DayNumber({ date, special, recurring, onMore }: DayNumberProps) {
  const text = useTexts(calendarTexts);
  const { onDay } = useTexts(recurrenceTexts);
  const format = useFormat();
  const day = Number(date.slice(8));
  return (
    <div className={styles.date}>
      <time className={styles.number} dateTime={date}>
        {day === 1 ? format.date(date, date) : day}
      </time>
      {special && (
        <span className={styles.special} data-is={special.is} title={text.special(special)}>
          {text.specialShort(special)}
        </span>
      )}
      {recurring > 0 && (
        <button
          type="button"
          className={recurs.recurring}
          aria-label={`${format.longDate(date)}: ${onDay(recurring)}`}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => onMore({ date, anchor: currentTarget })}
        >
          <ArrowRepeatAllRegular aria-hidden />
          {recurring}
        </button>
      )}
    </div>
  );
}
