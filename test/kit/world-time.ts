import { addMilliseconds } from '../../src/domain/time.ts';
import type { Scene, Span } from './world.ts';

interface Passing extends Pick<Scene, 'clock'> {
  settle(then?: 'keep'): Promise<void>;
  nextWake(): Promise<string | null>;
}

const MOMENT = 200;
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Lets time pass from one thing that is due to the next, so that each happens at its time. */
export function passing({ clock, settle, nextWake }: Passing): Pick<Scene, 'pass' | 'passUntil'> {
  const passUntil = async (at: string): Promise<void> => {
    await settle('keep');
    for (;;) {
      const next = await nextWake();
      if (next === null || next > at) break;
      if (next > clock.now()) clock.passUntil(next);
      else if (clock.now() >= at) break;
      // What is due and was not done waits for the pace at which its tenant may be sent something.
      else clock.passUntil(earlier(at, addMilliseconds(clock.now(), MOMENT)));
      await settle('keep');
    }
    if (at > clock.now()) clock.passUntil(at);
    await settle();
  };
  return {
    passUntil,
    pass: (time) => passUntil(new Date(Date.parse(clock.now()) + lengthOf(time)).toISOString()),
  };
}

function lengthOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
