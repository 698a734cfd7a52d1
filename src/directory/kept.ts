import type { Clock } from '../ports.ts';

/** What was made, and for how many milliseconds it may be shown again; 0 is never. */
export interface Made<V> {
  readonly value: V;
  readonly forMs: number;
  /** Its share of `mostWeight`; 1 when absent. */
  readonly weight?: number;
}

export interface Kept<V> {
  /** The kept value, or what `make` gives; those who ask at the same time share one making. */
  through(parts: readonly string[], make: () => Promise<Made<V>>): Promise<V>;
  /** Forgets one value. */
  forget(parts: readonly string[]): void;
}

interface Entry<V> {
  readonly value: V;
  readonly until: number;
  readonly weight: number;
}

/** Remembers answers for a while, within a bound: what was not asked for longest goes first. */
export function createKept<V>(clock: Pick<Clock, 'elapsed'>, mostWeight: number): Kept<V> {
  const entries = new Map<string, Entry<V>>();
  const underway = new Map<string, Promise<V>>();
  let weight = 0;

  function drop(key: string): void {
    weight -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  }

  function keep(key: string, entry: Entry<V>): void {
    drop(key);
    if (entry.weight > mostWeight) return;
    entries.set(key, entry);
    weight += entry.weight;
    for (const oldest of entries.keys()) {
      if (weight <= mostWeight) return;
      drop(oldest);
    }
  }

  async function fresh(key: string, make: () => Promise<Made<V>>): Promise<V> {
    const { value, forMs, weight: share = 1 } = await make();
    if (forMs > 0) keep(key, { value, until: clock.elapsed() + forMs, weight: share });
    return value;
  }

  return {
    async through(parts, make) {
      const key = keyOf(parts);
      const found = entries.get(key);
      if (found && clock.elapsed() < found.until) {
        // To the end of the line.
        entries.delete(key);
        entries.set(key, found);
        return found.value;
      }
      const running = underway.get(key) ?? fresh(key, make).finally(() => underway.delete(key));
      underway.set(key, running);
      return running;
    },
    forget: (parts) => drop(keyOf(parts)),
  };
}

const keyOf = (parts: readonly string[]): string => JSON.stringify(parts);
