import { type KeyboardEvent, useRef } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import type { Grip } from './shift.ts';
import type { Proposal, Proposals } from './use-proposal.ts';

interface BarKeys {
  readonly rows: readonly TaskView[];
  readonly proposals: Proposals;
  readonly onSay: (proposal: Proposal) => void;
  readonly onMove: (proposal: Proposal) => void;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (at: number) => void;
}

/** The keyboard does all that the pointer does: go, select, move and resize. Letting go of Alt is letting go of the bar. */
export function useBarKeys({ rows, proposals, onSay, onMove, onSelect, onFocus }: BarKeys) {
  const announce = useAnnounce();
  const text = useTexts(timelineTexts);
  const held = useRef<{ id: string; grip: Grip; count: number }>(undefined);

  const drop = (commit: boolean): void => {
    const { proposal } = proposals;
    held.current = undefined;
    proposals.drop();
    if (!proposal) return;
    if (commit) onMove(proposal);
    else announce(text.kept);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['task'] : undefined;
    const at = rows.findIndex((row) => row.id === id);
    const task = rows[at];
    if (!task) return;
    if (event.key === 'Escape' && proposals.proposal) {
      event.preventDefault();
      event.stopPropagation();
      drop(false);
      return;
    }
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      if (task.canEdit) step(task.id, event.shiftKey ? 'end' : 'all', event.key === 'ArrowLeft' ? -1 : 1);
      return;
    }
    const jumps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const to = event.altKey ? undefined : jumps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (rows[to]) onFocus(to);
    }
    if (event.key === ' ') {
      event.preventDefault();
      onSelect(task.id);
    }
  };

  const step = (id: string, grip: Grip, way: number): void => {
    const present = held.current;
    const goesOn = present?.id === id && present.grip === grip;
    const count = (goesOn ? present.count : 0) + way;
    held.current = { id, grip, count };
    const proposal = proposals.propose(id, grip, { in: 'workingDays', count });
    if (proposal) onSay(proposal);
  };

  return {
    onKeyDown,
    onKeyUp: (event: KeyboardEvent) => event.key === 'Alt' && held.current !== undefined && drop(true),
    onBlur: () => held.current !== undefined && drop(true),
  };
}
