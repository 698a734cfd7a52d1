import type { Instant, Zone } from './time.ts';

/* What the organisation's directory tells of people. All of it is a hint to choose or to plan by, never a right. */

/** Somebody of the organisation; they need not be known to the product. */
export interface Colleague {
  /** The Entra object id. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export interface Photo {
  readonly bytes: Uint8Array;
  readonly type: 'image/jpeg' | 'image/png';
}

/** Out of office, as the person's mailbox says. `from` null: already; `until` null: nobody said for how long. */
export interface Absence {
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** `limited`: a permission was not granted; `failing`: no answer just now. Both leave what the product knows itself. */
export const directoryStates = ['ok', 'limited', 'failing'] as const;
export type DirectoryState = (typeof directoryStates)[number];

export interface WorkingHours {
  /** Null where the mailbox names a zone that nobody knows. */
  readonly zone: Zone | null;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Wall clock, "09:00". */
  readonly start: string;
  readonly end: string;
}

export function isAway({ from, until }: Absence, at: Instant): boolean {
  return (from === null || from <= at) && (until === null || at < until);
}
