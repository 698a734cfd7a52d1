import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { TeamList } from '../domain/team.ts';
import { DepartmentCalendar, PersonalCalendar, deadlineChoices } from '../domain/working-week.ts';
import type { Endpoint } from './endpoint.ts';

/** What is to become of deadlines that were counted by the calendar as it was; `seen` comes from the preview. */
export const DeadlineWish = z.strictObject({
  choice: z.enum(deadlineChoices),
  seen: z.string().max(40),
  once: Id,
});
export type DeadlineWish = z.infer<typeof DeadlineWish>;

const CalendarDraft = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('department'),
    draft: DepartmentCalendar.pick({ country: true, makeUpDays: true, daysOff: true, extraWorkdays: true }),
  }),
  z.strictObject({ of: z.literal('teams'), teams: TeamList }),
  z.strictObject({
    of: z.literal('person'),
    draft: PersonalCalendar.pick({ country: true, week: true, hours: true, leave: true }),
  }),
]);
export type CalendarDraft = z.infer<typeof CalendarDraft>;

/** `rung`: no deadline, but the next step of the escalation moves. */
const ShiftView = z.strictObject({
  campaignId: Id,
  requestId: Id,
  campaignName: z.string(),
  stageName: z.string(),
  what: z.enum(['deadline', 'rung']),
  from: z.string(),
  to: z.string(),
});
export type ShiftView = z.infer<typeof ShiftView>;

const ShiftPreviewView = z.strictObject({
  seen: z.string(),
  shifts: z.array(ShiftView),
  /** How many more move: what is not listed, and what the reader may not see. */
  more: z.number().int(),
});
export type ShiftPreviewView = z.infer<typeof ShiftPreviewView>;

/** What moves when it is said anew when is worked. */
export const calendarChangeEndpoints = {
  'POST /api/workspaces/:workspaceId/calendar-changes/preview': {
    summary: 'What a change of a working calendar would move in open approvals; nothing is changed',
    body: z.strictObject({ wanted: CalendarDraft }),
    reply: ShiftPreviewView,
  },
  'POST /api/workspaces/:workspaceId/calendar-changes/undo': {
    summary:
      'Put a calendar back as it was before my change, and all that moved with it, within half an hour',
    body: z.strictObject({ once: Id }),
    reply: z.strictObject({ moved: z.number().int() }),
    refusals: ['stale', 'tooLate'],
  },
} as const satisfies Record<string, Endpoint>;
