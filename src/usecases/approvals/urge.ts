import type { Actor } from '../../domain/actor.ts';
import { urge, urgePause } from '../../domain/approval-hand.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';
import { workingTimeOf } from './working-times.ts';

/**
 * Urges one person who is asked, at most once in four of their working hours. Refuses: `notFound`, `notAllowed`,
 * `requestClosed`, `notAsked`, `tooSoon` (facts.at), `stale`.
 */
export function urgeApprover(
  doors: Doors,
  actor: Actor,
  { toId, ...which }: WhichRequest & { readonly toId: string },
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.urge', async ({ document }, at) => {
    const inWorkingTime = await workingTimeOf(doors.directory, actor.tenantId, [toId]);
    return urge(document, { toId, at, nextAt: (since) => inWorkingTime(toId, since, urgePause) });
  });
}
