import { z } from 'zod';
import { CalendarDate } from '../domain/time.ts';
import { ApprovalAnalyticsView } from './analytics-views.ts';
import type { Endpoint } from './endpoint.ts';

/** Figures about how the work itself goes. */
export const analyticsEndpoints = {
  'GET /api/workspaces/:workspaceId/approval-analytics': {
    summary:
      "How long approvals take, in working hours: everybody's for managers, my own for members; at most 366 days",
    query: z.strictObject({ from: CalendarDate.optional(), to: CalendarDate.optional() }),
    reply: ApprovalAnalyticsView,
  },
} as const satisfies Record<string, Endpoint>;
