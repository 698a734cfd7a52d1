import type { Documents, Kind } from '../domain/documents.ts';

/** Lifts the stored shape of an earlier schema to today's, one step for each `schema` that ever was. */
type Lifts = { readonly [K in Kind]?: (stored: object) => Documents[K] };

/** Empty while every kind has one schema only. A second one brings its line here, and old documents are never rewritten. */
const lifts: Lifts = {};

/** Parses a stored body and lifts it. What was written through the store needs no second check of its fields. */
export function upcast<K extends Kind>(kind: K, body: string): Documents[K] {
  return lift(kind, JSON.parse(body) as object);
}

/** Lifts a stored document that an engine gave as an object. */
export function lift<K extends Kind>(kind: K, stored: object): Documents[K] {
  return lifts[kind]?.(stored) ?? (stored as Documents[K]);
}
