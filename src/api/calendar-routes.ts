import type {
  DepartmentCalendarView,
  PersonalCalendarView,
  calendarEndpoints,
} from '../contract/calendar-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { DepartmentCalendar, PersonalCalendar } from '../domain/working-week.ts';
import { readDays } from '../usecases/calendars/days.ts';
import { type ReadCalendar, readDepartmentCalendar, readMyCalendar } from '../usecases/calendars/read.ts';
import { saveDepartmentCalendar, saveMyCalendar } from '../usecases/calendars/save.ts';
import type { Routes } from './routes.ts';
import { specialDayView } from './special-day-view.ts';

/** When is worked, over HTTP. */
export const calendarRoutes: Routes<keyof typeof calendarEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/days'({ doors, actor, params, query }) {
    const read = await readDays(doors, actor, { ...params, ...query });
    if (isRefusal(read)) return read;
    return { country: read.country ?? null, days: read.days.map(specialDayView) };
  },

  async 'GET /api/workspaces/:workspaceId/calendar'({ doors, actor, params }) {
    const read = await readDepartmentCalendar(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : departmentView(read);
  },

  async 'PATCH /api/workspaces/:workspaceId/calendar'({ doors, actor, params, body }) {
    const { ifVersion, deadlines, ...draft } = body;
    const saved = await saveDepartmentCalendar(doors, actor, { ...params, draft, ifVersion, deadlines });
    return isRefusal(saved) ? saved : departmentView(saved);
  },

  async 'GET /api/me/calendar'({ doors, actor }) {
    return personalView(await readMyCalendar(doors, actor));
  },

  async 'PATCH /api/me/calendar'({ doors, actor, body }) {
    const { ifVersion, deadlines, ...draft } = body;
    const saved = await saveMyCalendar(doors, actor, { draft, ifVersion, deadlines });
    return isRefusal(saved) ? saved : personalView(saved);
  },
};

function departmentView({ calendar, version }: ReadCalendar<DepartmentCalendar>): DepartmentCalendarView {
  const { country, makeUpDays, daysOff, extraWorkdays } = calendar;
  return { country, makeUpDays, daysOff, extraWorkdays, version };
}

function personalView({ calendar, version }: ReadCalendar<PersonalCalendar>): PersonalCalendarView {
  const { country, week, hours, leave } = calendar;
  return { country, week, hours, leave, version };
}
