import { z } from 'zod';
import { Idea, IdeaContent } from '../domain/idea.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const IdeaView = Idea.pick({
  id: true,
  title: true,
  text: true,
  tags: true,
  link: true,
  votes: true,
  campaignIds: true,
  source: true,
  createdBy: true,
  createdAt: true,
}).extend({ version: z.string(), mine: z.boolean(), can: z.strictObject({ edit: z.boolean() }) });
export type IdeaView = z.infer<typeof IdeaView>;

/** What a department could do. */
export const ideaEndpoints = {
  'GET /api/workspaces/:workspaceId/ideas': {
    summary: 'Ideas by votes or by day, as far as they say these words; a page may be short',
    query: z.strictObject({
      order: z.enum(['votes', 'newest']).optional(),
      text: z.string().max(200).optional(),
      tag: z.string().max(40).optional(),
      cursor: z.string().max(2_000).optional(),
    }),
    reply: z.strictObject({
      ideas: z.array(IdeaView),
      next: z.string().nullable(),
      can: z.strictObject({ add: z.boolean() }),
    }),
  },
  'POST /api/workspaces/:workspaceId/ideas': {
    summary: 'Add an idea, with my vote',
    body: z.strictObject({ once: onceKey, ...IdeaContent.shape, link: IdeaContent.shape.link.optional() }),
    reply: IdeaView,
    refusals: ['busy'],
  },
  'GET /api/workspaces/:workspaceId/ideas/:ideaId': { summary: 'One idea', reply: IdeaView },
  'PATCH /api/workspaces/:workspaceId/ideas/:ideaId': {
    summary: 'Change the words and tags of an idea',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: IdeaContent.partial() }),
    reply: IdeaView,
    refusals: ['stale', 'busy'],
  },
  'PUT /api/workspaces/:workspaceId/ideas/:ideaId/vote': {
    summary: 'Vote for an idea, or take my vote back',
    body: z.strictObject({ on: z.boolean() }),
    reply: IdeaView,
    refusals: ['busy'],
  },
  'DELETE /api/workspaces/:workspaceId/ideas/:ideaId': {
    summary: 'Put an idea into the trash',
    reply: 'none',
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
