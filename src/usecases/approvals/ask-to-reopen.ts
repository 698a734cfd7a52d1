import type { Actor } from '../../domain/actor.ts';
import { askToReopen } from '../../domain/approval-undo.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { scopes } from '../../domain/scope.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Asks to have an expired request opened again: whoever made it, is last in line, or looks after its route is told.
 * Refuses: `notFound`, `notAllowed`, `wrongStatus`, `notAsked`, `stale`.
 */
export function askToReopenApproval(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.askToReopen', async ({ document }, at) =>
    askToReopen(document, actor.personId, at, await routeOwner(doors, document)),
  );
}

async function routeOwner(
  { store }: Pick<Doors, 'store'>,
  { tenantId, workspaceId, route }: ApprovalRequest,
): Promise<string | undefined> {
  if (!route) return undefined;
  const shelf = { tenantId, scope: scopes.routes(workspaceId) };
  return (await store.get(shelf, 'route', `${route.id}.${route.version}`))?.document.savedBy;
}
