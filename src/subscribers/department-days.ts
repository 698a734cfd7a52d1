import { scopes } from '../domain/scope.ts';
import { workingCalendarOf } from '../domain/working-calendar.ts';
import type { WorkingCalendar } from '../domain/working-time.ts';
import { departmentPlain } from '../domain/working-week.ts';
import type { Store } from '../ports.ts';

/** When a department works, with nobody's leave in it. */
export async function departmentDays(
  store: Store,
  tenantId: string,
  workspaceId: string,
): Promise<WorkingCalendar> {
  const tenant = { tenantId, scope: scopes.tenant() };
  const [stored, workspace] = await Promise.all([
    store.get(tenant, 'departmentCalendar', workspaceId),
    store.get(tenant, 'workspace', workspaceId),
  ]);
  const department = stored?.document ?? departmentPlain(tenantId, workspaceId);
  return workingCalendarOf({ zone: workspace?.document.zone ?? 'UTC' }, department, undefined);
}
