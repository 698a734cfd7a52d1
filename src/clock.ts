import { randomBytes } from 'node:crypto';
import type { Clock } from './ports.ts';

/** The machine's own time. */
export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    elapsed: () => performance.now(),
    newId: timeOrderedIds(() => Date.now()),
  };
}

/** 256 bits of chance, for what opens a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export interface MovableClock extends Clock {
  /** Moves the wall clock forward; `elapsed` is left alone, because no time was spent. */
  forward(milliseconds: number): void;
  /** How far ahead of its base it stands, in milliseconds. */
  ahead(): number;
}

/** A clock that the stage may move forward, never back: what has happened would otherwise lie in the future. */
export function movableClock(base: Clock, startAhead = 0): MovableClock {
  let ahead = startAhead;
  const now = (): number => Date.parse(base.now()) + ahead;
  return {
    now: () => new Date(now()).toISOString(),
    elapsed: () => base.elapsed(),
    newId: timeOrderedIds(now),
    forward(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0)
        throw new Error('The clock only moves forward.');
      ahead += milliseconds;
    },
    ahead: () => ahead,
  };
}

/** No i, l, o or u, so that ids survive being read aloud; ascending in ASCII, so that ids sort as they were made. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;
const CHANCE_DIGITS = 16;

/** 26 characters, always: no id is the beginning of another. 48 bits of milliseconds, then 80 bits of chance that count up inside one millisecond. */
export function timeOrderedIds(
  milliseconds: () => number,
  chance: () => readonly number[] = () => [...randomBytes(CHANCE_DIGITS)].map((byte) => byte & 31),
): () => string {
  let last = -1;
  let tail: number[] = [];
  return () => {
    const at = milliseconds();
    if (at > last) {
      last = at;
      tail = [...chance()];
      // Room to count up: the first digit starts in the lower half.
      tail[0] = (tail[0] ?? 0) & 15;
    } else {
      // A wall clock that stepped back keeps counting in the latest millisecond that was seen.
      tail = countUp(tail);
    }
    return digitsOf(last) + tail.map((digit) => DIGITS[digit]).join('');
  };
}

function countUp(tail: readonly number[]): number[] {
  const next = [...tail];
  for (let place = next.length - 1; place >= 0; place -= 1) {
    const digit = next[place] ?? 0;
    if (digit < 31) {
      next[place] = digit + 1;
      return next;
    }
    next[place] = 0;
  }
  return next;
}

function digitsOf(milliseconds: number): string {
  let rest = milliseconds;
  let text = '';
  for (let place = 0; place < TIME_DIGITS; place += 1) {
    text = DIGITS[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** How far the clock of this machine is from that of a service which all instances talk to. */
export interface ClockWatch {
  /** An answer that took so many milliseconds, and the time that the service gave it, to the second. */
  readonly heard: (servedAt: string, tookMs: number) => void;
  /** Seconds ahead, or behind when negative; 0 while it is close enough for leases to mean the same to all. */
  secondsAhead(): number;
}

const WRONG_FROM = 10;
const RIGHT_UNTIL = 5;
/** What took longer says too little about now. */
const LONGEST_ANSWER = 1_000;

/** Compares the machine's clock with answers of a service; `tell` hears when it goes wrong, and when it is right again. */
export function clockWatch(tell: (secondsAhead: number) => void, now = () => Date.now()): ClockWatch {
  let ahead = 0;
  return {
    heard(servedAt, tookMs) {
      const served = Date.parse(servedAt);
      if (Number.isNaN(served) || tookMs > LONGEST_ANSWER) return;
      const seconds = Math.round((now() - served) / 1_000);
      const isWrong = Math.abs(seconds) >= (ahead === 0 ? WRONG_FROM : RIGHT_UNTIL);
      const before = ahead;
      ahead = isWrong ? seconds : 0;
      if ((before === 0) !== (ahead === 0)) tell(ahead);
    },
    secondsAhead: () => ahead,
  };
}
