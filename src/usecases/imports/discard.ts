import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';
import { chunkIds } from './chunks.ts';
import { type WhichImport, findImport } from './find.ts';

/** Deletions that fit into a commit beside the import itself. */
const removalsPerCommit = 90;

/** Gives a checked import up; its rows are deleted. Refuses: `notFound`, `notAllowed`, `importClosed`, `stale`, `busy`. */
export async function discardImport(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichImport,
): Promise<undefined | Refusal> {
  const found = await findImport(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: before, partition, version } = found;
  if (before.status !== 'checked') return refuse('importClosed');
  const document = { ...before, status: 'discarded' as const, chunks: 0 };
  const removals = chunkIds(before).map((id) => ({
    kind: 'importChunk' as const,
    id,
    ifVersion: 'any' as const,
  }));
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: version }],
    remove: removals.slice(0, removalsPerCommit),
  });
  if (isRefusal(settled)) return settled;
  // Only a file near the limit has more; a crash in between leaves rows that nothing points to.
  for (let at = removalsPerCommit; at < removals.length; at += removalsPerCommit) {
    await settle(doors.store, partition, { remove: removals.slice(at, at + removalsPerCommit) });
  }
  return undefined;
}
