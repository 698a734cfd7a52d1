import { useCallback, useReducer } from 'react';
import type { RouteDraft } from '../../../src/contract/requests.ts';

interface History {
  readonly past: readonly RouteDraft[];
  readonly now: RouteDraft;
  readonly future: readonly RouteDraft[];
  /** What was changed last: further changes of the same are one step back. */
  readonly about: string | undefined;
  /** Undefined for a route that nobody has saved. */
  readonly saved: RouteDraft | undefined;
}

type Move =
  | {
      readonly type: 'change';
      readonly make: (draft: RouteDraft) => RouteDraft;
      readonly about: string | undefined;
    }
  | { readonly type: 'undo' | 'redo' }
  | { readonly type: 'saved'; readonly draft: RouteDraft };

const longest = 200;

function step(history: History, move: Move): History {
  const { past, now, future, about } = history;
  switch (move.type) {
    case 'change': {
      const next = move.make(now);
      if (next === now) return history;
      const goesOn = move.about !== undefined && move.about === about;
      return {
        ...history,
        past: goesOn ? past : [...past, now].slice(-longest),
        now: next,
        future: [],
        about: move.about,
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      return { ...history, past: past.slice(0, -1), now: before, future: [now, ...future], about: undefined };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return history;
      return { ...history, past: [...past, now], now: next, future: rest, about: undefined };
    }
    case 'saved':
      return { ...history, saved: move.draft, about: undefined };
  }
}

export interface Drafting {
  readonly draft: RouteDraft;
  /** `about` names what is typed in, so that a word is one step back and not ten. */
  readonly change: (make: (draft: RouteDraft) => RouteDraft, about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly dirty: boolean;
  readonly markSaved: (draft: RouteDraft) => void;
}

/** A route while it is edited, with every step back and forth; what was `kept` is one step ahead of the first. */
export function useDraft(
  first: RouteDraft,
  stored: RouteDraft | undefined,
  kept: RouteDraft | undefined,
): Drafting {
  const [history, dispatch] = useReducer(step, undefined, () => ({
    past: kept ? [first] : [],
    now: kept ?? first,
    future: [],
    about: undefined,
    saved: stored,
  }));
  const change = useCallback<Drafting['change']>(
    (make, about) => dispatch({ type: 'change', make, about }),
    [],
  );
  const { past, now, future, saved } = history;
  return {
    draft: now,
    change,
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    dirty: now !== saved,
    markSaved: useCallback((draft: RouteDraft) => dispatch({ type: 'saved', draft }), []),
  };
}
