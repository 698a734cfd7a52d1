import { scopes } from '../../domain/scope.ts';
import { type VendorProfile, namesOf } from '../../domain/vendor-register.ts';
import { vendorId } from '../../domain/vendor.ts';
import type { Partition, Stored, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** Where the vendors of a department lie. */
export function vendorsOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.vendors(workspaceId) };
}

/** What a department says of its vendors. */
export function profilesOf(
  store: Pick<Store, 'read'>,
  partition: Partition,
): Promise<readonly Stored<VendorProfile>[]> {
  return readAll(store, partition, 'vendorProfilesOfWorkspace', {});
}

/** The ids of all names that stand for the vendor whom somebody calls so, that of the vendor itself first. */
export async function idsOf(
  store: Pick<Store, 'read'>,
  partition: Partition,
  name: string,
): Promise<readonly string[]> {
  const profiles = await profilesOf(store, partition);
  return namesOf(
    vendorId(name),
    profiles.map(({ document }) => document),
  );
}
