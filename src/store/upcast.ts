import type { AuditHead } from '../domain/audit.ts';
import type { Documents, Kind } from '../domain/documents.ts';

/** Lifts the stored shape of an earlier schema to today's, one step for each `schema` that ever was. */
type Lifts = { readonly [K in Kind]?: (stored: object) => Documents[K] };

/** A second schema of a kind brings its line here, and old documents are never rewritten. */
const lifts: Lifts = { auditHead: withoutMemory };

/** The first heads named the events that were sealed last; the records do. */
function withoutMemory(stored: object): AuditHead {
  const { recent: _recent, ...head } = stored as AuditHead & { readonly recent?: unknown };
  return { ...head, schema: 2 };
}

/** Parses a stored body and lifts it. What was written through the store needs no second check of its fields. */
export function upcast<K extends Kind>(kind: K, body: string): Documents[K] {
  return lift(kind, JSON.parse(body) as object);
}

/** Lifts a stored document that an engine gave as an object. */
export function lift<K extends Kind>(kind: K, stored: object): Documents[K] {
  return lifts[kind]?.(stored) ?? (stored as Documents[K]);
}
