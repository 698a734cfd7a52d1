import { secondOf } from './queue-message.ts';

/** What is due sooner is left to the timer of whoever asked: else whatever is tried again each second would fill the queue. */
const NEAR = 10_000;
const MOST_WAITING = 100;
const MOST_REMEMBERED = 1_000;

/** The times that have to be told to the queue, in milliseconds: each second once, the earliest first. */
export interface Outbox {
  /** Whether there is something new to send. */
  offer(at: number, now: number): boolean;
  next(now: number): number | undefined;
  sent(second: number): void;
  /** The queue lost everything: what is asked for again is sent again. */
  forget(): void;
}

/** Bounded, so that a flood of times floods neither the memory nor the queue: later ones are asked for again when their turn comes. */
export function createOutbox(): Outbox {
  let waiting: number[] = [];
  const told = new Set<number>();

  return {
    offer(at, now) {
      const second = secondOf(at);
      if (second - now < NEAR || told.has(second) || waiting.includes(second)) return false;
      waiting = [...waiting, second].toSorted((one, other) => one - other).slice(0, MOST_WAITING);
      return waiting.includes(second);
    },
    next(now) {
      waiting = waiting.filter((second) => second - now >= NEAR);
      return waiting[0];
    },
    sent(second) {
      waiting = waiting.filter((other) => other !== second);
      const [oldest] = told;
      if (oldest !== undefined && told.size >= MOST_REMEMBERED) told.delete(oldest);
      told.add(second);
    },
    forget() {
      told.clear();
    },
  };
}
