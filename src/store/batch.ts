import { type Document, type Kind, documentSchemas } from '../domain/documents.ts';
import type { Commit, Guard, Partition, Version } from '../ports.ts';
import { isTooLarge } from './limits.ts';

/** A commit as an engine runs it: checked, in order, bodies as JSON. Nothing in it can change any more. */
export interface Batch {
  readonly partition: Partition;
  readonly once: string | undefined;
  readonly puts: readonly {
    readonly kind: Kind;
    readonly id: string;
    readonly body: string;
    readonly ifVersion: Guard;
  }[];
  readonly removes: readonly {
    readonly kind: Kind;
    readonly id: string;
    readonly ifVersion: Version | 'any';
  }[];
  readonly events: readonly { readonly id: string; readonly body: string }[];
  readonly redacts: readonly { readonly id: string; readonly body: string; readonly ifVersion: Version }[];
  /** Keys of requests. */
  readonly forgets: readonly string[];
  readonly due: readonly { readonly id: string; readonly body: string }[];
  /** All that it leaves behind is an absence: an engine that may lose its answer writes that it was done. */
  readonly needsMark: boolean;
  /** Only projections and cursors: all of it can be built again from committed events. */
  readonly derived: boolean;
}

const projections: ReadonlySet<Kind> = new Set([
  'summary',
  'boardStamp',
  'workItem',
  'actLine',
  'approvalCourse',
  'relayCursor',
]);

/** Turns a commit into a batch, or says `tooLarge`. Throws on what only a programming error can bring. */
export function batchOf(partition: Partition, commit: Commit, checked: boolean): Batch | 'tooLarge' {
  const { put = [], remove = [], events = [], redact = [], forget = [], due = [], once } = commit;
  let bytes = 0;
  const write = <D extends Document>(document: D): { id: string; kind: D['kind']; body: string } => {
    belongs(partition, document);
    if (checked) documentSchemas[document.kind].parse(document);
    const body = JSON.stringify(document);
    bytes += Buffer.byteLength(body);
    return { id: document.id, kind: document.kind, body };
  };
  if (put.some(({ document }) => document.kind === 'event')) throw new Error('An event is never put.');
  const puts = put.map(({ document, ifVersion }) => ({ ...write(document), ifVersion }));
  const trail = events.map(write);
  const redacts = redact.map(({ event, ifVersion }) => ({ ...write(event), ifVersion }));
  // Two events of one commit may ask for the same thing; the first arms it, as it would from two commits.
  const arming = due.filter(({ id }, place) => due.findIndex((one) => one.id === id) === place).map(write);
  eachOnce([...puts, ...remove, ...trail, ...redacts]);
  const left = puts.length + trail.length + redacts.length;
  // A due item proves nothing: one that was armed before is left alone.
  const needsMark = once === undefined && left === 0 && remove.some(({ ifVersion }) => ifVersion !== 'any');
  const operations =
    left + arming.length + remove.length + forget.length + (once === undefined && !needsMark ? 0 : 1);
  if (isTooLarge(operations, bytes)) return 'tooLarge';
  const derived =
    trail.length + redacts.length + forget.length === 0 &&
    arming.length === 0 &&
    once === undefined &&
    [...puts, ...remove].every(({ kind }) => projections.has(kind));
  return {
    partition,
    once,
    puts,
    removes: remove.map((one) => ({ ...one })),
    events: trail,
    redacts,
    forgets: [...forget],
    due: arming,
    needsMark,
    derived,
  };
}

function belongs(partition: Partition, document: Document): void {
  const strayed =
    document.tenantId !== partition.tenantId ||
    (document.kind === 'due' && document.scope !== partition.scope);
  if (strayed)
    throw new Error(`${document.kind} ${document.id} does not belong to the partition of this commit.`);
}

/** Two answers to "what shall stand there" in one commit have no right order. */
function eachOnce(operations: readonly { readonly kind: Kind; readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { kind, id } of operations) {
    if (seen.has(`${kind}/${id}`)) throw new Error(`${kind} ${id} stands twice in one commit.`);
    seen.add(`${kind}/${id}`);
  }
}
