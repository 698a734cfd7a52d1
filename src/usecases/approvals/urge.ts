import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { urge, urgePause } from '../../domain/approval-hand.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';
import { workingTimeOf } from '../calendars/working-calendars.ts';

/**
 * Urges one person who is asked, at most once in four of their working hours; from a card, the same
 * again within a minute changes nothing, because the platform repeats clicks. Refuses: `notFound`, `notAllowed`,
 * `requestClosed`, `notAsked`, `tooSoon` (facts.at), `stale`.
 */
export function urgeApprover(
  doors: Doors,
  actor: Actor,
  { toId, fromCard = false, ...which }: WhichRequest & { readonly toId: string; readonly fromCard?: boolean },
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.urge', async ({ document }, at) => {
    const inWorkingTime = await workingTimeOf(doors, document, [toId]);
    if (fromCard && wasJustUrged(document, toId, at)) return { request: document, happening: undefined };
    return urge(document, { toId, at, nextAt: (since) => inWorkingTime(toId, since, urgePause) });
  });
}

/** The same click comes again within so many milliseconds; it was taken the first time. */
const sameClick = 60_000;

function wasJustUrged({ stages }: ApprovalRequest, toId: string, at: string): boolean {
  return stages
    .flatMap(({ urged = [] }) => urged)
    .some(({ personId, lastAt }) => personId === toId && Date.parse(at) - Date.parse(lastAt) < sameClick);
}
