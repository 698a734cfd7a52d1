import { z } from 'zod';
import { DayChoice, EveningChoice, Mark, presences } from '../domain/day.ts';
import { Id } from '../domain/person.ts';
import type { Endpoint } from './endpoint.ts';

const moment = z.string().nullable();
const PresenceView = z.strictObject({ state: z.enum(presences), since: moment, until: moment });

export const DayView = z.strictObject({
  ...DayChoice.shape,
  version: moment,
  mine: PresenceView,
  evening: EveningChoice,
  /** Those whom I lead. */
  people: z.array(
    z.strictObject({ personId: Id, zone: z.string(), works: z.boolean(), ...PresenceView.shape }),
  ),
});
export type DayView = z.infer<typeof DayView>;

/** The daily round of a department: checking in, and the evening's report. */
export const dayEndpoints = {
  'GET /api/workspaces/:workspaceId/day': {
    summary: 'What the department uses of the daily round, where I am, and where those are whom I lead',
    reply: DayView,
  },
  'PATCH /api/workspaces/:workspaceId/day': {
    summary: 'Switch checking in and daily reports on or off; for those who say how the department works',
    body: z.strictObject({ ...DayChoice.shape, version: moment }),
    reply: DayView,
    refusals: ['stale'],
  },
  'POST /api/workspaces/:workspaceId/day/marks': {
    summary: 'Say that I am here, away for some minutes, or done for the day',
    body: z.strictObject({ mark: Mark, minutes: z.number().int().min(1).max(720).nullable() }),
    reply: DayView,
    refusals: ['wrongStatus'],
  },
  'PATCH /api/workspaces/:workspaceId/day/evening': {
    summary: 'Choose the hour of my evening card',
    body: EveningChoice,
    reply: DayView,
  },
} as const satisfies Record<string, Endpoint>;
