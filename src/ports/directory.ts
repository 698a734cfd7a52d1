import type { KnownPerson } from '../domain/actor.ts';
import type { Absence, Colleague, DirectoryState, Photo, WorkingHours } from '../domain/colleague.ts';
import type { ConversationReference } from '../domain/person.ts';

/** In whose name the organisation's directory is asked; a person of a verified token, never of a request body. */
export interface DirectoryReader {
  readonly tenantId: string;
  readonly personId: string;
}

/** What became of bringing the app to somebody; `chat` is where the bot reaches them, when that is known already. */
export type Installation =
  | {
      readonly kind: 'installed';
      readonly chat: Pick<ConversationReference, 'serviceUrl' | 'conversationId' | 'botId'> | undefined;
    }
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'later'; readonly retryAfterMs: number | null; readonly reason: string };

/** How the organisation's directory fares; `missing` names the permissions that nobody has consented to. */
export interface DirectoryStatus {
  readonly source: 'roster' | 'graph';
  readonly state: DirectoryState;
  readonly missing: readonly string[];
}

/**
 * Who exists in a tenant. `person` and `people` are those whom the product knows, with their rights. Everything else is
 * a hint of the organisation's own directory: it may be missing or old, and it never throws for that.
 */
export interface Directory {
  person(tenantId: string, personId: string): Promise<KnownPerson | undefined>;
  people(tenantId: string): Promise<readonly KnownPerson[]>;
  /** Those whose name or address begins with `text`, at most 25. */
  colleagues(reader: DirectoryReader, text: string): Promise<readonly Colleague[]>;
  photo(reader: DirectoryReader, personId: string): Promise<Photo | undefined>;
  manager(reader: DirectoryReader, personId: string): Promise<Colleague | undefined>;
  /** Members of a team, by the object id of its group; none when the reader may not see them. */
  teamMembers(reader: DirectoryReader, teamId: string): Promise<readonly Colleague[]>;
  /** Undefined: present, or nobody knows. */
  absence(tenantId: string, personId: string): Promise<Absence | undefined>;
  workingHours(tenantId: string, personId: string): Promise<WorkingHours | undefined>;
  /** Brings the app to somebody who never opened it; twice is once. Absent where nobody may do that. */
  install?(tenantId: string, personId: string): Promise<Installation>;
  /** Of one tenant, or of all that were asked about. */
  status(tenantId?: string): DirectoryStatus;
}
