import type { Actor } from '../../domain/actor.ts';
import { settlePoint } from '../../domain/approval-points.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Marks a point as done, or answers it, so that the campaign can be submitted again. Refuses: `notFound`, `notAllowed`,
 * `commentNeeded`, `stale`.
 */
export function settleApprovalPoint(
  doors: Doors,
  actor: Actor,
  {
    pointId,
    how,
    words,
    ...which
  }: WhichRequest & {
    readonly pointId: string;
    readonly how: 'resolved' | 'answered';
    readonly words: string;
  },
): Promise<FoundRequest | Refusal> {
  const byId = actor.personId;
  return actOnRequest(doors, actor, which, 'approval.settlePoint', ({ document }, at) =>
    settlePoint(document, { pointId, how, words, byId, at }),
  );
}
