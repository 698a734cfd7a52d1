import { z } from 'zod';
import { CalendarLine } from '../domain/campaign-lines.ts';
import { Id } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** `end` of an approval is the day on which `at` falls in the zone of the department. */
export const CalendarLineView = CalendarLine.omit({ meantFor: true, about: true }).extend({ campaignId: Id });
export type CalendarLineView = z.infer<typeof CalendarLineView>;

/** What has a date and is no campaign. */
export const calendarLineEndpoints = {
  'GET /api/workspaces/:workspaceId/calendar-lines': {
    summary:
      'Tasks, milestones, approvals due and content between two days, at most 400 apart, of campaigns that I may see',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    reply: z.strictObject({
      lines: z.array(CalendarLineView),
      /** False: there are more than are told. */
      whole: z.boolean(),
    }),
  },
} as const satisfies Record<string, Endpoint>;
