import type { UnreadableReason } from '../../../domain/import.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';

/** The refusal of a file that cannot be read at all; `line` where one line is to blame. */
export function unreadable(what: UnreadableReason, line?: number): Refusal {
  return refuse('unreadableFile', { facts: line === undefined ? { what } : { what, line } });
}
