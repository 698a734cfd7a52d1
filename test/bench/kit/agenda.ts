/** What happens when, in simulated milliseconds: a binary heap, the earliest on top. */
export interface Agenda {
  at(time: number, happen: () => void): void;
  /** Lets everything happen, in order, until nothing is left or `isOver`. */
  run(isOver: () => boolean): void;
  /** Lets the next thing happen; false when nothing is left before `until`. */
  step(until: number): boolean;
  now(): number;
}

export function createAgenda(): Agenda {
  const times: number[] = [];
  const happenings: (() => void)[] = [];
  let now = 0;

  function swap(one: number, other: number): void {
    [times[one], times[other]] = [times[other] ?? 0, times[one] ?? 0];
    const [first, second] = [happenings[one], happenings[other]];
    if (!first || !second) return;
    [happenings[one], happenings[other]] = [second, first];
  }

  const earlier = (one: number, other: number): boolean =>
    (times[one] ?? Infinity) < (times[other] ?? Infinity);

  function rise(from: number): void {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!earlier(place, parent)) return;
      swap(place, parent);
      place = parent;
    }
  }

  function sink(): void {
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const child = earlier(right, left) ? right : left;
      if (!earlier(child, place)) return;
      swap(child, place);
      place = child;
    }
  }

  return {
    now: () => now,
    at(time, happen) {
      times.push(Math.max(time, now));
      happenings.push(happen);
      rise(times.length - 1);
    },
    step,
    run(isOver) {
      while (!isOver() && step(Infinity));
    },
  };

  function step(until: number): boolean {
    if (times.length === 0 || (times[0] ?? 0) > until) return false;
    swap(0, times.length - 1);
    now = times.pop() ?? now;
    const happen = happenings.pop();
    sink();
    happen?.();
    return true;
  }
}
