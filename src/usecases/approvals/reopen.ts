import type { Actor } from '../../domain/actor.ts';
import { reopen } from '../../domain/approval-undo.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Opens a closed request again, from the stage that ended it or from `stageId` on. Refuses: `notFound`, `notAllowed`,
 * `approvalRunning` (a newer one stands), `wrongStatus`, `reasonNeeded`, `stale`.
 */
export function reopenApproval(
  doors: Doors,
  actor: Actor,
  { stageId, reason, ...which }: WhichRequest & { readonly stageId?: string; readonly reason: string },
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.reopen', ({ document, campaign }, at) =>
    campaign.document.approval?.requestId === document.id
      ? reopen(document, { stageId, reason, at })
      : refuse('approvalRunning'),
  );
}
