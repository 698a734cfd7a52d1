import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import * as requests from './requests.ts';
import * as views from './views.ts';

/** What can be wrong with the people and the step around a task. */
const aroundTask = [
  'noAccountable',
  'secondAccountable',
  'twoParts',
  'unknownPerson',
  'guestCannotDecide',
  'unknownStep',
  'stepCircle',
  'unknownParent',
  'unfit',
  'deepSubtask',
  'tooLarge',
] as const;

/** Tasks of campaigns. */
export const taskEndpoints = {
  'GET /api/campaigns/:campaignId/tasks': { summary: 'Tasks of a campaign', reply: z.array(views.TaskView) },
  'POST /api/campaigns/:campaignId/tasks': {
    summary: 'Add a task',
    body: requests.CreateTask,
    reply: views.TaskView,
    refusals: ['wrongStatus', ...aroundTask],
  },
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': {
    summary: 'Edit a task',
    body: requests.EditTask,
    reply: views.TaskView,
    refusals: [
      'stale',
      'wrongStatus',
      'approvalRunning',
      'pointsOpen',
      'ownRequest',
      'subtasksOpen',
      ...aroundTask,
    ],
  },
  'POST /api/campaigns/:campaignId/tasks/:taskId/remarks': {
    summary: 'Say something about a task',
    body: requests.RemarkOnTask,
    reply: views.TaskView,
    refusals: ['wrongStatus', 'commentNeeded', 'unknownPerson', 'tooLarge', 'stale'],
  },
  'POST /api/campaigns/:campaignId/tasks/:taskId/snooze': {
    summary: 'Remind me later',
    body: requests.SnoozeTask,
    reply: views.TaskView,
    refusals: ['wrongStatus', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
