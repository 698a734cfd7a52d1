import type { Store } from '../../ports.ts';
import { idsOf, vendorsOf } from '../vendors/find.ts';

/** Whether no approved expense of the workspace names this vendor, by any of its names. What was approved seconds ago may still count as not. */
export async function isNewVendor(
  store: Pick<Store, 'get' | 'read'>,
  tenantId: string,
  workspaceId: string,
  name: string,
): Promise<boolean> {
  const partition = vendorsOf(tenantId, workspaceId);
  const ids = await idsOf(store, partition, name);
  const known = await Promise.all(ids.map((id) => store.get(partition, 'vendor', id)));
  return known.every((vendor) => vendor === undefined);
}
