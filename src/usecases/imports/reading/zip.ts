import { Inflate } from 'fflate';
import type { UnreadableReason } from '../../../domain/import.ts';

/** The parts of a zip archive, each unpacked when asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The unpacked bytes; undefined when there is no such part. */
  part(name: string): Uint8Array | undefined | UnreadableReason;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly at: number;
}

/**
 * Opens a zip archive by its directory. What an archive says about its unpacked sizes is not believed: unpacking stops
 * as soon as all parts together exceed `most` bytes. Undefined when the bytes are no archive.
 */
export function openArchive(bytes: Uint8Array, most: number): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  if (!entries) return undefined;
  let left = most;
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.encrypted) return 'encrypted';
      const packed = packedBytes(view, bytes, entry);
      if (!packed || (entry.method !== stored && entry.method !== deflated)) return 'notSpreadsheet';
      const unpacked = entry.method === stored ? packed : inflate(packed, left);
      if (typeof unpacked === 'string') return unpacked;
      left -= unpacked.length;
      return left < 0 ? 'tooLargeInside' : unpacked;
    },
  };
}

const stored = 0;
const deflated = 8;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, Entry> | undefined {
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function packedBytes(view: DataView, bytes: Uint8Array, { at, packed }: Entry): Uint8Array | undefined {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSignature) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

/** Unpacks in small steps, so that a bomb is found out before it fills the memory. */
function inflate(packed: Uint8Array, most: number): Uint8Array | UnreadableReason {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (length > most) return 'tooLargeInside';
    }
  } catch {
    return 'notSpreadsheet';
  }
  return joined(pieces, length);
}

const step = 16_384;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
