import type { PartitionKey } from './wire.ts';

const WORD = (1n << 64n) - 1n;
const FIRST = 0x87c37b91114253d5n;
const SECOND = 0x4cf5ad432745937fn;

/**
 * Where a partition key lies among the ranges of a container of kind MultiHash, version 2: each value by itself is
 * hashed with MurmurHash3 (x64, 128 bits), its upper half first, the two highest bits off.
 */
export function placeOfKey(key: PartitionKey): string {
  return key.map((value) => placeOfValue(value)).join('');
}

function placeOfValue(value: PartitionKey[number]): string {
  const [low, high] = murmur(bytesOf(value));
  return (((high << 64n) | low) & ((1n << 126n) - 1n)).toString(16).toUpperCase().padStart(32, '0');
}

function bytesOf(value: PartitionKey[number]): Buffer {
  if (value === null) return Buffer.from([1]);
  if (typeof value === 'boolean') return Buffer.from([value ? 3 : 2]);
  if (typeof value === 'string') return Buffer.from([8, ...Buffer.from(value), 0xff]);
  const number = Buffer.alloc(9);
  number[0] = 5;
  number.writeDoubleLE(value, 1);
  return number;
}

const times = (one: bigint, other: bigint): bigint => (one * other) & WORD;
const plus = (one: bigint, other: bigint): bigint => (one + other) & WORD;
const turned = (word: bigint, by: bigint): bigint => ((word << by) | (word >> (64n - by))) & WORD;
const mixedFirst = (word: bigint): bigint => times(turned(times(word, FIRST), 31n), SECOND);
const mixedSecond = (word: bigint): bigint => times(turned(times(word, SECOND), 33n), FIRST);

function murmur(bytes: Buffer): readonly [bigint, bigint] {
  let [one, two] = [0n, 0n];
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    one = plus(turned(one ^ mixedFirst(bytes.readBigUInt64LE(at)), 27n), two);
    one = plus(times(one, 5n), 0x52dce729n);
    two = plus(turned(two ^ mixedSecond(bytes.readBigUInt64LE(at + 8)), 31n), one);
    two = plus(times(two, 5n), 0x38495ab5n);
  }
  const rest = Buffer.alloc(16);
  bytes.copy(rest, 0, whole);
  const length = BigInt(bytes.length);
  one ^= mixedFirst(rest.readBigUInt64LE(0)) ^ length;
  two ^= mixedSecond(rest.readBigUInt64LE(8)) ^ length;
  one = plus(one, two);
  two = plus(two, one);
  one = finished(one);
  two = finished(two);
  one = plus(one, two);
  return [one, plus(two, one)];
}

function finished(word: bigint): bigint {
  const once = times(word ^ (word >> 33n), 0xff51afd7ed558ccdn);
  const twice = times(once ^ (once >> 33n), 0xc4ceb9fe1a85ec53n);
  return twice ^ (twice >> 33n);
}
