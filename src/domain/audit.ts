import { z } from 'zod';
import { merkleEmpty } from './merkle.ts';
import { Id } from './person.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Sequence = z.number().int().min(1);
const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/**
 * One event in the chain of its tenant. `facts` say what happened and to what; `personal` says by whom and in which
 * words, and can be taken away together with its salt without breaking the chain, which holds digests only.
 */
export const AuditRecord = z.strictObject({
  kind: z.literal('auditRecord'),
  schema: z.literal(1),
  /** The sequence in twelve digits, so that sorting by id is sorting by place in the chain. */
  id: Id,
  tenantId: Id,
  /** From 1, without a gap. */
  sequence: Sequence,
  /** The day in UTC on which it was sealed; never earlier than that of the record before. */
  day: Day,
  facts: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).nullable(),
  /** 128 bits of chance in hex: without it nobody can try names against the digest. */
  salt: z.string().nullable(),
  personalDigest: Digest,
  /** The hash of the record before; of the first one, 64 zeroes. */
  previous: Digest,
  hash: Digest,
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** All hashes of one day under one root (RFC 9162), made when the first record of a later day is sealed. */
export const AuditRoot = z.strictObject({
  kind: z.literal('auditRoot'),
  schema: z.literal(1),
  /** The day. */
  id: Id,
  tenantId: Id,
  first: Sequence,
  last: Sequence,
  root: Digest,
});
export type AuditRoot = z.infer<typeof AuditRoot>;

/**
 * Where a chain ended when this was written: with the first record of a day, and now and then in between. What was
 * sealed since stands in the records themselves, all of them of the same day.
 */
export const AuditHead = z.strictObject({
  kind: z.literal('auditHead'),
  schema: z.literal(2),
  id: Id,
  tenantId: Id,
  sequence: z.number().int().min(0),
  hash: Digest,
  day: Day,
  /** The first sequence of the day. */
  first: Sequence,
  /** What the root of the day is made of so far. */
  peaks: z.array(z.strictObject({ size: z.number().int().min(1), hash: Digest })),
});
export type AuditHead = z.infer<typeof AuditHead>;

export const auditHeadId = 'head';
export const noHash = '0'.repeat(64);

/** No record has a higher id. */
export const lastRecordId = '9'.repeat(12);

/** The id of the record at a place of the chain. */
export function auditRecordId(sequence: number): string {
  return String(sequence).padStart(12, '0');
}

/** The head of a chain in which nothing is sealed yet. */
export function emptyHead(tenantId: string, day: string): AuditHead {
  return {
    kind: 'auditHead',
    schema: 2,
    id: auditHeadId,
    tenantId,
    sequence: 0,
    hash: noHash,
    day,
    first: 1,
    peaks: [...merkleEmpty],
  };
}
