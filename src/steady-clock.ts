import type { Clock } from './ports.ts';

/** So far may the wall clock and the steady one differ: what keeps machines on time corrects by less. */
const tolerance = 2_000;
/** A wall clock that stays elsewhere for so long, by the clock that never jumps, was set there for good. */
const patience = 5 * 60_000;

/**
 * A clock that shows the wall clock's time, and goes on evenly where that one jumps: somebody set it by mistake, or a
 * service that keeps time gave a wrong answer. Otherwise a jump forward would send what is due later, and one back would
 * hold everything up. Believed in the end, because the clock may have been wrong before, or the machine asleep.
 */
export function steadyClock(base: Clock): Clock {
  /** Wall time minus the time of the clock that never jumps. */
  let ahead = Date.parse(base.now()) - base.elapsed();
  let strayed: { readonly to: number; readonly since: number } | undefined;

  function now(): number {
    const elapsed = base.elapsed();
    const found = Date.parse(base.now()) - elapsed;
    if (Math.abs(found - ahead) <= tolerance) {
      ahead = found;
      strayed = undefined;
    } else if (strayed === undefined || Math.abs(found - strayed.to) > tolerance) {
      strayed = { to: found, since: elapsed };
    } else if (elapsed - strayed.since >= patience) {
      ahead = found;
      strayed = undefined;
    }
    return elapsed + ahead;
  }

  return { ...base, now: () => new Date(now()).toISOString() };
}
