import { createContext, useContext } from 'react';
import { observed, type Observed } from './observed.ts';

/** One short message at the edge of the screen. */
export interface ToastMessage {
  /** `waiting`: it is on its way, and somebody else's turn. */
  readonly tone: 'done' | 'waiting' | 'refused';
  readonly text: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toast extends ToastMessage {
  readonly id: number;
}

/** What is shown; a new message takes the place of the one before. `ToastHost` draws it. */
export interface Toasts {
  readonly shown: Observed<Toast | undefined>;
  readonly show: (message: ToastMessage) => void;
  readonly dismiss: () => void;
}

export function createToasts(): Toasts {
  const shown = observed<Toast | undefined>(undefined);
  let count = 0;
  return {
    shown,
    show(message) {
      count += 1;
      shown.set({ ...message, id: count });
    },
    dismiss: () => shown.set(undefined),
  };
}

const ToastsContext = createContext<Toasts>(createToasts());
export const ToastsProvider = ToastsContext.Provider;

export function useToasts(): Toasts {
  return useContext(ToastsContext);
}
