import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { placeOf } from './Bar.tsx';
import styles from './Calendar.module.css';
import kinds from './Kinds.module.css';
import { ThingGlyph } from './ThingGlyph.tsx';
import type { OverlayThing } from './things.ts';
import { hrefOf, leadOf, useFollow } from './use-lead.ts';
import { useThingWords } from './use-thing-words.ts';
import type { Segment } from './weeks.ts';

interface MonthChipProps {
  readonly segment: Segment;
  readonly thing: OverlayThing;
  readonly stop: boolean;
  readonly focusWanted: boolean;
  readonly onFocused: (key: string, week: number) => void;
  readonly onGo: (event: KeyboardEvent, key: string, week: number) => void;
  readonly onGather: (thing: OverlayThing, anchor: HTMLElement) => void;
}

/** Something due, or a day of everybody's, in the month. */
export const MonthChip = memo(function MonthChip(props: MonthChipProps) {
  const { segment, thing, stop, focusWanted } = props;
  const follow = useFollow();
  const name = useThingWords().name(thing);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusWanted) element.current?.focus({ preventScroll: true });
  }, [focusWanted]);
  const lead = leadOf(thing);
  const shared = {
    ref: (node: HTMLElement | null) => void (element.current = node),
    className: `${styles.bar} ${kinds.kind}`,
    style: placeOf(segment, segment.lane),
    'data-kind': thing.kind,
    'data-cut-left': segment.cutLeft ? '' : undefined,
    'data-cut-right': segment.cutRight ? '' : undefined,
    tabIndex: stop ? 0 : -1,
    title: name,
    'aria-label': name,
    onFocus: () => props.onFocused(thing.key, segment.week),
    onKeyDown: (event: KeyboardEvent) => props.onGo(event, thing.key, segment.week),
  };
  const content = (
    <>
      <ThingGlyph kind={thing.kind} standing={thing.standing} />
      <span className={styles.barName}>{thing.title}</span>
    </>
  );
  if (!lead)
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        {...shared}
        onClick={({ currentTarget }) => props.onGather(thing, currentTarget)}
      >
        {content}
      </button>
    );
  return (
    <a {...shared} href={hrefOf(lead)} draggable={false} onClick={(event) => follow(event, lead)}>
      {content}
    </a>
  );
});
