import type { Actor } from '../../domain/actor.ts';
import { transfer } from '../../domain/approval-hand.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import { askableFault } from './askable.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Hands an approver's place to somebody else: one's own, or, for managers, anybody's. Refuses: `notFound`, `notAllowed`,
 * `unknownPerson`, `guestCannotDecide`, `ownRequest`, `requestClosed`, `notAsked`, `alreadyDecided`, `alreadyAsked`, `stale`.
 */
export function transferApproval(
  doors: Doors,
  actor: Actor,
  {
    fromId = actor.personId,
    toId,
    comment,
    ...which
  }: WhichRequest & { readonly fromId?: string; readonly toId: string; readonly comment: string },
): Promise<FoundRequest | Refusal> {
  const { personId } = actor;
  return actOnRequest(doors, actor, which, 'approval.transfer', async (found, at) => {
    if (fromId !== personId && !mayForOthers(actor, found)) return refuse('notAllowed');
    const fault = await askableFault(doors.directory, found, toId);
    return fault ?? transfer(found.document, { personId, fromId, toId, comment, at });
  });
}

/** Whoever may do so without being meant themselves. The requester does not choose who decides. */
function mayForOthers(actor: Actor, { campaign, document }: FoundRequest): boolean {
  return actor.personId !== document.requesterId && may(actor, 'approval.transfer', campaign.subject);
}
