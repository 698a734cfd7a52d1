import type { DueItem } from '../../domain/due.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';

const attempts = 8;

/** `lost`: another worker owns the item by now; what happened under our claim counts no more. */
export type Written = 'written' | 'lost' | 'busy';

/** Writes what became of a claimed item, made anew from it as it is now for as long as somebody else is faster. */
export async function underFence(
  { store }: Pick<Doors, 'store'>,
  { tenantId, scope, id }: DueItem,
  commitOf: (stored: Stored<DueItem>) => Promise<Commit | undefined>,
): Promise<Written> {
  const partition = { tenantId, scope };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const stored = await store.get(partition, 'due', id);
    const commit = stored && (await commitOf(stored));
    if (!commit) return 'lost';
    const { kind } = await store.commit(partition, commit);
    if (kind === 'ok') return 'written';
    if (kind === 'throttled') return 'busy';
  }
  return 'busy';
}
