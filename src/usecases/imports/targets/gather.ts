import type { Document } from '../../../domain/documents.ts';
import type { DueItem } from '../../../domain/due.ts';
import type { Event } from '../../../domain/event.ts';
import type { Guard, Partition } from '../../../ports.ts';
import type { Intake } from './target.ts';

/** What one row comes to. */
export type Decision =
  | 'same'
  | {
      readonly put: { readonly document: Document; readonly ifVersion: Guard };
      readonly events: readonly Event[];
      readonly due: readonly DueItem[];
    };

/** Several rows as one commit; `more` are events that tell of all of them together. */
export function gathered(
  partition: Partition,
  decisions: readonly Decision[],
  more: (written: number) => readonly Event[] = () => [],
): Intake {
  const writes = decisions.filter((each) => each !== 'same');
  const created = writes.filter(({ put }) => put.ifVersion === 'absent').length;
  const counts = { created, changed: writes.length - created, unchanged: decisions.length - writes.length };
  if (writes.length === 0) return { partition, commit: undefined, ...counts };
  const commit = {
    put: writes.map(({ put }) => put),
    events: [...writes.flatMap(({ events }) => events), ...more(writes.length)],
    due: writes.flatMap(({ due }) => due),
  };
  return { partition, commit, ...counts };
}
