import { z } from 'zod';
import { CampaignType } from '../domain/campaign.ts';
import { Id } from '../domain/person.ts';
import { Priority, TaskStatus } from '../domain/task.ts';
import { Intake, WorkBrief, WorkRequest, turnActs } from '../domain/work-request.ts';
import type { Endpoint } from './endpoint.ts';

/** A request as a list shows it. */
export const WorkRequestLine = WorkRequest.pick({
  id: true,
  number: true,
  function: true,
  title: true,
  deadline: true,
  priority: true,
  state: true,
  requesterId: true,
  ownerId: true,
  campaignId: true,
  became: true,
  createdAt: true,
  changedAt: true,
});
export type WorkRequestLine = z.infer<typeof WorkRequestLine>;

/** One request whole, with what its reader can do about it now. */
export const WorkRequestView = WorkRequestLine.extend({
  vision: z.string(),
  materials: z.array(z.string()),
  notes: z.string(),
  contactIds: z.array(Id),
  turns: WorkRequest.shape.turns,
  can: z.array(z.enum(turnActs)),
  /** How what it became stands; null while it is nothing, or for those who may not see it. */
  standing: z.strictObject({ name: z.string(), status: TaskStatus.nullable() }).nullable(),
});
export type WorkRequestView = z.infer<typeof WorkRequestView>;

const once = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const words = z.string().trim().min(1).max(2_000);

/** What can be done about one. */
export const TurnRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['asked', 'answered', 'declined']), words }),
  z.strictObject({ act: z.enum(['accepted', 'withdrawn', 'reopened']) }),
  z.strictObject({ act: z.literal('assigned'), ownerId: Id }),
  z.strictObject({ act: z.literal('prioritised'), priority: Priority }),
]);

export const ConvertRequest = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('task'), campaignId: Id }),
  z.strictObject({ to: z.literal('campaign'), type: CampaignType }),
]);

const Queues = z.strictObject({ queues: Intake.shape.queues, mayEdit: z.boolean() });

/** Work that people ask functions of the department for. */
export const intakeEndpoints = {
  'GET /api/workspaces/:workspaceId/requests': {
    summary: 'Requests for work that I may see: the open ones by deadline, or what ended, latest first',
    query: z.strictObject({
      which: z.enum(['open', 'ended']),
      cursor: z.string().max(2_000).optional(),
    }),
    reply: z.strictObject({ requests: z.array(WorkRequestLine), next: z.string().nullable() }),
  },
  'POST /api/workspaces/:workspaceId/requests': {
    summary: 'Ask a function for work; what is missing is named',
    body: z.strictObject({ once, brief: WorkBrief }),
    reply: WorkRequestView,
    refusals: ['incomplete', 'unknownPerson'],
  },
  'GET /api/workspaces/:workspaceId/requests/:workRequestId': {
    summary: 'One request for work, with what was said about it',
    reply: WorkRequestView,
  },
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/turns': {
    summary: 'Ask, answer, accept, assign, set the priority, decline with a reason, withdraw, open again',
    body: TurnRequest,
    reply: WorkRequestView,
    refusals: ['wrongStatus', 'commentNeeded', 'unknownPerson', 'tooLarge', 'stale'],
  },
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion': {
    summary: 'Go on with it as a task of a campaign or as a campaign',
    body: ConvertRequest,
    reply: WorkRequestView,
    refusals: ['wrongStatus', 'unknownPerson', 'flightReversed', 'clash', 'tooLarge', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/request-queues': {
    summary: 'Who takes requests of each function',
    reply: Queues,
  },
  'PUT /api/workspaces/:workspaceId/request-queues': {
    summary: 'Say who takes requests of each function',
    body: Queues.pick({ queues: true }),
    reply: Queues,
    refusals: ['unknownPerson', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
