import type { Actor } from '../../domain/actor.ts';
import { isCarriedOut } from '../../domain/approval-effect.ts';
import { isLatestOf } from '../../domain/approval-standing.ts';
import { reopen } from '../../domain/approval-undo.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import { type FoundRequest, type WhichRequest, latestAbout } from './find.ts';

/**
 * Opens a closed request again, from the stage that ended it or from `stageId` on. Refuses: `notFound`, `notAllowed`,
 * `approvalRunning` (a newer one stands, or another about the same waits), `wrongStatus` (also where its yes was carried
 * out), `reasonNeeded`, `stale`.
 */
export function reopenApproval(
  doors: Doors,
  actor: Actor,
  { stageId, reason, ...which }: WhichRequest & { readonly stageId?: string; readonly reason: string },
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.reopen', async ({ document, campaign }, at) => {
    if (!isLatestOf(campaign.document, document)) return refuse('approvalRunning');
    const { subject, status } = document;
    if (subject.kind !== 'campaign') {
      if (isCarriedOut(document)) return refuse('wrongStatus', { facts: { status } });
      const latest = await latestAbout(doors.store, campaign.partition, subject);
      if (latest && latest.document.id !== document.id) return refuse('approvalRunning');
    }
    return reopen(document, { stageId, reason, at });
  });
}
