import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { commitToTrash } from './department.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Puts a template into the trash: no campaign is made from it any more; those that were stay as they are. What comes with
 * the product cannot be deleted. Refuses: `notFound`, `notAllowed`, `stale`.
 */
export async function deleteTemplate(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, templateId }: { readonly workspaceId: string; readonly templateId: string },
): Promise<Trashed | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'template.edit', { workspaceId })) return refuse('notAllowed');
  const partition = { tenantId: actor.tenantId, scope: scopes.templates(workspaceId) };
  for (let attempt = 1; ; attempt += 1) {
    const found = await doors.store.get(partition, 'template', templateId);
    if (!found) return refuse('notFound');
    const deleted = await commitToTrash(doors, actor, found.document, {
      remove: [{ kind: 'template', id: templateId, ifVersion: found.version }],
    });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}
