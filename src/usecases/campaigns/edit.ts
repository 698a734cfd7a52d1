import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { editCampaign as decide } from '../../domain/campaign-edit.ts';
import { fallBack } from '../../domain/campaign-status.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { approvalPart } from '../approvals/after-edit.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { findCampaign } from './find.ts';
import { refuseUnknownPeople } from './people-of-edit.ts';

export interface EditCampaign {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly edit: CampaignEdit;
}

/**
 * Changes fields of a campaign; what that does to its approval happens in the same commit. Nothing changed writes
 * nothing. Refuses: `notFound`, `notAllowed`, `stale`, `wrongStatus`, `unknownPerson`, `flightReversed`.
 */
export async function editCampaign(
  doors: Doors,
  actor: Actor,
  { campaignId, ifVersion, edit }: EditCampaign,
): Promise<Stored<Campaign> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (version !== ifVersion) return refuse('stale');
  const unknown = await refuseUnknownPeople(doors.directory, before, edit, before);
  if (unknown) return unknown;
  const at = doors.clock.now();
  const decided = decide(before, edit, at);
  if (isRefusal(decided)) return decided;
  if (decided.changes.length === 0) return { document: before, version };

  const { changes, contentChanges } = decided;
  const approval = await approvalPart(doors.store, partition, decided.campaign, contentChanges, at);
  const { campaign, happening } = fallBack(approval?.campaign ?? decided.campaign);
  const { tenantId, workspaceId } = campaign;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: campaign, ifVersion: version }, ...(approval?.put ?? [])],
    events: record(doors.clock, scene, [
      { type: 'campaign.edited', changes: [...changes] },
      ...(approval?.happenings ?? []),
      happening,
    ]),
  });
  if (isRefusal(settled)) return settled;
  return { document: campaign, version: settled.versions[`campaign/${campaignId}`] ?? '' };
}
