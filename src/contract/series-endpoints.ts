import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { Series, SeriesContent, SeriesEdit } from '../domain/series.ts';
import { TaskContent } from '../domain/task.ts';
import { CalendarDate, ClockTime, Zone } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';
import { TaskView } from './views.ts';

/** `date`: the day that the rule gives it, by which it is known; `on`: where the holiday rule puts it. */
const OccurrenceView = z.strictObject({
  date: CalendarDate,
  on: CalendarDate,
  time: ClockTime.nullable(),
  zone: Zone,
});
export type OccurrenceView = z.infer<typeof OccurrenceView>;

export const SeriesView = Series.omit({ kind: true, schema: true, tenantId: true, turn: true }).extend({
  version: z.string(),
  /** The next ones that are nobody's task yet. */
  ahead: z.array(OccurrenceView),
  canEdit: z.boolean(),
});
export type SeriesView = z.infer<typeof SeriesView>;

/** `taskId` null: it stands in the rule alone, and `date` is the day that it gives. */
const ShownOccurrenceView = z.strictObject({
  seriesId: Id,
  campaignId: Id,
  title: TaskContent.shape.title,
  taskId: Id.nullable(),
  date: CalendarDate.nullable(),
  on: CalendarDate,
  time: ClockTime.nullable(),
  zone: Zone,
  done: z.boolean(),
});
export type ShownOccurrenceView = z.infer<typeof ShownOccurrenceView>;

/** Chosen by the client once per intention: repeating the request with it changes nothing. */
const once = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const plan = SeriesContent.pick({ rule: true, start: true, time: true, zone: true, holidays: true });
/** What can be said of one occurrence alone when it is taken out of its series. */
const taken = TaskContent.pick({
  title: true,
  description: true,
  assigneeId: true,
  due: true,
  priority: true,
}).partial();

/** Tasks that come again and again. */
export const seriesEndpoints = {
  'GET /api/workspaces/:workspaceId/occurrences': {
    summary: 'What recurs between two days, at most 400 apart, in the campaigns that I may see',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    reply: z.array(ShownOccurrenceView),
  },
  'GET /api/campaigns/:campaignId/series': {
    summary: 'What recurs in a campaign, with the next occurrences',
    reply: z.array(SeriesView),
  },
  'POST /api/campaigns/:campaignId/series': {
    summary: 'Let a task recur; the rule is one of RFC 5545',
    body: z.strictObject({ once, ...SeriesContent.shape }),
    reply: SeriesView,
    refusals: ['wrongStatus', 'unknownPerson', 'stale', 'tooLarge'],
  },
  'POST /api/campaigns/:campaignId/series/foreseen': {
    summary: 'The next five occurrences of a rule, before it is saved',
    body: plan,
    reply: z.array(OccurrenceView),
  },
  'PATCH /api/campaigns/:campaignId/series/:seriesId': {
    summary: 'Change all of a series, or one occurrence and those that follow; exceptions stay',
    body: z.strictObject({
      ifVersion: z.string().min(1).max(200),
      /** The first occurrence that changes; null: all. */
      from: CalendarDate.nullable(),
      edit: SeriesEdit,
    }),
    reply: SeriesView,
    refusals: ['stale', 'wrongStatus', 'unknownPerson', 'tooLarge'],
  },
  'POST /api/campaigns/:campaignId/series/:seriesId/skips': {
    summary: 'Skip one occurrence',
    body: z.strictObject({ date: CalendarDate }),
    reply: SeriesView,
    refusals: ['wrongStatus', 'tooLarge', 'stale'],
  },
  'DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date': {
    summary: 'Let a skipped occurrence take place after all',
    reply: SeriesView,
    refusals: ['wrongStatus', 'stale'],
  },
  'POST /api/campaigns/:campaignId/series/:seriesId/tasks': {
    summary: 'Make one occurrence a task before its time: to move it, give it away or begin it',
    body: z.strictObject({ date: CalendarDate, ...taken.shape }),
    reply: TaskView,
    refusals: ['wrongStatus', 'unknownPerson', 'tooLarge', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
