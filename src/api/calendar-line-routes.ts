import type { calendarLineEndpoints } from '../contract/calendar-line-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { linesBetween } from '../usecases/calendar-lines/read.ts';
import type { Routes } from './routes.ts';

/** What has a date and is no campaign, over HTTP. */
export const calendarLineRoutes: Routes<keyof typeof calendarLineEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/calendar-lines'({ doors, actor, params, query }) {
    const found = await linesBetween(doors, actor, { ...params, ...query });
    return isRefusal(found) ? found : { lines: [...found.lines], whole: found.whole };
  },
};
