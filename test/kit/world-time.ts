import type { Scene, Span } from './world.ts';

interface Passing extends Pick<Scene, 'clock' | 'settle'> {
  nextWake(): Promise<string | null>;
}

/** Lets time pass from one thing that is due to the next, so that each happens at its time. */
export function passing({ clock, settle, nextWake }: Passing): Pick<Scene, 'pass' | 'passUntil'> {
  const passUntil = async (at: string): Promise<void> => {
    await settle();
    for (;;) {
      const next = await nextWake();
      if (next === null || next > at) break;
      if (next > clock.now()) clock.passUntil(next);
      await settle();
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
