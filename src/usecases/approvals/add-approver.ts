import type { Actor } from '../../domain/actor.ts';
import { addApprover } from '../../domain/approval-hand.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import { askableFault } from './askable.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Whoever is asked has one more person asked: before them, after them, or beside them. Refuses: `notFound`, `notAllowed`,
 * `unknownPerson`, `guestCannotDecide`, `ownRequest`, `requestClosed`, `notAsked`, `alreadyAsked`, `tooLarge`, `stale`.
 */
export function addApproverTo(
  doors: Doors,
  actor: Actor,
  {
    toId,
    where,
    comment,
    ...which
  }: WhichRequest & {
    readonly toId: string;
    readonly where: 'before' | 'after' | 'beside';
    readonly comment: string;
  },
): Promise<FoundRequest | Refusal> {
  const { personId } = actor;
  return actOnRequest(doors, actor, which, 'approval.steer', async (found, at) => {
    const fault = await askableFault(doors.directory, found, toId);
    return fault ?? addApprover(found.document, { personId, toId, where, comment, at });
  });
}
