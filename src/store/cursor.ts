import type { PatternName } from '../ports.ts';
import { patterns, valueAt } from './patterns.ts';

/** The place of one document in the order of its pattern. */
export type Place = readonly (string | number)[];

const LONGEST = 1_000;

/** The cursor that points right after `document`. It holds no secret and gives no right: the partition is asked for anew with each page. */
export function cursorAfter(pattern: PatternName, document: object): string {
  return Buffer.from(JSON.stringify([pattern, ...placeOf(pattern, document)])).toString('base64url');
}

/** Whether `text` is a cursor that a page of this pattern gave; anything else is `malformed`. */
export function isCursor(pattern: PatternName, text: string): boolean {
  return placeFrom(pattern, text) !== undefined;
}

/** Reads a cursor back; undefined when it is broken or of another pattern. */
export function placeFrom(pattern: PatternName, text: string): Place | undefined {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return undefined;
  const parts = parse(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(parts) || parts[0] !== pattern) return undefined;
  const place: unknown[] = parts.slice(1);
  if (place.length !== patterns[pattern].order.length || !place.every(isKey)) return undefined;
  return place;
}

export function placeOf(pattern: PatternName, document: object): Place {
  return patterns[pattern].order.map((field) => {
    const value = valueAt(document, field);
    if (!isKey(value)) throw new Error(`A ${patterns[pattern].kind} has nothing to sort by in "${field}".`);
    return value;
  });
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
