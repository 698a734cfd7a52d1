import { useEffect, useState } from 'react';
import { dayIn } from '../ui/days.ts';
import { useSession } from './session.ts';

interface Reading {
  readonly now: string;
  readonly readAt: number;
}

let latest: Reading | undefined;

/** The service's present instant in milliseconds: what it said last, plus what has passed since on a monotonic clock. */
export function serviceNow(now: string): number {
  if (latest?.now !== now) latest = { now, readAt: performance.now() };
  return Date.parse(now) + (performance.now() - latest.readAt);
}

/** Today on the wall calendar of the reader's zone; changes at midnight and when the service's clock was moved. */
export function useToday(): string {
  const { me } = useSession();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  return dayIn(me.person.zone, serviceNow(me.now));
}
