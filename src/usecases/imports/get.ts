import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type WhichImport, findImport } from './find.ts';
import { type ShownImport, shown } from './shown.ts';

/** One import with its progress and first rows. Refuses: `notFound`, `notAllowed`. */
export async function getImport(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichImport,
): Promise<ShownImport | Refusal> {
  const found = await findImport(doors, actor, which);
  return isRefusal(found) ? found : shown(doors, found.partition, found);
}
