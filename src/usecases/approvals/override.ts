import type { Actor } from '../../domain/actor.ts';
import { override } from '../../domain/approval-ruling.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Decides in the place of the approvers, with a reason that everybody is told. Refuses: `notFound`, `notAllowed`,
 * `requestClosed`, `ownRequest`, `reasonNeeded`, `stale`.
 */
export function overrideApproval(
  doors: Doors,
  actor: Actor,
  { verb, reason, ...which }: WhichRequest & { readonly verb: 'approve' | 'reject'; readonly reason: string },
): Promise<FoundRequest | Refusal> {
  const byId = actor.personId;
  return actOnRequest(doors, actor, which, 'approval.override', ({ document }, at) =>
    override(document, { byId, verb, reason, at }),
  );
}
