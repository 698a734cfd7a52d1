import { workingCalendarOf } from '../../domain/working-calendar.ts';
import type { Zone } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { departmentCalendarOf } from '../calendars/read.ts';

/** On which days a department works, as a series in a zone counts them. Nobody's leave is in it: others may do the task. */
export async function calendarIn(
  { store }: Pick<Doors, 'store'>,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
): Promise<(zone: Zone) => WorkingCalendar> {
  const { calendar } = await departmentCalendarOf(store, tenantId, workspaceId);
  const known = new Map<Zone, WorkingCalendar>();
  return (zone) => {
    const found = known.get(zone) ?? workingCalendarOf({ zone }, calendar, undefined);
    known.set(zone, found);
    return found;
  };
}
