import { useCallback, useMemo, useState } from 'react';
import { type Moves, type Span, moveWith } from '../../../src/domain/task-plan.ts';
import type { Grip, Step } from './shift.ts';
import { shifted } from './shift.ts';
import type { TimelineState } from './use-plan.ts';

/** A move that was begun and is not yet let go: what was taken by hand, and all that moves with it. */
export interface Proposal {
  /** The task that is held. */
  readonly id: string;
  readonly moves: Moves;
}

export interface Proposals {
  readonly proposal: Proposal | undefined;
  /** Shows where the held task, and those that are selected with it, would be; gives what would move. */
  readonly propose: (id: string, grip: Grip, step: Step) => Proposal | undefined;
  readonly drop: () => void;
}

/** What would move, computed by the same rule that the service is given the result of. */
export function useProposal(state: TimelineState, selected: ReadonlySet<string>): Proposals {
  const [proposal, setProposal] = useState<Proposal>();
  const { tasks, calendar, plan } = state;

  const propose = useCallback<Proposals['propose']>(
    (id, grip, step) => {
      if (plan.kind === 'circle') return undefined;
      const taken = selected.has(id) ? [...selected] : [id];
      const byHand = new Map<string, Span>();
      for (const one of taken) {
        const times = plan.times.get(one);
        if (times) byHand.set(one, shifted(calendar, times.span, times.days, { grip, step }));
      }
      const moves = moveWith(tasks, calendar, byHand);
      if ('kind' in moves) return undefined;
      const next = { id, moves };
      setProposal(next);
      return next;
    },
    [calendar, plan, selected, tasks],
  );
  const drop = useCallback(() => setProposal(undefined), []);
  return useMemo(() => ({ proposal, propose, drop }), [proposal, propose, drop]);
}
