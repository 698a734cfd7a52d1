import type { Hop } from './queue-message.ts';

/** A message that was taken out, hidden from others for a while; `tries` counts how often that happened. */
export interface Received {
  readonly id: string;
  readonly receipt: string;
  readonly text: string;
  readonly tries: number;
}

/** What is asked of a queue. Every call ends within seconds and throws a `QueueTrouble` when it failed. */
export interface MessageQueue {
  send(text: string, hop: Hop): Promise<void>;
  /** Hides what it gives from all others for a minute. */
  receive(): Promise<readonly Received[]>;
  /** Harmless when the message is gone, or has come to somebody else since. */
  remove(message: Received): Promise<void>;
  /** Keeps a text for people to look at, where nothing reads it. */
  setAside(text: string): Promise<void>;
  /** Harmless when the queue is there. */
  create(): Promise<void>;
  /** Calls off what is under way, for good. */
  close(): void;
}

/**
 * `missing`: there is no queue of that name. `identity`: no token could be had. `refused`: the token, or the key, may
 * not do this. `throttled`: the service asks for patience.
 */
export type TroubleReason = 'missing' | 'identity' | 'refused' | 'throttled' | 'unreachable';

export class QueueTrouble extends Error {
  readonly reason: TroubleReason;

  constructor(reason: TroubleReason, message: string) {
    super(message);
    this.name = 'QueueTrouble';
    this.reason = reason;
  }
}
