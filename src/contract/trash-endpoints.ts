import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { TrashLine, campaignNouns, departmentNouns } from '../domain/trash.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().min(1).max(200);

/** What is, or belongs to, a campaign; and what belongs to a department beside them. */
export const CampaignNoun = z.enum(campaignNouns);
export const DepartmentNoun = z.enum(departmentNouns);

/** Something that lies in the trash, as those see it who may restore it. */
export const TrashLineView = TrashLine.pick({
  campaignId: true,
  noun: true,
  targetId: true,
  name: true,
  deletedAt: true,
  deletedBy: true,
  until: true,
}).extend({ code: z.string().optional() });
export type TrashLineView = z.infer<typeof TrashLineView>;

const ForeseenDeletionView = z.strictObject({
  tasks: z.number().int(),
  files: z.number().int(),
  requests: z.number().int(),
  waitingForIds: z.array(Id),
  until: z.string(),
});

/** Deleting, and taking back. What is deleted can be restored for 30 days. */
export const trashEndpoints = {
  'GET /api/campaigns/:campaignId/deletion': {
    summary: 'What deleting a campaign would take along, said before',
    reply: ForeseenDeletionView,
  },
  'POST /api/campaigns/:campaignId/deletion': {
    summary: 'Put a campaign with everything that belongs to it into the trash',
    body: z.strictObject({ ifVersion: version }),
    reply: TrashLineView,
    refusals: ['stale', 'tooLarge', 'secondPersonNeeded', 'nobodyToConfirm'],
  },
  'DELETE /api/campaigns/:campaignId/tasks/:taskId': {
    summary: 'Put a task into the trash',
    reply: 'none',
    refusals: ['wrongStatus', 'stale'],
  },
  'POST /api/campaigns/:campaignId/restoration': {
    summary: 'Take a campaign, or a task, a file or lines of a checklist of one, out of the trash',
    body: z.strictObject({ noun: CampaignNoun, targetId: Id }),
    reply: 'none',
    refusals: ['tooLate', 'wrongStatus', 'duplicate', 'tooLarge', 'stale'],
  },
  'POST /api/workspaces/:workspaceId/restoration': {
    summary:
      'Take a report schedule, an approval route, a role, a template or a discarded import out of the trash',
    body: z.strictObject({ noun: DepartmentNoun, targetId: Id }),
    reply: 'none',
    refusals: ['tooLate', 'duplicate', 'tooLarge', 'stale'],
  },
  'DELETE /api/workspaces/:workspaceId/schedules/:scheduleId': {
    summary: 'Put a report schedule into the trash; reports that were sent stay',
    reply: 'none',
    refusals: ['stale'],
  },
  'DELETE /api/workspaces/:workspaceId/routes/:routeId': {
    summary: 'Put an approval route into the trash; requests that run keep their version',
    reply: 'none',
    refusals: ['stale'],
  },
  'GET /api/workspaces/:workspaceId/trash': {
    summary: 'What I may restore, newest first',
    query: z.strictObject({ cursor: z.string().max(2_000).optional() }),
    reply: z.strictObject({ lines: z.array(TrashLineView), next: z.string().nullable() }),
  },
} as const satisfies Record<string, Endpoint>;
