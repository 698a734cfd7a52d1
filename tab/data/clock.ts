import { useCallback, useSyncExternalStore } from 'react';
import { dayIn } from '../ui/days.ts';
import { useSession } from './session.ts';

const LOOK_MS = 30_000;

/** What the service said last, and when that was on this device's monotonic clock. */
let said = { now: '', at: 0 };

/** The service's present instant in milliseconds. The device's own clock may be wrong, or moved by hand on the stage. */
export function serviceNow(now: string): number {
  if (said.now !== now) said = { now, at: performance.now() };
  return Date.parse(now) + (performance.now() - said.at);
}

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all that show a date. */
function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => watchers.forEach((look) => look()), LOOK_MS);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

let shown = { key: '', day: '' };

/** Today on the wall calendar of the reader's zone; changes at midnight and when the service's clock was moved. */
export function useToday(): string {
  const { me } = useSession();
  const { now, person } = me;
  const read = useCallback(() => {
    const at = serviceNow(now);
    const key = `${person.zone} ${Math.floor(at / LOOK_MS)}`;
    if (shown.key !== key) shown = { key, day: dayIn(person.zone, at) };
    return shown.day;
  }, [now, person.zone]);
  return useSyncExternalStore(subscribe, read);
}

/** Whole minutes until an instant, rounded up; 0 once it is over. */
export function useMinutesUntil(at: string): number {
  const { now } = useSession().me;
  const read = useCallback(
    () => Math.max(0, Math.ceil((Date.parse(at) - serviceNow(now)) / 60_000)),
    [at, now],
  );
  return useSyncExternalStore(subscribe, read);
}
