import type { Happening } from '../../domain/event.ts';
import type { CustomRole } from '../../domain/role.ts';
import type { Stored } from '../../ports.ts';

/** That a role is otherwise now; null: it was not there, or is not there any more. */
export function told(before: CustomRole | null, after: CustomRole | null): Happening {
  const open = (role: CustomRole | null) =>
    role && { name: role.name, description: role.description, rights: role.rights };
  const roleId = (after ?? before)?.id ?? '';
  return { type: 'role.saved', roleId, before: open(before), after: open(after) };
}

/** Two roles of a workspace are not called alike. */
export function isTaken(
  roles: readonly Stored<CustomRole>[],
  workspaceId: string,
  roleId: string,
  name: string,
): boolean {
  const alike = (text: string) => text.trim().toLowerCase();
  return roles.some(
    ({ document }) =>
      document.workspaceId === workspaceId && document.id !== roleId && alike(document.name) === alike(name),
  );
}
