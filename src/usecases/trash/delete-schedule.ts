import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { type WhichSchedule, findSchedule } from '../reports/find.ts';
import { commitToTrash } from './department.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Puts a report schedule into the trash: no report is made for it any more; those that were sent stay. Refuses:
 * `notFound`, `notAllowed`, `stale`.
 */
export async function deleteSchedule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichSchedule,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findSchedule(doors, actor, which, 'report.schedule');
    if (isRefusal(found)) return found;
    const { document, version } = found;
    const deleted = await commitToTrash(doors, actor, document, {
      remove: [{ kind: 'schedule', id: document.id, ifVersion: version }],
    });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}
