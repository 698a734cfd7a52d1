import type { Person } from '../../domain/person.ts';
import { scopes } from '../../domain/scope.ts';
import type { Store, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** What is known of the other super administrators when one of them is to go. */
export type Succession =
  | { readonly kind: 'nobody' }
  /** To be written again, unchanged, in the commit by which one goes: two who go in the same second cannot both. */
  | { readonly kind: 'somebody'; readonly remaining: readonly Stored<Person>[] };

/** Who would still answer for the tenant if this person were there no more. */
export async function successionOf(
  store: Pick<Store, 'read'>,
  { id, tenantId, tenantRole }: Pick<Person, 'id' | 'tenantId' | 'tenantRole'>,
): Promise<Succession> {
  if (tenantRole === undefined) return { kind: 'somebody', remaining: [] };
  const everybody = await readAll(store, { tenantId, scope: scopes.tenant() }, 'peopleOfTenant', {});
  const other = everybody.find(
    ({ document }) => document.id !== id && document.active && document.tenantRole !== undefined,
  );
  return other ? { kind: 'somebody', remaining: [other] } : { kind: 'nobody' };
}
