import type { Definition } from './definition.ts';
import { placeOfKey } from './hash.ts';
import { type Json, type PartitionKey, Refused } from './wire.ts';

/** An item as it lies in a container. */
export interface Item {
  readonly id: string;
  readonly key: PartitionKey;
  readonly place: string;
  readonly rid: string;
  /** The commit that wrote it, and its place in that commit. */
  readonly lsn: number;
  readonly turn: number;
  readonly bytes: number;
  readonly body: Json;
  /** Milliseconds; undefined when it lives for ever. */
  readonly endsAt: number | undefined;
}

/** A part of a container with a line of commits of its own. */
export interface Range {
  readonly id: string;
  readonly min: string;
  readonly max: string;
  readonly parents: readonly string[];
  lsn: number;
}

export type Throughput = { readonly fixed: number } | { readonly most: number };

export interface Container {
  readonly database: string;
  readonly numbers: readonly [number, number];
  readonly rid: string;
  readonly self: string;
  definition: Definition;
  throughput: Throughput;
  ranges: readonly Range[];
  /** By the text of their partition key, then by id. */
  readonly partitions: Map<string, Map<string, Item>>;
  etag: string;
  ridsGiven: number;
  rangesGiven: number;
}

export interface Database {
  readonly id: string;
  readonly number: number;
  readonly rid: string;
  readonly containers: Map<string, Container>;
}

export interface Account {
  readonly databases: Map<string, Database>;
  ridsGiven: number;
  /** Milliseconds; moved by hand. */
  now: number;
}

export function databaseOf(account: Account, id: string, subStatus = 0): Database {
  const database = account.databases.get(id);
  if (!database) throw new Refused(404, `There is no database ${id}.`, { subStatus, requestUnits: 1 });
  return database;
}

export function containerOf(account: Account, database: string, id: string, subStatus = 0): Container {
  const container = databaseOf(account, database, subStatus).containers.get(id);
  if (!container) throw new Refused(404, `There is no container ${id}.`, { subStatus, requestUnits: 1 });
  return container;
}

/** Ids of resources: four bytes for the database, four for the container, eight for the item. */
export function ridOf(...numbers: readonly number[]): string {
  const bytes = Buffer.alloc(numbers.length === 3 ? 16 : numbers.length * 4);
  numbers.forEach((number, place) => bytes.writeUInt32BE(number, place * 4));
  return bytes.toString('base64').replaceAll('/', '-');
}

export function rangeOf(container: Container, place: string): Range {
  const range = container.ranges.find(({ min, max }) => min <= place && place < max);
  if (!range) throw new Error(`No range of ${container.definition.id} holds ${place}.`);
  return range;
}

/** The range of that id; one that was split is gone, and one that never was is not found. */
export function rangeWithId(container: Container, id: string): Range {
  const range = container.ranges.find((one) => one.id === id);
  if (range) return range;
  if (Number(id) < container.rangesGiven)
    throw new Refused(410, `The range ${id} was split.`, { subStatus: 1002 });
  throw new Refused(400, `There never was a range ${id}.`);
}

/** Items of a container that still live, of one partition or of all. */
export function livingItems(container: Container, now: number, key?: PartitionKey): Item[] {
  const partitions = key
    ? [container.partitions.get(JSON.stringify(key)) ?? new Map<string, Item>()]
    : [...container.partitions.values()];
  return partitions.flatMap((items) => [...items.values()].filter((item) => lives(item, now)));
}

export function lives({ endsAt }: Item, now: number): boolean {
  return endsAt === undefined || endsAt > now;
}

/** Splits each range in two, in the middle of what lies in it; the halves go on with the commits of the whole. */
export function splitRanges(container: Container): void {
  const next: Range[] = [];
  for (const range of container.ranges) {
    const middle = middleOf(container, range);
    const parents = [...range.parents, range.id];
    for (const [min, max] of [
      [range.min, middle],
      [middle, range.max],
    ] as const)
      next.push({ id: String(container.rangesGiven++), min, max, parents, lsn: range.lsn });
  }
  container.ranges = next;
}

function middleOf(container: Container, { min, max }: Range): string {
  const keys = [...container.partitions.keys()].map((text) => placeOfKey(JSON.parse(text) as PartitionKey));
  const inside = keys.filter((place) => min < place && place < max).toSorted();
  const middle = inside[Math.floor(inside.length / 2)];
  if (middle !== undefined) return middle;
  const [low, high] = [wordOf(min), max === 'FF' ? 1n << 126n : wordOf(max)];
  return ((low + high) / 2n).toString(16).toUpperCase().padStart(32, '0');
}

const wordOf = (place: string): bigint => BigInt(`0x${place.slice(0, 32).padEnd(32, '0')}`);
