import type { Actor } from '../../domain/actor.ts';
import { copyTo } from '../../domain/approval-hand.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import { askableFault } from './askable.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/** Puts somebody in the picture. Refuses: `notFound`, `notAllowed`, `unknownPerson`, `guestCannotDecide`, `requestClosed`, `tooLarge`, `stale`. */
export function copyApproval(
  doors: Doors,
  actor: Actor,
  { toId, comment, ...which }: WhichRequest & { readonly toId: string; readonly comment: string },
): Promise<FoundRequest | Refusal> {
  const { personId } = actor;
  return actOnRequest(doors, actor, which, 'approval.copy', async (found, at) => {
    const fault = await askableFault(doors.directory, found, toId);
    return fault ?? copyTo(found.document, { personId, toId, comment, at });
  });
}
