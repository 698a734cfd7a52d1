import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useOpenConflicts } from '../../data/conflicts.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { layOutChart, scaleOf, type Together } from './chart-layout.ts';
import { ChartGround } from './ChartGround.tsx';
import { ChartHead } from './ChartHead.tsx';
import { ChartLaneRow } from './ChartLaneRow.tsx';
import { useChosen } from './chosen.ts';
import styles from './LaneChart.module.css';
import type { Lane } from './lanes.ts';
import { ProposalClashes } from './ProposalClashes.tsx';
import type { Span, Zoom } from './spans.ts';
import { ThingsPopover } from './ThingsPopover.tsx';
import { useChartHands } from './use-chart-hands.ts';
import { useRoom } from './use-room.ts';

interface LaneChartProps {
  readonly zoom: Zoom;
  readonly span: Span;
  readonly lanes: readonly Lane[];
  /** The width of the column of names, left of the days; 0 for none. */
  readonly names: number;
  readonly today: string;
  /** What the days are called together. */
  readonly title: string;
  readonly onGo: (day: string) => void;
}

/** A day is never narrower than this, in pixels: rather, the chart scrolls sideways. */
const leastDay: Record<Zoom, number> = { day: 240, week: 64, month: 24, quarter: 8, year: 2.4 };
/** Where a day is narrower than words, small things that lie near each other become one mark. */
const together: Record<Zoom, Together> = {
  day: { atMost: 8 },
  week: { atMost: 3 },
  month: 'near',
  quarter: 'near',
  year: 'near',
};
const HEAD_PX = 48;

/** Flights and what is due, days from left to right, a row or several for each lane; only what is in sight is in the page. */
export function LaneChart({ zoom, span, lanes, names, today, title, onGo }: LaneChartProps) {
  const text = useTexts(zoomTexts);
  const { openId } = useOpenCampaign();
  const conflicts = useOpenConflicts();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const room = useRoom(scroller);
  const body = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => scaleOf(span, room - names, leastDay[zoom]), [span, room, names, zoom]);
  const layout = useMemo(
    () => layOutChart(room > 0 ? lanes : [], scale, together[zoom]),
    [lanes, room, scale, zoom],
  );
  const hands = useChartHands({
    body,
    layout,
    scale,
    names,
    onGo,
    onRow: (row) => rows.scrollToIndex(row),
  });
  const { stop, proposal } = hands;
  const chosen = useChosen();
  const rows = useVirtualizer({
    count: layout.heights.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => layout.heights[index] ?? 0,
    overscan: 6,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialRect: { width: 1_200, height: 700 },
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(stop ? [stop.row] : [])])],
  });
  const inSight = new Set(rows.getVirtualItems().map(({ index }) => index));
  return (
    <div ref={setScroller} className={styles.scroller}>
      <p id="calendar-how" className={styles.how}>
        {text.how}
      </p>
      <div className={styles.chart} style={{ width: names + scale.width }}>
        <ChartHead zoom={zoom} scale={scale} names={names} today={today} />
        <section
          ref={body}
          className={styles.body}
          style={{ height: rows.getTotalSize() }}
          aria-label={title}
          {...hands.handlers}
        >
          <ChartGround zoom={zoom} scale={scale} names={names} today={today} />
          {layout.lanes.map((lane) => {
            const shown = lane.rows.flatMap((row, at) => (inSight.has(lane.firstRow + at) ? [row] : []));
            return (
              shown.length > 0 && (
                <ChartLaneRow
                  key={lane.key}
                  lane={lane}
                  shown={shown.flat()}
                  names={names}
                  scale={scale}
                  conflicts={conflicts}
                  stopId={stop?.id}
                  focusWanted={hands.focusWanted}
                  openId={openId}
                  chosen={chosen.ids}
                  proposal={proposal}
                  nameOf={hands.nameOf}
                />
              )
            );
          })}
        </section>
      </div>
      {proposal && !chosen.shift && <ProposalClashes proposal={proposal} />}
      {hands.gathered && (
        <ThingsPopover
          key={hands.gathered.things[0]?.key}
          gathered={hands.gathered}
          onClose={hands.endGathered}
        />
      )}
    </div>
  );
}
