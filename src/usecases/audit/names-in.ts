import type { AuditEntry } from '../../domain/audit-entry.ts';
import type { AuditReach } from '../../domain/audit-entry.ts';
import type { Doors } from '../../ports.ts';

/** Names of those who stand in these records, as far as the reader reaches. */
export async function namesIn(
  { directory }: Pick<Doors, 'directory'>,
  tenantId: string,
  reach: AuditReach,
  entries: readonly AuditEntry[],
): Promise<Record<string, string>> {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') ids.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  entries.forEach(collect);
  const people = await directory.people(tenantId);
  const named = people.filter(({ id }) => ids.has(id) && (reach === 'everything' || reach.personIds.has(id)));
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
