import type { DueItem } from '../../../src/domain/due.ts';
import type { Waiting } from '../../../src/jobs/rota.ts';
import type { Stored } from '../../../src/ports.ts';

/** A due item of the simulation; the fields that change are its own, the document says what it is about. */
export interface Entry extends Stored<DueItem>, Waiting {
  readonly order: number;
  /** Milliseconds after nine; undefined once it is claimed or over. */
  wakeAt: number | undefined;
}

/** What `dueBefore` reads, for a million items: earliest first, those of one instant in the order of their arming. */
export interface DueLine {
  add(entry: Entry, wakeAt: number): void;
  before(at: number, limit: number): Entry[];
}

interface Bucket {
  readonly entries: Entry[];
  gone: number;
}

export function createDueLine(): DueLine {
  const buckets = new Map<number, Bucket>();
  let times: number[] = [];

  function bucketAt(time: number): Bucket {
    const known = buckets.get(time);
    if (known) return known;
    const bucket = { entries: [], gone: 0 };
    buckets.set(time, bucket);
    const place = times.findLastIndex((each) => each < time) + 1;
    times.splice(place, 0, time);
    return bucket;
  }

  /** Those that left it are skipped, and swept out once they are many. */
  function read(time: number, into: Entry[], limit: number): void {
    const bucket = bucketAt(time);
    bucket.gone = 0;
    for (const entry of bucket.entries) {
      if (into.length >= limit) break;
      if (entry.wakeAt === time) into.push(entry);
      else bucket.gone += 1;
    }
    if (bucket.gone < 100 && bucket.gone < bucket.entries.length) return;
    const staying = bucket.entries.filter(({ wakeAt }) => wakeAt === time);
    buckets.set(time, { entries: staying, gone: 0 });
    if (staying.length === 0) buckets.delete(time);
  }

  return {
    add(entry, wakeAt) {
      entry.wakeAt = wakeAt;
      bucketAt(wakeAt).entries.push(entry);
    },
    before(at, limit) {
      const found: Entry[] = [];
      for (const time of times) {
        if (time > at || found.length >= limit) break;
        read(time, found, limit);
      }
      times = times.filter((time) => time > at || buckets.has(time));
      return found;
    },
  };
}
