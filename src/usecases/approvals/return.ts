import type { Actor } from '../../domain/actor.ts';
import { returnTo } from '../../domain/approval-undo.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Sends a request back to an earlier stage. Refuses: `notFound`, `notAllowed`, `requestClosed`, `ownRequest`, `notAsked`,
 * `commentNeeded`, `stale`.
 */
export function returnApproval(
  doors: Doors,
  actor: Actor,
  { stageId, comment, ...which }: WhichRequest & { readonly stageId: string; readonly comment: string },
): Promise<FoundRequest | Refusal> {
  const { personId } = actor;
  return actOnRequest(doors, actor, which, 'approval.steer', ({ document }, at) =>
    returnTo(document, { personId, stageId, comment, at }),
  );
}
