import type { SummaryView } from '../../src/contract/views.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { statusFault } from '../../src/domain/campaign-status.ts';
import type { CampaignStatus } from '../../src/domain/campaign.ts';
import { may } from '../../src/domain/policy.ts';
import { refuse, type Refusal } from '../../src/domain/refusal.ts';
import type { Change } from './changes.ts';
import type { Session } from './session.ts';

/* The same rules that the service decides with, asked beforehand: what cannot work is said before anything is sent. */

/** Why this person cannot move this campaign there; undefined when they can. */
export function moveFault(session: Session, campaign: SummaryView, to: CampaignStatus): Refusal | undefined {
  if (!allowed(session, 'campaign.changeStatus', campaign)) return refuse('notAllowed');
  const approval = campaign.approvalState && { state: campaign.approvalState };
  return statusFault({ status: campaign.status, approval }, to);
}

/** Why this person cannot edit this campaign; undefined when they can. */
export function editFault(session: Session, campaign: SummaryView): Refusal | undefined {
  if (!allowed(session, 'campaign.edit', campaign)) return refuse('notAllowed');
  return campaign.status === 'archived'
    ? refuse('wrongStatus', { facts: { status: campaign.status } })
    : undefined;
}

export function changeFault(session: Session, campaign: SummaryView, change: Change): Refusal | undefined {
  return change.kind === 'status'
    ? moveFault(session, campaign, change.status)
    : editFault(session, campaign);
}

export function mayCreate({ actor, workspace }: Session): boolean {
  return may(actor, 'campaign.create', { workspaceId: workspace.id });
}

function allowed(
  { actor, workspace }: { actor: Actor; workspace: { id: string } },
  verb: 'campaign.edit' | 'campaign.changeStatus',
  { id, ownerId, teamIds }: SummaryView,
): boolean {
  // Whom a campaign names as guests is not in its summary; guests may do neither anyway.
  return may(actor, verb, { workspaceId: workspace.id, campaign: { id, ownerId, teamIds, guestIds: [] } });
}
