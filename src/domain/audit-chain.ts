import {
  type AuditHead,
  type AuditRecord,
  type AuditRoot,
  auditRecordId,
  emptyHead,
  noHash,
} from './audit.ts';
import { auditParts } from './audit-parts.ts';
import { type HashOf, canonicalJson } from './canonical-json.ts';
import type { Event } from './event.ts';
import { merkleAdd, merkleRoot } from './merkle.ts';

/** So many records back whoever begins to seal looks for events that it is told of again, as after a crash. */
export const remembered = 300;

/** Where a chain ends, as whoever seals knows it. */
export interface ChainEnd {
  readonly head: AuditHead;
  /** Ids of the events that were sealed last. */
  readonly recent: readonly string[];
}

export interface Sealing {
  /** The day in UTC on which they are sealed. */
  readonly day: string;
  readonly newSalt: () => string;
  readonly hashOf: HashOf;
}

export interface Sealed {
  readonly end: ChainEnd;
  readonly records: readonly AuditRecord[];
  /** Of a day that is over now. */
  readonly root?: AuditRoot;
}

/** The end of a chain from the head that was written last, and the records around and behind it in ascending order. */
export function chainEnd(head: AuditHead, records: readonly AuditRecord[], hashOf: HashOf): ChainEnd {
  const behind = records.filter(({ sequence }) => sequence > head.sequence);
  const peaks = behind.reduce((sum, { hash }) => merkleAdd(sum, hash, hashOf), head.peaks);
  const { sequence, hash } = behind.at(-1) ?? head;
  const recent = records.slice(-remembered).map(({ facts }) => String(facts['id']));
  return { head: { ...head, sequence, hash, peaks }, recent };
}

/** Seals events behind the end in the order given; those that it remembers are left out. */
export function sealEvents(
  before: ChainEnd | undefined,
  events: readonly [Event, ...Event[]],
  { day: today, newSalt, hashOf }: Sealing,
): Sealed {
  const end = before ?? { head: emptyHead(events[0].tenantId, today), recent: [] };
  const start = end.head;
  const isLater = today > start.day && start.sequence >= start.first;
  const known = new Set(end.recent);
  // A clock that stepped back seals on the day that the chain has reached.
  const day = today > start.day ? today : start.day;
  const records: AuditRecord[] = [];
  let { sequence, hash } = start;
  let peaks: AuditHead['peaks'] = isLater ? [] : start.peaks;
  for (const event of events) {
    if (known.has(event.id)) continue;
    known.add(event.id);
    const record = recordOf(event, { sequence: sequence + 1, previous: hash, day, salt: newSalt() }, hashOf);
    ({ sequence, hash } = record);
    peaks = merkleAdd(peaks, hash, hashOf);
    records.push(record);
  }
  if (records.length === 0) return { end, records };
  const first = isLater ? start.sequence + 1 : start.first;
  return {
    end: { head: { ...start, sequence, hash, day, first, peaks }, recent: [...known].slice(-remembered) },
    records,
    ...(isLater && { root: rootOf(start, hashOf) }),
  };
}

interface Place {
  readonly sequence: number;
  readonly previous: string;
  readonly day: string;
  readonly salt: string;
}

function recordOf(event: Event, { sequence, previous, day, salt }: Place, hashOf: HashOf): AuditRecord {
  const { facts, personal } = auditParts(event);
  const personalDigest = personalDigestOf(salt, personal, hashOf);
  const unsealed = { tenantId: event.tenantId, sequence, day, facts, personalDigest, previous };
  return {
    kind: 'auditRecord',
    schema: 1,
    id: auditRecordId(sequence),
    ...unsealed,
    personal,
    salt,
    hash: hashOfRecord(unsealed, hashOf),
  };
}

function rootOf({ tenantId, day, first, sequence, peaks }: AuditHead, hashOf: HashOf): AuditRoot {
  const root = merkleRoot(peaks, hashOf);
  return { kind: 'auditRoot', schema: 1, id: day, tenantId, first, last: sequence, root };
}

export function personalDigestOf(salt: string, personal: AuditRecord['personal'], hashOf: HashOf): string {
  return hashOf(`${salt} ${canonicalJson(personal)}`);
}

/** What the hash of a record covers: its place, its facts, the digest of what is personal, and all before it. */
export function hashOfRecord(
  {
    tenantId,
    sequence,
    day,
    facts,
    personalDigest,
    previous,
  }: Pick<AuditRecord, 'tenantId' | 'sequence' | 'day' | 'facts' | 'personalDigest' | 'previous'>,
  hashOf: HashOf,
): string {
  return hashOf(canonicalJson({ tenantId, sequence, day, facts, personalDigest, previous }));
}

/** What is wrong, and where. */
export interface AuditFault {
  readonly sequence: number;
  readonly what: 'missing' | 'altered' | 'personalAltered' | 'cut' | 'day' | 'root';
}

export interface AuditCheck {
  record(record: AuditRecord): void;
  root(root: AuditRoot): void;
  /** The faults, in the order of the chain, and what was looked at. */
  end(): AuditFindings;
}

export interface AuditFindings {
  readonly faults: readonly AuditFault[];
  readonly records: number;
  /** Records whose personal part was taken away. */
  readonly erased: number;
  readonly roots: number;
  readonly first: number | undefined;
  readonly last: { readonly sequence: number; readonly hash: string } | undefined;
}

const mostFaults = 100;

/**
 * Checks a piece of a chain, record by record in ascending order and each root behind the last record of its day: that
 * nothing was altered, left out, added or moved. What came before the piece, and what was cut off behind it, is only
 * seen by comparing its ends with hashes or roots kept elsewhere.
 */
export function auditCheck(hashOf: HashOf): AuditCheck {
  const faults: AuditFault[] = [];
  let before: AuditRecord | undefined;
  let first: number | undefined;
  let [records, erased, roots] = [0, 0, 0];
  let peaks: AuditHead['peaks'] = [];
  let dayFirst = 0;
  const fault = (sequence: number, what: AuditFault['what']): void => {
    if (faults.length < mostFaults) faults.push({ sequence, what });
  };

  return {
    record(record) {
      const { sequence } = record;
      first ??= sequence;
      records += 1;
      if (record.salt === null) erased += 1;
      const expected = before ? before.sequence + 1 : sequence;
      if (sequence !== expected) fault(expected, 'missing');
      else if (record.previous !== (before?.hash ?? (sequence === 1 ? noHash : record.previous)))
        fault(sequence, 'cut');
      const isAltered = record.id !== auditRecordId(sequence) || record.hash !== hashOfRecord(record, hashOf);
      if (isAltered) fault(sequence, 'altered');
      if (isPersonalAltered(record, hashOf)) fault(sequence, 'personalAltered');
      if (before && record.day < before.day) fault(sequence, 'day');
      if (record.day !== before?.day) [peaks, dayFirst] = [[], sequence];
      peaks = merkleAdd(peaks, record.hash, hashOf);
      before = record;
    },
    root({ id, first: from, last, root }) {
      roots += 1;
      // A day of which only a part is here cannot be held against its root.
      if (from < (first ?? 0)) return;
      const isThere = before?.sequence === last && before.day === id && dayFirst === from;
      if (!isThere || merkleRoot(peaks, hashOf) !== root) fault(last, 'root');
    },
    end: () => ({
      faults,
      records,
      erased,
      roots,
      first,
      last: before && { sequence: before.sequence, hash: before.hash },
    }),
  };
}

function isPersonalAltered({ salt, personal, personalDigest }: AuditRecord, hashOf: HashOf): boolean {
  if (salt === null) return personal !== null;
  return personalDigestOf(salt, personal, hashOf) !== personalDigest;
}
