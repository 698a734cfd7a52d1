import { linesTaken } from '../../domain/checklist-lines.ts';
import type { Happening } from '../../domain/event.ts';
import type { Task } from '../../domain/task.ts';
import { type Deletion, putAway } from '../../domain/trash.ts';
import type { Commit, Doors } from '../../ports.ts';

type Part = Required<Pick<Commit, 'put' | 'due'>> & { readonly happenings: readonly Happening[] };

/** What an edit takes from a checklist goes into the trash, all of it as one thing. */
export function takenLines(
  { clock }: Pick<Doors, 'clock'>,
  before: Task,
  after: Task,
  deletion: Deletion,
): Part {
  const ids = { id: clock.newId(), removedBy: deletion.deletedBy };
  const lines = linesTaken(before, after, ids);
  if (!lines) return { put: [], due: [], happenings: [] };
  const { trashed, due } = putAway(lines, deletion);
  const { noun, targetId, name, until } = trashed;
  return {
    put: [{ document: trashed, ifVersion: 'any' }],
    due: [due],
    happenings: [{ type: 'thing.deleted', noun, targetId, name, until }],
  };
}
