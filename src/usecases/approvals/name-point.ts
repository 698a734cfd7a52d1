import type { Actor } from '../../domain/actor.ts';
import { type GivenPoint, namePoint } from '../../domain/approval-points.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * A reviewer, or whoever is asked, names a point that has to be settled. Refuses: `notFound`, `notAllowed`,
 * `requestClosed`, `notAsked`, `ownRequest`, `commentNeeded`, `stale`.
 */
export function nameApprovalPoint(
  doors: Doors,
  actor: Actor,
  { text, anchor, ...which }: WhichRequest & GivenPoint,
): Promise<FoundRequest | Refusal> {
  const { personId } = actor;
  return actOnRequest(doors, actor, which, 'approval.review', ({ document }, at) =>
    namePoint(document, { personId, text, anchor, at }),
  );
}
