import { linksOf } from '../../../src/domain/task-plan.ts';
import type { LinkKind } from '../../../src/domain/task-network.ts';
import type { TaskView } from '../../../src/contract/views.ts';
import styles from './Timeline.module.css';

/** Where a bar stands, in pixels of the chart. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

interface LinkLinesProps {
  readonly tasks: readonly TaskView[];
  /** Undefined for a task without a row. */
  readonly placeOf: (id: string) => Place | undefined;
  readonly isCritical: (id: string) => boolean;
}

const sides: Record<LinkKind, readonly ['left' | 'right', 'left' | 'right']> = {
  endToStart: ['right', 'left'],
  startToStart: ['left', 'left'],
  endToEnd: ['right', 'right'],
  startToEnd: ['left', 'right'],
};
const elbow = 8;

/** The lines between tasks that are in sight. For eyes only: the form of a task names what it waits for. */
export function LinkLines({ tasks, placeOf, isCritical }: LinkLinesProps) {
  const lines = tasks.flatMap((task) => {
    const to = placeOf(task.id);
    return linksOf(task).flatMap(({ after, kind }) => {
      const from = placeOf(after);
      if (!to || !from) return [];
      const [fromSide, toSide] = sides[kind];
      const path = between({ x: from[fromSide], y: from.middle }, { x: to[toSide], y: to.middle }, toSide);
      return [
        { key: `${after} ${task.id} ${kind}`, path, critical: isCritical(task.id) && isCritical(after) },
      ];
    });
  });
  return (
    <svg className={styles.lines} aria-hidden focusable={false}>
      <defs>
        <marker
          id="timeline-tip"
          viewBox="0 0 6 6"
          refX="6"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 6 3 0 6z" className={styles.tip} />
        </marker>
      </defs>
      {lines.map(({ key, path, critical }) => (
        <path
          key={key}
          d={path}
          className={styles.line}
          data-critical={critical}
          markerEnd="url(#timeline-tip)"
        />
      ))}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Out of one bar and into the other, at right angles, around them where they overlap in time. */
function between(from: Point, to: Point, side: 'left' | 'right'): string {
  const into = side === 'left' ? -elbow : elbow;
  const out = from.x + elbow;
  if (side === 'left' && to.x - elbow >= out) return `M${from.x} ${from.y}H${out}V${to.y}H${to.x}`;
  const half = (from.y + to.y) / 2;
  return `M${from.x} ${from.y}H${out}V${half}H${to.x + into}V${to.y}H${to.x}`;
}
