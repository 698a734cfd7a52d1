import type { Actor } from '../../domain/actor.ts';
import type { Import } from '../../domain/import.ts';
import { scopes } from '../../domain/scope.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import type { Trouble } from './list.ts';

/** `failed`: the work ended; `stuck`: it should be done by now; `faulty`: it waits for rows to be mended. */
export interface TroubledImport {
  readonly import: Import;
  readonly state: 'failed' | 'stuck' | 'faulty';
  /** What to have done once more; undefined where a person has to mend the file. */
  readonly again: { readonly scope: string; readonly id: string } | undefined;
}

const mostImports = 100;
const usualMs = 30 * 60_000;
const faultyMs = 14 * 86_400_000;

/** Imports that did not come to their end, newest first. */
export async function readTroubledImports(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId }: Pick<Actor, 'tenantId'>,
  workspaceIds: readonly string[],
  troubles: readonly Trouble[],
): Promise<TroubledImport[]> {
  const at = clock.now();
  const pages = await Promise.all(
    workspaceIds.map((workspaceId) =>
      store.read(
        { tenantId, scope: scopes.imports(workspaceId) },
        'importsOfWorkspace',
        {},
        { limit: mostImports },
      ),
    ),
  );
  return pages
    .flatMap(({ items }) => items.map(({ document }) => document))
    .flatMap((document): TroubledImport[] => {
      const ended = troubles.find(
        ({ item: { errand } }) => errand.type === 'applyImport' && errand.importId === document.id,
      );
      const state = stateOf(document, ended !== undefined, at);
      const again = ended && { scope: ended.item.scope, id: ended.item.id };
      return state ? [{ import: document, state, again }] : [];
    });
}

function stateOf(
  { status, createdAt, problemCount }: Import,
  hasEnded: boolean,
  at: string,
): TroubledImport['state'] | undefined {
  if (status === 'applying') {
    if (hasEnded) return 'failed';
    return createdAt < addMilliseconds(at, -usualMs) ? 'stuck' : undefined;
  }
  const isRecent = createdAt > addMilliseconds(at, -faultyMs);
  return status === 'checked' && problemCount > 0 && isRecent ? 'faulty' : undefined;
}
