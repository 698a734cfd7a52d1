import { type Refusal, refuse } from '../domain/refusal.ts';

/** How often something may be done: `perMinute` in the long run, and `burst` at once after a quiet time. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

export interface CallLimitsSettings {
  /** Calls a minute that one person may make at this instance; everybody else's limits follow from it. */
  readonly perPerson: number;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
}

/** Whose calls are counted together. */
export interface CallerName {
  readonly tenantId: string;
  readonly personId: string;
}

/** Who asks how often, counted by this instance alone. Each answer is the seconds to wait; 0: go on. */
export interface CallLimits {
  /** Asked before the token is looked at: somebody there was refused too often. */
  refusedAt(address: string | undefined): number;
  /** A token from there was refused. */
  wasRefused(address: string | undefined): void;
  /** Counts a call of a signed-in person, and one of the tenant. */
  call(identity: CallerName): number;
}

/** What whoever asked too often is told. */
export const tooOften = (seconds: number): Refusal => refuse('tooMany', { facts: { seconds } });

/**
 * A whole company may sit behind one address, and a tab renews its token by itself when it is refused once: half as
 * many refusals as one person may make calls.
 */
const refusalsToCalls = 0.5;
/** A large department at full work; one tenant still cannot take an instance for itself. */
const tenantToPerson = 50;
/** A quarter of a minute's calls may come at once: a tab that opens, a bulk change. */
const burstOf = 0.25;

/** Makes the counts of one instance. What is quiet is forgotten, so that invented names cost no memory for long. */
export function createCallLimits({ perPerson, elapsed }: CallLimitsSettings): CallLimits {
  const people = counter(rateOf(perPerson), elapsed);
  const tenants = counter(rateOf(perPerson * tenantToPerson), elapsed);
  const addresses = counter(rateOf(perPerson * refusalsToCalls), elapsed);
  return {
    refusedAt: (address) => (address === undefined ? 0 : addresses.wait(address)),
    wasRefused(address) {
      if (address !== undefined) addresses.take(address);
    },
    call({ tenantId, personId }) {
      const person = `${tenantId} ${personId}`;
      const wait = Math.max(people.wait(person), tenants.wait(tenantId));
      if (wait > 0) return wait;
      people.take(person);
      tenants.take(tenantId);
      return 0;
    },
  };
}

function rateOf(perMinute: number): Rate {
  return { perMinute, burst: Math.max(1, Math.ceil(perMinute * burstOf)) };
}

const manyNames = 10_000;

/** The generic cell rate algorithm (ITU-T I.371): one number for each name, the time at which it would be quiet again. */
function counter({ perMinute, burst }: Rate, elapsed: () => number) {
  const step = 60_000 / perMinute;
  const quietAt = new Map<string, number>();

  function wait(name: string): number {
    const ahead = (quietAt.get(name) ?? 0) - elapsed() - step * (burst - 1);
    return Math.max(0, Math.ceil(ahead / 1_000));
  }

  function take(name: string): void {
    const now = elapsed();
    if (quietAt.size >= manyNames) for (const [each, at] of quietAt) if (at <= now) quietAt.delete(each);
    quietAt.set(name, Math.max(quietAt.get(name) ?? 0, now) + step);
  }

  return { wait, take };
}
