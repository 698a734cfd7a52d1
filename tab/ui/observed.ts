import { useSyncExternalStore } from 'react';

/** One value that lives outside React and can be watched. */
export interface Observed<T> {
  readonly read: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function observed<T>(initial: T): Observed<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useObserved<T>({ subscribe, read }: Observed<T>): T {
  return useSyncExternalStore(subscribe, read);
}
