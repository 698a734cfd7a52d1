import { useCallback, useSyncExternalStore } from 'react';

/** The width inside an element, known before anything is painted and followed as it changes; 0 as long as there is none. */
export function useRoom(element: HTMLElement | null): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!element) return () => undefined;
      const observer = new ResizeObserver(changed);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [element],
  );
  return useSyncExternalStore(subscribe, () => element?.clientWidth ?? 0);
}
