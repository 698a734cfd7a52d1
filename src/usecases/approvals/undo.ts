import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { liveAnswers } from '../../domain/approval-outcome.ts';
import { canBeUndone } from '../../domain/approval-effect.ts';
import { isLatestOf } from '../../domain/approval-standing.ts';
import { undo } from '../../domain/approval-undo.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/**
 * Takes back one's own latest answer; with `answeredAt` only the one that was given then, so that a click that arrives
 * again takes back nothing newer. Refuses: `notFound`, `notAllowed`, `notAsked`, `tooLate` (also when the campaign was
 * launched on it since), `stale`.
 */
export function undoAnswer(
  doors: Doors,
  actor: Actor,
  { answeredAt, ...which }: WhichRequest & { readonly answeredAt?: string },
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.decide', ({ document, campaign }, at) =>
    answeredAt !== undefined && !stands(document, actor.personId, answeredAt)
      ? { request: document, happening: undefined }
      : hasMovedOn(document, campaign.document)
        ? refuse('tooLate')
        : undo(document, actor.personId, at),
  );
}

function stands({ stages }: ApprovalRequest, personId: string, answeredAt: string): boolean {
  return stages
    .flatMap(liveAnswers)
    .some((decision) => decision.personId === personId && decision.at === answeredAt);
}

/** What the answer allowed has been done already, or a newer request stands. */
function hasMovedOn(request: ApprovalRequest, campaign: Campaign): boolean {
  if (!isLatestOf(campaign, request) || !canBeUndone(request, campaign)) return true;
  const { closedAt, subject } = request;
  if (subject.kind !== 'campaign') return false;
  return closedAt !== null && campaign.status === 'running' && campaign.updatedAt > closedAt;
}
