import { useTexts } from '../../ui/locale.tsx';
import { type ZoomTexts, zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { ChartBar, ProposedChartBar } from './ChartBar.tsx';
import { type ChartLane, type Placed, proposedAt, type Scale } from './chart-layout.ts';
import styles from './LaneChart.module.css';
import { isCampaign, type Thing } from './things.ts';
import { movedIn, type Proposal } from './use-bar-drag.ts';
import type { ThingWords } from './use-thing-words.ts';

interface ChartLaneRowProps {
  readonly lane: ChartLane;
  /** What of it is in sight. */
  readonly shown: readonly Placed[];
  readonly names: number;
  readonly scale: Scale;
  /** How many open conflicts each campaign has. */
  readonly conflicts: ReadonlyMap<string, number>;
  readonly stopId: string | undefined;
  readonly focusWanted: boolean;
  readonly openId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly proposal: Proposal | undefined;
  readonly nameOf: ThingWords['name'];
}

/** Narrower, the column is there for the hours below. */
const LEAST_PX = 100;

/** One lane: its name, which stays in sight, and its bars. */
export function ChartLaneRow(props: ChartLaneRowProps) {
  const { lane, shown, names, scale, conflicts, stopId, openId, chosen, proposal, nameOf } = props;
  const text = useTexts(zoomTexts);
  const isNamed = names > LEAST_PX && lane.name !== '';
  const moving = new Map(movedIn(proposal).map(({ campaign, flight }) => [campaign.id, flight]));
  const moved = shown.flatMap((placed) => {
    const [thing] = placed.things;
    const flight = isCampaign(thing) ? moving.get(thing.key) : undefined;
    return flight ? [proposedAt(placed, flight, scale)] : [];
  });
  const bars = (
    <ul
      className={styles.bars}
      style={{ left: names, width: scale.width }}
      aria-label={lane.name || undefined}
    >
      {shown.map((placed) => {
        const [thing] = placed.things;
        const clashes = isCampaign(thing) ? (conflicts.get(thing.key) ?? 0) : 0;
        const isChosen = isCampaign(thing) && chosen.has(thing.key);
        const isStop = placed.id === stopId;
        const several = placed.things.length > 1;
        return (
          <li key={placed.id}>
            <ChartBar
              placed={placed}
              firstRow={lane.firstRow}
              name={several ? namesOf(placed.things, text) : nameOf(thing, clashes, isChosen)}
              conflicts={clashes}
              stop={isStop}
              focusWanted={isStop && props.focusWanted}
              open={isCampaign(thing) && thing.key === openId}
              lifted={isCampaign(thing) && moving.has(thing.key)}
              chosen={isChosen}
            />
          </li>
        );
      })}
      {moved.map((placed) => (
        <li key={`to ${placed.id}`} aria-hidden>
          <ProposedChartBar placed={placed} firstRow={lane.firstRow} />
        </li>
      ))}
    </ul>
  );
  return (
    <section
      className={styles.lane}
      style={{ top: lane.top, height: lane.height }}
      aria-label={isNamed ? text.lane(lane.name, lane.campaigns) : undefined}
    >
      {isNamed && (
        <div className={styles.side} style={{ width: names }}>
          <div className={styles.laneName} aria-hidden>
            <span className={styles.laneTitle} title={lane.name}>
              {lane.name}
            </span>
            {lane.campaigns > 1 && <span className={styles.laneCount}>{lane.campaigns}</span>}
          </div>
        </div>
      )}
      {bars}
    </section>
  );
}

/** How much is behind one mark, and the first few of it. */
function namesOf(things: readonly Thing[], text: ZoomTexts): string {
  const titles = things
    .slice(0, 5)
    .map(({ title }) => title)
    .join(', ');
  const kinds = new Set(things.map(({ kind }) => kind));
  const [thing] = things;
  return kinds.size === 1 && thing && !isCampaign(thing)
    ? `${text.dueOn(thing.kind, things.length)}: ${titles}`
    : text.several(things.length, titles);
}
