import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function for the whole life of a component, doing what the latest one would: for handlers that are
 * handed to many memoised children. Not to be called while rendering.
 */
export function useStable<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
