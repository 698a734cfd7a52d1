import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';

/** As many as may reach for the next number at once without anybody being sent away. */
const attempts = 50;

/**
 * The next `count` campaign codes of a workspace ("MKT-142", …), taken by a commit of its own: codes are never given
 * twice, and one that is not used leaves a harmless gap. Refuses: `notFound`, `busy`.
 */
export async function allocateCodes(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  workspaceId: string,
  count: number,
): Promise<string[] | Refusal> {
  const partition = { tenantId, scope: scopes.tenant() };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await store.get(partition, 'workspace', workspaceId);
    if (!stored) return refuse('notFound');
    const { codePrefix, nextCode } = stored.document;
    const document = { ...stored.document, nextCode: nextCode + count };
    const settled = await settle(store, partition, { put: [{ document, ifVersion: stored.version }] });
    if (!isRefusal(settled)) {
      return Array.from({ length: count }, (_, index) => `${codePrefix}-${nextCode + index}`);
    }
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
