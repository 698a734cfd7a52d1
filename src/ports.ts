import type { CampaignStatus } from './domain/campaign.ts';
import type { Document, Documents, Kind } from './domain/documents.ts';
import type { DueItem } from './domain/due.ts';
import type { Event } from './domain/event.ts';
import type { Notice } from './domain/notice.ts';
import type { ConversationReference } from './domain/person.ts';
import type { Directory } from './ports/directory.ts';
import type { PatternName, Patterns } from './ports/patterns.ts';

export type { Directory, DirectoryReader, DirectoryStatus, Installation } from './ports/directory.ts';
export type { PatternName, Patterns } from './ports/patterns.ts';

/** The full key of a logical partition. Every call takes it first, so that no tenant can read another by mistake. */
export interface Partition {
  readonly tenantId: string;
  /** A name made by `domain/scope.ts`. */
  readonly scope: string;
}

/** Opaque token for "unchanged since I read it". */
export type Version = string;

export interface Stored<D extends Document = Document> {
  readonly document: D;
  readonly version: Version;
}

/** `absent`: must not exist yet. `any`: whatever is there is replaced (projections only). */
export type Guard = Version | 'absent' | 'any';

export interface Commit {
  readonly put?: readonly { readonly document: Document; readonly ifVersion: Guard }[];
  readonly remove?: readonly {
    readonly kind: Kind;
    readonly id: string;
    readonly ifVersion: Version | 'any';
  }[];
  /** The audit trail of this commit; the relay hands it to every subscriber. */
  readonly events?: readonly Event[];
  /** Events rewritten in their place, without being told again: only to take a person out of what was told long ago. */
  readonly redact?: readonly { readonly event: Event; readonly ifVersion: Version }[];
  /** Keys of requests that are forgotten before their time. */
  readonly forget?: readonly string[];
  /** Armed when absent; one that exists already is left alone, whatever its state. */
  readonly due?: readonly DueItem[];
  /** Key of the request: a second commit with it changes nothing and answers `repeated`. Kept for at least 7 days. */
  readonly once?: string;
}

/**
 * `versions` of what was put, by `kind/id`. `stale`: a guard did not hold; nothing was written. `tooLarge`: over 100
 * operations or 2 MB. `throttled`: the store is busy, or does not answer; repeat it with the same key.
 */
export type CommitOutcome =
  | { readonly kind: 'ok'; readonly versions: Readonly<Record<string, Version>>; readonly repeated: boolean }
  | { readonly kind: 'stale'; readonly id: string }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number };

/** Whether somebody gave up because the store is busy or does not answer: nothing is wrong with what was asked of it. */
export function isStoreBusy(problem: unknown): problem is Error {
  return problem instanceof Error && problem.name === 'StoreBusy';
}

/** What is thrown by those who cannot go on without a commit; where the store was busy, `isStoreBusy`. */
export function uncommitted(what: string, { kind }: CommitOutcome): Error {
  const problem = new Error(`${what}: ${kind}.`);
  if (kind === 'throttled') problem.name = 'StoreBusy';
  return problem;
}

export interface Page<D extends Document> {
  readonly items: readonly Stored<D>[];
  /** Opaque keyset cursor; null on the last page. */
  readonly next: string | null;
}

/** One thing that a store keeps, and where: a document, or the key of a request that it remembers. */
export type Kept = { readonly partition: Partition } & (
  | { readonly stored: Stored; readonly once?: never }
  | { readonly once: string; readonly stored?: never }
);

/** Its reads throw an error that `isStoreBusy` when they get no answer in time. */
export interface Store {
  get<K extends Kind>(partition: Partition, kind: K, id: string): Promise<Stored<Documents[K]> | undefined>;
  commit(partition: Partition, commit: Commit): Promise<CommitOutcome>;
  /** One page of at most `limit` (default 100, most 1,000) documents of one partition. */
  read<N extends PatternName>(
    partition: Partition,
    pattern: N,
    params: Patterns[N]['with'],
    page?: { limit?: number; cursor?: string | null },
  ): Promise<Page<Documents[Patterns[N]['kind']]>>;
  /** Whether a text from outside is a cursor of this pattern; `read` throws on one that is not. */
  isCursor(pattern: PatternName, text: string): boolean;
  /** How many summaries stand in each status; statuses without any are absent. */
  countSummaries(partition: Partition): Promise<Partial<Record<CampaignStatus, number>>>;
  /**
   * Committed events of all tenants after `cursor` (null: from the beginning; 'now': from here on). Those of one
   * partition come in the order of their commits; between partitions an engine may promise none.
   */
  events(cursor: string | null, limit: number): Promise<{ events: readonly Event[]; cursor: string }>;
  /** Calls back soon after anything was committed in this process. Returns the way to stop. */
  onCommit(listener: () => void): () => void;
  /**
   * Set where other instances commit to the same store: the relay then shares its work with them by leases, and looks
   * this often, in milliseconds, for what they committed.
   */
  readonly lookEveryMs?: number;
  /** Due items of all tenants with `wakeAt` at or before `at`, earliest first. For workers, never on a request path. */
  dueBefore(at: string, limit: number): Promise<readonly Stored<DueItem>[]>;
  /** The earliest `wakeAt` of all, so that a worker can sleep until then. */
  nextWake(): Promise<string | null>;
  /**
   * All that is kept of all tenants: each thing once while nobody writes, the events of one partition in the order of
   * their commits. From `cursor` on (null: from the beginning) until `next` is null; a page may be empty, or longer than
   * `limit` where one commit wrote more. Reads the whole store: for a move, never on a request path.
   */
  everything(cursor: string | null, limit: number): Promise<{ items: readonly Kept[]; next: string | null }>;
  close(): Promise<void>;
}

/** Time and ids come only from here. */
export interface Clock {
  /** UTC instant with milliseconds. */
  now(): string;
  /** Milliseconds on a clock that never jumps; only differences mean something. */
  elapsed(): number;
  /** Unique and time-ordered, also within one millisecond: sorting by id is sorting by creation. */
  newId(): string;
}

/** Liveness only: may lose, double, reorder or fire early. What is due stands in the store. */
export interface Wake {
  /** Asks for a look at the due items at `at` or a little later. */
  at(at: string): void;
  start(look: () => Promise<void>): void;
  stop(): Promise<void>;
}

/** What became of a call to the chat platform; see `domain/delivery.ts` for what follows from each. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'notSent'; readonly retryAfterMs: number | null; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface CardPlace {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

export interface Messenger {
  /** Gives up after `timeoutMs`. `key` travels with the message, so that `find` can recognise it. */
  send(to: ConversationReference, notice: Notice, key: string, timeoutMs: number): Promise<SendOutcome>;
  update(card: CardPlace, notice: Notice, timeoutMs: number): Promise<SendOutcome>;
  /** Whether a message with this key arrived; `unsupported` where the platform cannot say. */
  find(to: ConversationReference, key: string): Promise<{ activityId: string } | 'absent' | 'unsupported'>;
}

/** For how many minutes a link holds, an hour at most, and how the file is called when it was fetched. */
export interface FileLink {
  readonly name: string;
  readonly minutes: number;
  /** Shown where it is linked, as this media type, instead of being saved. For pictures alone: never what could run. */
  readonly show?: string;
}

export interface Files {
  /**
   * Stores bytes under a key made by us; the key exists afterwards or the call throws. The same bytes again are
   * harmless; other bytes under a key that is taken throw, and nothing is replaced.
   */
  put(partition: Partition, key: string, bytes: Uint8Array): Promise<void>;
  get(partition: Partition, key: string): Promise<Uint8Array | undefined>;
  remove(partition: Partition, key: string): Promise<void>;
  /** Whoever has the link can fetch the file. Undefined where there are no links, or none now: then `get` it. */
  link(partition: Partition, key: string, wish: FileLink): Promise<URL | undefined>;
}

/** Draws pictures anew, so that nothing which came with them is ever shown to anybody but their picture. */
export interface Pictures {
  /**
   * A JPEG of at most 1,280 pixels a side, upright, on white, without what a camera or a program wrote beside it; of
   * what moves the first frame. Undefined for what is no PNG, JPEG, GIF or WebP, is broken, or has over 80 megapixels.
   */
  draw(bytes: Uint8Array): Promise<Uint8Array | undefined>;
}

/** What every use case is handed. */
export interface Doors {
  readonly store: Store;
  readonly clock: Clock;
  readonly files: Files;
  readonly pictures: Pictures;
  readonly directory: Directory;
}
