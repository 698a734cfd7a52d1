import { createAgenda } from '../../bench/kit/agenda.ts';

/** The event loop of a simulated world: milliseconds that pass only when nothing else is left to do. */
export interface Loop {
  now(): number;
  at(time: number, happen: () => void): void;
  later(milliseconds: number): Promise<void>;
  /** Lets everything happen, in order, until `isOver`, nothing is left, or the world is `until` milliseconds old. */
  run(isOver: () => boolean, until: number): Promise<void>;
}

export function createLoop(): Loop {
  const agenda = createAgenda();
  const later = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => agenda.at(agenda.now() + milliseconds, resolve));
  return {
    now: () => agenda.now(),
    at: (time, happen) => agenda.at(time, happen),
    later,
    async run(isOver, until) {
      await allPromises();
      while (!isOver() && agenda.step(until)) await allPromises();
    },
  };
}

/** Whatever can go on without time passing has gone on. */
function allPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
