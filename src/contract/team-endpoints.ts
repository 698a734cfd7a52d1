import { z } from 'zod';
import { TeamList } from '../domain/team.ts';
import { DeadlineWish } from './calendar-change-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** `version` is null as long as nobody named a team. */
export const TeamsView = z.strictObject({ teams: TeamList, version: z.string().max(200).nullable() });
export type TeamsView = z.infer<typeof TeamsView>;

/** Who works together in a department. */
export const teamEndpoints = {
  'GET /api/workspaces/:workspaceId/teams': {
    summary: 'The teams of the department, their people and their own days; none for guests',
    reply: TeamsView,
  },
  'PUT /api/workspaces/:workspaceId/teams': {
    summary: 'Say which teams there are; for those who say how the department works',
    body: TeamsView.extend({ deadlines: DeadlineWish.optional() }),
    reply: TeamsView,
    refusals: ['stale', 'unknownPerson', 'tooLarge'],
  },
} as const satisfies Record<string, Endpoint>;
