import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { undo } from '../../domain/approval-undo.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Takes back one's own latest answer. Refuses: `notFound`, `notAllowed`, `notAsked`, `tooLate` (also when the campaign was
 * launched on it since), `stale`.
 */
export function undoAnswer(doors: Doors, actor: Actor, which: WhichRequest): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.decide', ({ document, campaign }, at) =>
    hasMovedOn(document, campaign.document) ? refuse('tooLate') : undo(document, actor.personId, at),
  );
}

/** What the answer allowed has been done already, or a newer request stands. */
function hasMovedOn({ id, closedAt }: ApprovalRequest, campaign: Campaign): boolean {
  if (campaign.approval?.requestId !== id) return true;
  return closedAt !== null && campaign.status === 'running' && campaign.updatedAt > closedAt;
}
