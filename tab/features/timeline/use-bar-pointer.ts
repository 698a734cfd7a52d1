import type { PointerEvent, RefObject } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { beginPress } from '../../ui/drag.ts';
import type { Scale } from './scale.ts';
import type { Grip } from './shift.ts';
import type { Proposal, Proposals } from './use-proposal.ts';

interface BarPointer {
  readonly chart: RefObject<HTMLElement | null>;
  readonly scale: Scale;
  readonly proposals: Proposals;
  readonly onMove: (proposal: Proposal) => void;
  readonly onLink: (task: TaskView, beforeId: string) => void;
}

/** Bars are moved by dragging them, resized by their ends, and linked by dragging from the dot behind one to another. */
export function useBarPointer({ chart, scale, proposals, onMove, onLink }: BarPointer) {
  const press = (event: PointerEvent<HTMLElement>, task: TaskView, grip: Grip): void => {
    if (event.button !== 0 || !task.canEdit) return;
    const from = event.clientX;
    const scrolled = chart.current?.scrollLeft ?? 0;
    let last: Proposal | undefined;
    let steps = 0;
    const follow = (x: number): void => {
      const way = x - from + (chart.current?.scrollLeft ?? 0) - scrolled;
      const days = Math.round(way / scale.dayWidth);
      if (days === steps && last) return;
      steps = days;
      last = proposals.propose(task.id, grip, { in: 'days', count: days });
    };
    const pressed = { pointerId: event.pointerId, pointerType: event.pointerType, x: from, y: event.clientY };
    beginPress(pressed, {
      onStart: ({ x }) => follow(x),
      onMove: ({ x }) => follow(x),
      onDrop({ x }) {
        follow(x);
        proposals.drop();
        if (last && steps !== 0) onMove(last);
      },
      onCancel: proposals.drop,
    });
  };

  const link = (event: PointerEvent<HTMLElement>, from: TaskView): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const pressed = { pointerId: event.pointerId, pointerType: event.pointerType };
    beginPress(
      { ...pressed, x: event.clientX, y: event.clientY },
      {
        onStart: () => undefined,
        onMove: () => undefined,
        onDrop({ x, y }) {
          const under = document.elementsFromPoint(x, y).find((one) => one.closest('[data-task]'));
          const id = under?.closest<HTMLElement>('[data-task]')?.dataset['task'];
          if (id !== undefined && id !== from.id) onLink(from, id);
        },
        onCancel: () => undefined,
      },
    );
  };

  return { press, link };
}
