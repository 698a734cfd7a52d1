import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { commitToTrash } from '../trash/department.ts';
import { type WhichImport, findImport } from './find.ts';

/**
 * Gives a checked import up: it lies in the trash with its rows, which are deleted with it. Refuses: `notFound`,
 * `notAllowed`, `importClosed`, `stale`, `busy`.
 */
export async function discardImport(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichImport,
): Promise<undefined | Refusal> {
  const found = await findImport(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: before, version } = found;
  if (before.status !== 'checked') return refuse('importClosed');
  const document = { ...before, status: 'discarded' as const, chunks: 0 };
  const deleted = await commitToTrash(doors, actor, before, { put: [{ document, ifVersion: version }] });
  return isRefusal(deleted) ? deleted : undefined;
}
