import type { roleEndpoints, RoleView } from '../contract/role-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { CustomRole } from '../domain/role.ts';
import type { Stored } from '../ports.ts';
import { appoint } from '../usecases/roles/appoint.ts';
import { changeRole } from '../usecases/roles/change-role.ts';
import { explainCampaign } from '../usecases/roles/explain.ts';
import { listRoles } from '../usecases/roles/list.ts';
import { createRole, editRole, removeRole } from '../usecases/roles/save-role.ts';
import type { Routes } from './routes.ts';

/** Roles, who holds them, and why somebody may see something, over HTTP. */
export const roleRoutes: Routes<keyof typeof roleEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/roles'({ doors, actor, params }) {
    const list = await listRoles(doors, actor, params.workspaceId);
    if (isRefusal(list)) return list;
    const { holders, roles, appoints } = list;
    return {
      holders: [...holders],
      roles: roles.map(({ held, version, role }) => roleView({ document: role, version }, held)),
      appoints,
    };
  },

  async 'POST /api/workspaces/:workspaceId/roles'({ doors, actor, params, body }) {
    const made = await createRole(doors, actor, { ...params, ...body });
    return isRefusal(made) ? made : roleView(made, 0);
  },

  async 'PATCH /api/workspaces/:workspaceId/roles/:roleId'({ doors, actor, params, body }) {
    const edited = await editRole(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : roleView(edited.stored, edited.held);
  },

  async 'POST /api/workspaces/:workspaceId/roles/:roleId/removal'({ doors, actor, params, body }) {
    return removeRole(doors, actor, { ...params, ...body });
  },

  async 'PATCH /api/workspaces/:workspaceId/people/:personId/role'({ doors, actor, params, body }) {
    return changeRole(doors, actor, { ...params, ...body });
  },

  async 'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role'({ doors, actor, params, body }) {
    return appoint(doors, actor, { ...params, ...body });
  },

  async 'GET /api/campaigns/:campaignId/why'({ doors, actor, params }) {
    const explained = await explainCampaign(doors, actor, params.campaignId);
    if (isRefusal(explained)) return explained;
    return explained.map(({ rights, ...person }) => ({
      ...person,
      rights: rights.map(({ verb, because }) => ({ verb, because: [...because] })),
    }));
  },
};

function roleView({ document, version }: Stored<CustomRole>, held: number): RoleView {
  const { id, name, description, rights } = document;
  return { id, name, description, rights, version, held };
}
