import { scopes } from '../../domain/scope.ts';
import { workingCalendarOf } from '../../domain/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { DepartmentCalendar } from '../../domain/working-week.ts';
import type { Store } from '../../ports.ts';
import { departmentCalendarOf } from './read.ts';

/** When a department works, with nobody's leave in it: what plans are counted with. */
export async function calendarOfDepartment(
  store: Store,
  tenantId: string,
  workspaceId: string,
): Promise<{ readonly calendar: WorkingCalendar; readonly department: DepartmentCalendar }> {
  const [department, workspace] = await Promise.all([
    departmentCalendarOf(store, tenantId, workspaceId),
    store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
  ]);
  const zone = workspace?.document.zone ?? 'UTC';
  return {
    calendar: workingCalendarOf({ zone }, department.calendar, undefined),
    department: department.calendar,
  };
}
