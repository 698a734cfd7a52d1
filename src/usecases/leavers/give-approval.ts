import { actorOf } from '../../domain/actor.ts';
import { type ApprovalRequest, everybodyIn, isOpen } from '../../domain/approval.ts';
import type { Step } from '../../domain/approval-flow.ts';
import { handOverPlaces, handOverRequest } from '../../domain/hand-over-approval.ts';
import type { Given } from '../../domain/handover.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { commitStep } from '../approvals/commit-step.ts';
import { type FoundRequest, findRequest } from '../approvals/find.ts';
import type { Give, Giving } from './give.ts';

/**
 * A place among those who are asked, by the same rules as a transfer: whoever made the request does not choose who
 * decides about it.
 */
export const giveApproval: Give = async (doors, actor, giving) => {
  const { toId, workspaceId } = giving;
  const heir = await doors.directory.person(actor.tenantId, toId);
  const mayDecide = heir && may(actorOf(heir), 'approval.decide', { workspaceId, meantFor: [toId] });
  if (!mayDecide) return refuse('notAllowed');
  return giveStep(
    doors,
    actor,
    giving,
    ({ document, campaign }) => {
      if (!isOpen(document)) return undefined;
      const mayTransfer = may(actor, 'approval.transfer', campaign.subject);
      if (!mayTransfer || actor.personId === document.requesterId) return refuse('notAllowed');
      return handOverPlaces(document, giving);
    },
    (request) => everybodyIn(request).includes(toId) || request.terminalOwnerId === toId,
  );
};

/** A request that they made: the heir answers for it from now on. */
export const giveRequest: Give = (doors, actor, giving) =>
  giveStep(
    doors,
    actor,
    giving,
    ({ document, campaign }) => {
      if (!may(actor, 'approval.withdraw', campaign.subject)) return refuse('notAllowed');
      return handOverRequest(document, giving);
    },
    ({ requesterId }) => requesterId === giving.toId,
  );

async function giveStep(
  doors: Parameters<Give>[0],
  actor: Parameters<Give>[1],
  { holding: { id: requestId, within }, at }: Giving,
  take: (found: FoundRequest) => Step | undefined | Refusal,
  isTheHeirs: (request: ApprovalRequest) => boolean,
): Promise<Given> {
  const found = await findRequest(doors, actor, { campaignId: within ?? '', requestId });
  if (isRefusal(found)) return found;
  const step = take(found);
  if (isRefusal(step)) return step;
  if (!step) return isTheHeirs(found.document) ? 'given' : 'notTheirs';
  const written = await commitStep(doors, found, step, { actorId: actor.personId, at });
  return isRefusal(written) ? written : 'given';
}
