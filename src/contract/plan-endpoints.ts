import { z } from 'zod';
import { Baseline } from '../domain/baseline.ts';
import { CalendarDate, ClockTime, Zone } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';
import { TaskMove } from './task-moves.ts';
import { TaskView } from './views.ts';

/** A task, its event and its reminder each: so many fit into one commit. */
export const mostMoved = 30;

export const BaselineView = Baseline.pick({ keptAt: true, keptBy: true, spans: true });
export type BaselineView = z.infer<typeof BaselineView>;

export const PlanFrameView = z.strictObject({
  /** How the department works; three years back and ahead. */
  calendar: z.strictObject({
    zone: Zone,
    week: z.array(z.number().int().min(1).max(7)),
    hours: z.array(z.strictObject({ from: ClockTime, to: ClockTime })),
    daysOff: z.array(CalendarDate),
    extraWorkdays: z.array(CalendarDate),
  }),
  baseline: BaselineView.nullable(),
});
export type PlanFrameView = z.infer<typeof PlanFrameView>;

/** The plan of a campaign's tasks in time. */
export const planEndpoints = {
  'GET /api/campaigns/:campaignId/plan': {
    summary: 'What the plan of a campaign is counted with: its working days and its baseline',
    reply: PlanFrameView,
  },
  'PATCH /api/campaigns/:campaignId/plan': {
    summary: 'Give several tasks new dates, all or none; moving back is the same call',
    body: z.strictObject({
      moves: z.array(TaskMove).min(1).max(mostMoved),
    }),
    reply: z.array(TaskView),
    refusals: ['stale', 'wrongStatus'],
  },
  'POST /api/campaigns/:campaignId/baseline': {
    summary: 'Keep the plan as it is now, to compare later plans with',
    reply: BaselineView,
    refusals: ['wrongStatus', 'incomplete', 'tooLarge', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
