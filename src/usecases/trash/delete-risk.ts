import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { type WhichRisk, findRisk } from '../risks/save.ts';
import { commitToTrash } from './department.ts';

const attempts = 5;

/** Puts a risk of a campaign into the trash. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`. */
export async function deleteRisk(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichRisk,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findRisk(doors, actor, which);
    if (isRefusal(found)) return found;
    const deleted = await commitToTrash(doors, actor, found.document, {
      remove: [{ kind: 'risk', id: found.document.id, ifVersion: found.version }],
    });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}
