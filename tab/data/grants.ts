import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Me, MyGrantView } from '../../src/contract/views.ts';
import { serviceNow } from './clock.ts';

/** A timer may not wait longer than so many milliseconds; the clock of the stage may be moved by hand meanwhile. */
const LONGEST_MS = 30_000;
const none: readonly MyGrantView[] = [];

/**
 * What was given for a time and holds now, by the service's clock. In the minute in which one ends it is gone from here,
 * and all that is shown is read again.
 */
export function useGrants(me: Me | undefined): readonly MyGrantView[] {
  const queries = useQueryClient();
  const subscribe = useCallback(
    (changed: () => void) => (me && me.grants.length > 0 ? watchEnds(me, changed) : () => undefined),
    [me],
  );
  const held = useSyncExternalStore(subscribe, () => (me ? heldNow(me).length : 0));
  const grants = useMemo(() => {
    const now = me && held > 0 ? heldNow(me) : none;
    return now.length > 0 ? now : none;
  }, [me, held]);
  const before = useRef(held);
  useEffect(() => {
    if (held < before.current) void queries.invalidateQueries();
    before.current = held;
  }, [held, queries]);
  return grants;
}

function heldNow({ grants, now }: Me): readonly MyGrantView[] {
  const at = serviceNow(now);
  return grants.filter(({ until }) => at < Date.parse(until));
}

/** Looks at the end of whatever ends next. */
function watchEnds(me: Me, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function wait(): void {
    const ends = heldNow(me).map(({ until }) => Date.parse(until));
    if (ends.length === 0) return;
    const left = Math.max(0, Math.min(...ends) - serviceNow(me.now));
    timer = setTimeout(
      () => {
        changed();
        wait();
      },
      Math.min(left, LONGEST_MS),
    );
  }
  wait();
  return () => clearTimeout(timer);
}
