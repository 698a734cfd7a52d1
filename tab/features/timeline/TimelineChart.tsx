import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import type { Plan } from '../../../src/domain/task-plan.ts';
import { isWorkday } from '../../../src/domain/working-time.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { dateOf } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { type Zoom, timelineTexts } from '../../ui/texts/timeline.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { LinkLines, type Place } from './LinkLines.tsx';
import { restStripes, scaleFor, type Scale } from './scale.ts';
import styles from './Timeline.module.css';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineRow, rowHeight } from './TimelineRow.tsx';
import { useBarKeys } from './use-bar-keys.ts';
import { useBarPointer } from './use-bar-pointer.ts';
import { useBarWords } from './use-bar-words.ts';
import type { TimelineState } from './use-plan.ts';
import { type Proposal, useProposal } from './use-proposal.ts';

interface TimelineChartProps {
  readonly state: TimelineState;
  readonly plan: Plan;
  readonly zoom: Zoom;
  /** Counts the wishes to see today. */
  readonly todayWanted: number;
  readonly onMove: (proposal: Proposal) => void;
  readonly onLink: (task: TaskView, beforeId: string) => void;
  readonly onOpen: (taskId: string) => void;
}

/** All dated tasks over time; only those in sight are in the page. */
export function TimelineChart({
  state,
  plan,
  zoom,
  todayWanted,
  onMove,
  onLink,
  onOpen,
}: TimelineChartProps) {
  const { rows, baseline, today, calendar } = state;
  const text = useTexts(timelineTexts);
  const announce = useAnnounce();
  const chart = useRef<HTMLDivElement>(null);
  const titles = useNarrow() ? 116 : 220;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [stop, setStop] = useState(0);
  const scale = useMemo(() => scaleOf(rows, plan, zoom, today), [rows, plan, zoom, today]);
  const stripes = useMemo(
    () => restStripes(scale, (day) => !isWorkday(calendar, dateOf(day))),
    [scale, calendar],
  );
  const titleOf = useCallback((id: string) => rows.find((row) => row.id === id)?.title ?? id, [rows]);
  const words = useBarWords(titleOf);
  const proposals = useProposal(state, selected);
  const { proposal } = proposals;
  const inHand = (id: string): number => (selected.has(id) ? selected.size : 1);
  const say = (one: Proposal): void => announce(words.proposed(one, inHand(one.id)));
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => chart.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 56,
    initialRect: { width: 800, height: 480 },
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), Math.min(stop, rows.length - 1)]),
    ],
  });
  const focus = (at: number): void => {
    setStop(at);
    list.scrollToIndex(at);
    const id = rows[at]?.id ?? '';
    requestAnimationFrame(() =>
      chart.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  const pointer = useBarPointer({ chart, scale, proposals, onMove, onLink });
  const keys = useBarKeys({
    rows,
    proposals,
    onSay: say,
    onMove,
    onFocus: focus,
    onSelect: (id) => setSelected((known) => toggled(known, id)),
  });
  useShowToday(chart, scale, today, todayWanted, titles);

  const items = list.getVirtualItems();
  const spanOfRow = (id: string) => proposal?.moves.spans.get(id) ?? plan.times.get(id)?.span;
  const tops = new Map(items.map(({ index, start }) => [rows[index]?.id ?? '', start]));
  const placeOf = (id: string): Place | undefined => {
    const span = spanOfRow(id);
    const top = tops.get(id);
    if (!span || top === undefined) return undefined;
    const left = scale.x(span.start);
    return { left, right: left + scale.length(span.start, span.due), middle: top + 18 };
  };
  const shown = items.flatMap(({ index }) => rows[index] ?? []);
  return (
    <>
      <p id="timeline-how" className={styles.how}>
        {text.how}
      </p>
      <p className={styles.said} aria-hidden>
        {proposal ? words.proposed(proposal, inHand(proposal.id)) : ''}
      </p>
      <div
        ref={chart}
        className={styles.chart}
        onKeyDown={keys.onKeyDown}
        onKeyUp={keys.onKeyUp}
        onBlur={keys.onBlur}
        role="presentation"
      >
        <TimelineHead scale={scale} />
        <div className={styles.body} style={{ width: titles + scale.width, height: list.getTotalSize() }}>
          <div className={styles.stripes} aria-hidden>
            {stripes.map(({ x, width }) => (
              <span key={x} className={styles.stripe} style={{ left: x, width }} />
            ))}
            <span className={styles.now} style={{ left: scale.x(today) }} />
          </div>
          <LinkLines
            tasks={shown}
            placeOf={placeOf}
            isCritical={(id) => plan.times.get(id)?.critical === true}
          />
          <ul className={styles.rows} aria-label={text.chart}>
            {items.map(({ index, start }) => {
              const task = rows[index];
              const times = task && plan.times.get(task.id);
              if (!times) return null;
              const was = baseline?.spans[task.id];
              const isSelected = selected.has(task.id);
              return (
                <TimelineRow
                  key={task.id}
                  task={task}
                  times={times}
                  proposed={proposal?.moves.spans.get(task.id)}
                  baseline={was}
                  scale={scale}
                  top={start}
                  name={words.name(task, times, was, isSelected)}
                  stop={index === Math.min(stop, rows.length - 1)}
                  selected={isSelected}
                  onPress={pointer.press}
                  onLink={pointer.link}
                  onOpen={onOpen}
                />
              );
            })}
          </ul>
        </div>
      </div>
    </>
  );
}

function scaleOf(rows: readonly TaskView[], plan: Plan, zoom: Zoom, today: string): Scale {
  let [first, last] = [today, plan.end ?? today];
  for (const { id } of rows) {
    const times = plan.times.get(id);
    if (!times) continue;
    if (times.span.start < first) first = times.span.start;
    if (times.forecast.due > last) last = times.forecast.due;
    if (times.span.due > last) last = times.span.due;
  }
  return scaleFor(zoom, first, last);
}

/** Shows today when the chart opens, its scale changes or somebody asks for it. */
function useShowToday(
  chart: { readonly current: HTMLElement | null },
  scale: Scale,
  today: string,
  wanted: number,
  titles: number,
): void {
  const { dayWidth } = scale;
  // The place of today only counts when it is asked for, not each time that a task moves.
  const place = useRef({ left: 0, titles });
  useEffect(() => {
    place.current = { left: scale.x(today), titles };
  });
  useEffect(() => {
    const element = chart.current;
    if (!element || wanted < 0) return;
    const before = Math.max(4 * dayWidth, (element.clientWidth - place.current.titles) / 4);
    element.scrollTo({ left: Math.max(0, place.current.left - before) });
  }, [chart, dayWidth, wanted]);
}

function toggled(known: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(known);
  if (!next.delete(id)) next.add(id);
  return next;
}
