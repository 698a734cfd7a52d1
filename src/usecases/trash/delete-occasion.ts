import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { type WhichOccasion, findOccasion } from '../occasions/find.ts';
import { commitToTrash } from './department.ts';

const attempts = 5;

/** Puts a date of the department into the trash. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function deleteOccasion(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichOccasion,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findOccasion(doors, actor, which);
    if (isRefusal(found)) return found;
    const deleted = await commitToTrash(doors, actor, found.document, {
      remove: [{ kind: 'occasion', id: found.document.id, ifVersion: found.version }],
    });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}
