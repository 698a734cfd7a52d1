import { vendorId } from '../../domain/vendor.ts';
import { scopes } from '../../domain/scope.ts';
import type { Store } from '../../ports.ts';

/** Whether no approved expense of the workspace names this vendor. What was approved seconds ago may still count as not. */
export async function isNewVendor(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
  name: string,
): Promise<boolean> {
  const partition = { tenantId, scope: scopes.vendors(workspaceId) };
  return (await store.get(partition, 'vendor', vendorId(name))) === undefined;
}
