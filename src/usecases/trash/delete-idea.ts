import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { type WhichIdea, findIdea } from '../ideas/find.ts';
import { commitToTrash } from './department.ts';

const attempts = 5;

/** Puts an idea into the trash, with its votes. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function deleteIdea(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichIdea,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findIdea(doors, actor, which);
    if (isRefusal(found)) return found;
    const deleted = await commitToTrash(doors, actor, found.document, {
      remove: [{ kind: 'idea', id: found.document.id, ifVersion: found.version }],
    });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}
