import {
  memo,
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import states from './BarStates.module.css';
import styles from './Calendar.module.css';
import { ChosenMark } from './ChosenMark.tsx';
import type { Grip } from './reschedule.ts';
import { DATE_HEIGHT, LANE_HEIGHT } from './use-lane-room.ts';
import type { CampaignThing } from './things.ts';
import { useThingWords } from './use-thing-words.ts';
import type { Segment } from './weeks.ts';

interface BarProps {
  readonly segment: Segment;
  readonly thing: CampaignThing;
  /** How many are open. */
  readonly conflicts: number;
  readonly stop: boolean;
  readonly focusWanted: boolean;
  readonly open: boolean;
  readonly lifted: boolean;
  readonly chosen: boolean;
  readonly onFocused: (campaignId: string, week: number) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView, week: number) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onChoose: (campaignId: string) => void;
  readonly onOpen: (campaignId: string) => void;
  readonly onPress: (event: PointerEvent<HTMLElement>, campaign: SummaryView, grip: Grip) => void;
}

/** Wide enough for a finger or a mouse to mean the end and not the whole. */
const GRIP_PX = 8;

/** The part of a flight in one week. Its ends can be pulled where they are in sight. */
export const Bar = memo(function Bar(props: BarProps) {
  const { segment, thing, stop, focusWanted, open, lifted, chosen, conflicts } = props;
  const { week, cutLeft, cutRight } = segment;
  const { campaign } = thing;
  const name = useThingWords().name(thing, conflicts, chosen);
  const bar = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focusWanted) bar.current?.focus({ preventScroll: true });
  }, [focusWanted]);

  const onClick = (event: MouseEvent): void => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.shiftKey) props.onChoose(campaign.id);
    else props.onOpen(campaign.id);
  };
  const onPress = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const atStart = !cutLeft && event.clientX - box.left < GRIP_PX;
    const atEnd = !cutRight && box.right - event.clientX < GRIP_PX;
    props.onPress(event, campaign, atEnd ? 'end' : atStart ? 'start' : 'all');
  };
  return (
    <a
      ref={bar}
      className={`${styles.bar} ${states.state}`}
      style={placeOf(segment, segment.lane)}
      href={`/tab/campaigns/${campaign.id}`}
      draggable={false}
      data-status={campaign.status}
      data-cut-left={cutLeft ? '' : undefined}
      data-cut-right={cutRight ? '' : undefined}
      data-open={open ? '' : undefined}
      data-conflict={conflicts > 0 ? '' : undefined}
      data-lifted={lifted ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-bar={campaign.id}
      tabIndex={stop ? 0 : -1}
      title={name}
      aria-label={name}
      aria-describedby="calendar-how"
      onClick={onClick}
      onFocus={() => props.onFocused(campaign.id, week)}
      onBlur={() => lifted && props.onLeave()}
      onKeyDown={(event) => props.onKey(event, campaign, week)}
      onKeyUp={props.onKeyUp}
      onPointerDown={onPress}
    >
      {!cutLeft && <span className={styles.grip} data-end="start" aria-hidden />}
      {chosen && <ChosenMark />}
      {conflicts > 0 && (
        <span className={`${states.clashMark} ${styles.clash}`} aria-hidden>
          !
        </span>
      )}
      <span className={styles.barName}>{campaign.name}</span>
      {!cutRight && <span className={styles.grip} data-end="end" aria-hidden />}
    </a>
  );
});

interface ProposedBarProps {
  readonly name: string;
  readonly status: CampaignStatus;
  readonly part: Pick<Segment, 'from' | 'to' | 'cutLeft' | 'cutRight'>;
  readonly lane: number;
}

/** Where a bar would land: dashed, until it is let go. */
export function ProposedBar({ name, status, part, lane }: ProposedBarProps) {
  return (
    <span
      className={`${styles.bar} ${states.state}`}
      style={placeOf(part, lane)}
      data-status={status}
      data-proposed
      data-cut-left={part.cutLeft ? '' : undefined}
      data-cut-right={part.cutRight ? '' : undefined}
      aria-hidden
    >
      <span className={styles.barName}>{name}</span>
    </span>
  );
}

/** Where a part of a week stands. */
export function placeOf({ from, to }: Pick<Segment, 'from' | 'to'>, lane: number): CSSProperties {
  return { top: DATE_HEIGHT + lane * LANE_HEIGHT, width: `calc(${(to - from + 1) * 100}% - 4px)` };
}
