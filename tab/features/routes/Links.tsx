import { useLayoutEffect, useRef, useState } from 'react';
import type { RouteStage } from '../../../src/domain/route.ts';
import styles from './Canvas.module.css';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface LinksProps {
  readonly stages: readonly RouteStage[];
  /** Steps below each other instead of beside each other. */
  readonly down: boolean;
}

/** The lines between steps; what they say stands in words on each card. */
export function Links({ stages, down }: LinksProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<readonly { readonly key: string; readonly d: string }[]>([]);
  useLayoutEffect(() => {
    const around = drawing.current?.parentElement;
    if (!drawing.current || !around) return undefined;
    const draw = (): void => setDrawn(linesIn(boxesAround(drawing.current, around), stages, down));
    const observer = new ResizeObserver(draw);
    observer.observe(around);
    draw();
    return () => observer.disconnect();
  }, [stages, down]);
  return (
    <svg ref={drawing} className={styles.links} aria-hidden focusable="false">
      {drawn.map(({ key, d }) => (
        <path key={key} d={d} />
      ))}
    </svg>
  );
}

function linesIn(boxes: ReadonlyMap<string, Box>, stages: readonly RouteStage[], down: boolean) {
  const line = down ? downward : sideward;
  return stages.flatMap(({ id, after }) =>
    after.flatMap((from) => {
      const [start, end] = [boxes.get(from), boxes.get(id)];
      return start && end ? [{ key: `${from} ${id}`, d: line(start, end) }] : [];
    }),
  );
}

function boxesAround(drawing: SVGSVGElement | null, around: HTMLElement): Map<string, Box> {
  const { left: x, top: y } = drawing?.getBoundingClientRect() ?? new DOMRect();
  return new Map(
    [...around.querySelectorAll<HTMLElement>('[data-stage]')].map((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return [
        card.dataset.stage ?? '',
        { left: left - x, top: top - y, right: right - x, bottom: bottom - y },
      ];
    }),
  );
}

const arrow = 5;

function sideward(start: Box, end: Box): string {
  const [x1, y1] = [start.right, (start.top + start.bottom) / 2];
  const [x2, y2] = [end.left - 1, (end.top + end.bottom) / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}m${-arrow} ${-arrow}l${arrow} ${arrow}l${-arrow} ${arrow}`;
}

function downward(start: Box, end: Box): string {
  const [x1, y1] = [(start.left + start.right) / 2, start.bottom];
  const [x2, y2] = [(end.left + end.right) / 2, end.top - 1];
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}m${-arrow} ${-arrow}l${arrow} ${arrow}l${arrow} ${-arrow}`;
}
