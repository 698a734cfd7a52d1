import type { calendarChangeEndpoints } from '../contract/calendar-change-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { previewCalendar } from '../usecases/calendars/preview.ts';
import { undoCalendarChange } from '../usecases/calendars/undo-change.ts';
import type { Routes } from './routes.ts';

/** What moves with a calendar, over HTTP. */
export const calendarChangeRoutes: Routes<keyof typeof calendarChangeEndpoints> = {
  async 'POST /api/workspaces/:workspaceId/calendar-changes/preview'({ doors, actor, params, body }) {
    const preview = await previewCalendar(doors, actor, { ...params, ...body });
    return isRefusal(preview) ? preview : { ...preview, shifts: [...preview.shifts] };
  },

  'POST /api/workspaces/:workspaceId/calendar-changes/undo': ({ doors, actor, params, body }) =>
    undoCalendarChange(doors, actor, { ...params, ...body }),
};
