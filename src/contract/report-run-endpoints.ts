import { z } from 'zod';
import { ReportChanges } from '../domain/report-changes.ts';
import { ReportDelivery } from '../domain/report-delivery.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';
import { RunView, ScheduleView } from './views.ts';

/** What became of a report that was sent, and what one would show to somebody. */
export const reportRunEndpoints = {
  'GET /api/workspaces/:workspaceId/reports/:runId/changes': {
    summary: 'What a report as it was sent would say otherwise today',
    reply: ReportChanges,
  },
  'GET /api/workspaces/:workspaceId/reports/:runId/deliveries': {
    summary: 'Who of its recipients has a report, for its owner and those who plan reports',
    reply: z.array(ReportDelivery),
  },
  'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId': {
    summary: 'Send a report to one of its recipients once more',
    body: z.strictObject({ once: onceKey }),
    reply: z.array(ReportDelivery),
  },
  'GET /api/workspaces/:workspaceId/schedules/:scheduleId/as/:personId': {
    summary: 'What a report would show to one of its recipients now; nothing is sent',
    reply: RunView,
    refusals: ['unknownPerson'],
  },
  'POST /api/workspaces/:workspaceId/schedules/:scheduleId/owner': {
    summary: 'Look after a report whose owner cannot any more',
    reply: ScheduleView,
    refusals: ['wrongStatus', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
