import { useQueryClient } from '@tanstack/react-query';
import type { HolderView, RoleView } from '../../../src/contract/role-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const list = 'GET /api/workspaces/:workspaceId/roles';
const people = 'GET /api/workspaces/:workspaceId/people';

export type RoleDraft = Pick<RoleView, 'name' | 'description' | 'rights'>;

/** Who holds what in the workspace, and what changes it. */
export function useRoles() {
  const client = useClient();
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const params = { workspaceId };
  const read = useRead(list, { params });
  const readAgain = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: readKey(list, { params }) });
    await queries.invalidateQueries({ queryKey: readKey(people, { params }) });
  };
  /** What somebody else changed meanwhile shows as well when it was refused. */
  const then = async (call: Promise<unknown>): Promise<void> => {
    try {
      await call;
    } finally {
      await readAgain();
    }
  };
  return {
    read,
    give: ({ personId, version: ifVersion }: HolderView, role: string | null) =>
      then(
        client.call('PATCH /api/workspaces/:workspaceId/people/:personId/role', {
          params: { workspaceId, personId },
          body: { ifVersion, role },
        }),
      ),
    appoint: ({ personId, version: ifVersion }: HolderView, superAdmin: boolean) =>
      then(
        client.call('PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role', {
          params: { workspaceId, personId },
          body: { ifVersion, superAdmin },
        }),
      ),
    make: async (draft: RoleDraft, once: string): Promise<void> => {
      const { name, description, rights } = draft;
      const made = await client.call('POST /api/workspaces/:workspaceId/roles', {
        params,
        body: { once, name, description },
      });
      // A role begins with nothing; what was chosen at once is its first change.
      await then(
        client.call('PATCH /api/workspaces/:workspaceId/roles/:roleId', {
          params: { workspaceId, roleId: made.id },
          body: { ifVersion: made.version, edit: { name, description, rights } },
        }),
      );
    },
    edit: ({ id: roleId, version: ifVersion }: RoleView, edit: RoleDraft) =>
      then(
        client.call('PATCH /api/workspaces/:workspaceId/roles/:roleId', {
          params: { workspaceId, roleId },
          body: { ifVersion, edit },
        }),
      ),
    remove: ({ id: roleId, version: ifVersion }: RoleView) =>
      then(
        client.call('POST /api/workspaces/:workspaceId/roles/:roleId/removal', {
          params: { workspaceId, roleId },
          body: { ifVersion },
        }),
      ),
  };
}
export type Roles = ReturnType<typeof useRoles>;
