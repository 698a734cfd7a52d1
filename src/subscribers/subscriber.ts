import type { Event } from '../domain/event.ts';

/**
 * A follow-up to committed events. It is told in commit order, late at times, and again after a crash; being told twice
 * must be harmless. When it throws, it is told the same events again.
 */
export interface Subscriber {
  /** Names its cursor; never changes. */
  readonly id: string;
  follow(events: readonly Event[]): Promise<void>;
  /** Hears only what happens while this process lives, in every process; its place is not stored. */
  readonly from?: 'now';
}
