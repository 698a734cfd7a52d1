import type { Event } from '../domain/event.ts';

/** Whoever is told of committed events: a subscriber, as compose hands it in. */
export interface Follower {
  /** Names its stored place in the events. */
  readonly id: string;
  follow(events: readonly Event[]): Promise<void>;
  /** Hears only what happens while this process lives; its place is not stored. */
  readonly from?: 'now';
}

/** One line of the structured log; facts never hold personal text. */
export type JobLog = (
  level: 'note' | 'warning' | 'error',
  line: string,
  facts: Readonly<Record<string, string | number>>,
) => void;
