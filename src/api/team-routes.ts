import type { TeamsView, teamEndpoints } from '../contract/team-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type ReadTeams, readTeams } from '../usecases/teams/read.ts';
import { saveTeams } from '../usecases/teams/save.ts';
import type { Routes } from './routes.ts';

/** Who works together in a department, over HTTP. */
export const teamRoutes: Routes<keyof typeof teamEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/teams'({ doors, actor, params }) {
    const read = await readTeams(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : teamsView(read);
  },

  async 'PUT /api/workspaces/:workspaceId/teams'({ doors, actor, params, body }) {
    const { version: ifVersion, teams, deadlines } = body;
    const saved = await saveTeams(doors, actor, { ...params, teams, ifVersion, deadlines });
    return isRefusal(saved) ? saved : teamsView(saved);
  },
};

function teamsView({ teams, version }: ReadTeams): TeamsView {
  return { teams: [...teams], version };
}
