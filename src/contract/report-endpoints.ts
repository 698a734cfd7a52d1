import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { longestQuestion } from '../domain/report-question.ts';
import type { Endpoint } from './endpoint.ts';
import * as requests from './requests.ts';
import * as views from './views.ts';

/** Reports as they are scheduled, and as they were sent. */
export const reportEndpoints = {
  'GET /api/workspaces/:workspaceId/schedules': {
    summary: 'Report schedules',
    reply: z.array(views.ScheduleView),
  },
  'POST /api/workspaces/:workspaceId/schedules': {
    summary: 'Schedule a report',
    body: requests.CreateSchedule,
    reply: views.ScheduleView,
    refusals: ['unknownPerson'],
  },
  'POST /api/workspaces/:workspaceId/reports/:runId/questions': {
    summary: 'Ask the owner of a report about it; asked with the same once, nothing is asked twice',
    body: z.strictObject({ once: Id, text: z.string().trim().min(1).max(longestQuestion) }),
    reply: views.RunView,
  },
  'POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId': {
    summary: 'Answer what somebody asked about a report, for its owner',
    body: z.strictObject({ text: z.string().trim().min(1).max(longestQuestion) }),
    reply: views.RunView,
  },
  'GET /api/workspaces/:workspaceId/report-channels': {
    summary: 'Channels and group chats that a report can go to, for those who plan reports',
    reply: z.array(views.ReportChannelView),
  },
  'POST /api/workspaces/:workspaceId/schedules/foreseen': {
    summary: 'The next five runs of a report on every clock that counts, before it is saved',
    body: requests.ForeseeSchedule,
    reply: z.array(views.ForeseenRunsView),
  },
  'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId': {
    summary: 'Edit a schedule',
    body: requests.EditSchedule,
    reply: views.ScheduleView,
    refusals: ['stale', 'unknownPerson'],
  },
  'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send': {
    summary: 'Make and send the report to me now',
    reply: views.RunView,
  },
  'GET /api/workspaces/:workspaceId/reports': {
    summary: 'Reports as sent, newest first',
    reply: z.array(views.RunLineView),
  },
  'GET /api/workspaces/:workspaceId/reports/:runId': {
    summary: 'One report, with the numbers as sent',
    reply: views.RunView,
  },
} as const satisfies Record<string, Endpoint>;
