import { memo, useEffect, useRef } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import states from './BarStates.module.css';
import kinds from './Kinds.module.css';
import styles from './LaneChart.module.css';
import { LANE_GAP_PX, type Placed, ROW_PX } from './chart-layout.ts';
import { ChosenMark } from './ChosenMark.tsx';
import { ThingGlyph } from './ThingGlyph.tsx';
import { isCampaign } from './things.ts';
import { hrefOf, leadOf } from './use-lead.ts';

interface ChartBarProps {
  readonly placed: Placed;
  /** Of its lane, so that it stands in the right row of it. */
  readonly firstRow: number;
  readonly name: string;
  readonly conflicts: number;
  readonly stop: boolean;
  readonly focusWanted: boolean;
  readonly open: boolean;
  readonly lifted: boolean;
  readonly chosen: boolean;
}

/** A flight, or something small, on the chart. What happens to it is heard by the chart: there may be hundreds. */
export const ChartBar = memo(function ChartBar(props: ChartBarProps) {
  const { placed, firstRow, name, conflicts, stop, focusWanted, open, lifted, chosen } = props;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusWanted) element.current?.focus({ preventScroll: true });
  }, [focusWanted]);
  const [thing] = placed.things;
  const several = placed.things.length > 1;
  const lead = several ? undefined : leadOf(thing);
  const style = { left: placed.left, top: topOf(placed.row, firstRow), width: placed.width };
  const shared = {
    className: `${styles.bar} ${kinds.kind} ${states.state}`,
    style,
    'data-placed': placed.id,
    'data-kind': several ? 'several' : thing.kind,
    'data-cut-left': placed.cutLeft ? '' : undefined,
    'data-cut-right': placed.cutRight ? '' : undefined,
    'data-words': placed.words,
    tabIndex: stop ? 0 : -1,
    title: name,
    'aria-label': name,
  };
  const content = <BarContent placed={placed} conflicts={conflicts} chosen={chosen} />;
  if (!lead)
    return (
      <button ref={(node) => void (element.current = node)} type="button" aria-haspopup="dialog" {...shared}>
        {content}
      </button>
    );
  return (
    <a
      ref={(node) => void (element.current = node)}
      href={hrefOf(lead)}
      draggable={false}
      data-status={isCampaign(thing) ? thing.campaign.status : undefined}
      data-open={open ? '' : undefined}
      data-lifted={lifted ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-conflict={conflicts > 0 ? '' : undefined}
      aria-describedby={isCampaign(thing) ? 'calendar-how' : undefined}
      {...shared}
    >
      {content}
    </a>
  );
});

function BarContent({ placed, conflicts, chosen }: Pick<ChartBarProps, 'placed' | 'conflicts' | 'chosen'>) {
  const text = useTexts(zoomTexts);
  const { things, words, wordsRoom, cutLeft, cutRight, width } = placed;
  const [thing] = things;
  const beside = words === 'in' ? undefined : { width: 'max-content', maxWidth: wordsRoom };
  const mark = conflicts > 0 && (
    <span className={states.clashMark} aria-hidden>
      !
    </span>
  );
  if (!isCampaign(thing)) {
    const isDone = things.every((one) => !isCampaign(one) && one.standing === 'done');
    const shown = new Set(things.map(({ kind }) => kind));
    const several =
      shown.size === 1 && width > 90 ? text.dueOn(thing.kind, things.length) : String(things.length);
    return (
      <>
        <ThingGlyph kind={thing.kind} standing={isDone ? 'done' : 'open'} />
        {(things.length > 1 || words !== 'in' || width > 48) && (
          <span className={styles.words} style={beside}>
            {things.length > 1 ? several : thing.title}
          </span>
        )}
      </>
    );
  }
  return (
    <>
      {!cutLeft && <span className={styles.grip} data-end="start" aria-hidden />}
      {chosen && <ChosenMark />}
      {words === 'in' && mark}
      <span className={styles.words} style={beside}>
        {words !== 'in' && mark} {thing.title}
      </span>
      {!cutRight && <span className={styles.grip} data-end="end" aria-hidden />}
    </>
  );
}

/** Where a flight would lie: dashed, until it is let go. */
export function ProposedChartBar({ placed, firstRow }: Pick<ChartBarProps, 'placed' | 'firstRow'>) {
  const [thing] = placed.things;
  return (
    <span
      className={`${styles.bar} ${states.state}`}
      style={{ left: placed.left, top: topOf(placed.row, firstRow), width: placed.width }}
      data-kind="campaign"
      data-status={thing.campaign?.status}
      data-words={placed.words}
      data-proposed
      aria-hidden
    >
      <BarContent placed={placed} conflicts={0} chosen={false} />
    </span>
  );
}

const topOf = (row: number, firstRow: number): number => LANE_GAP_PX + (row - firstRow) * ROW_PX;
