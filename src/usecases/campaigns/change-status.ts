import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignStatus } from '../../domain/campaign.ts';
import { moveBack, moveStatus } from '../../domain/campaign-status.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { type OfBatch, inBatch, record } from '../record.ts';
import { settle } from '../settle.ts';
import { findCampaign } from './find.ts';

export interface ChangeStatus extends OfBatch {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly status: CampaignStatus;
  readonly reason?: string;
  /** A move is taken back. */
  readonly back?: true;
}

/**
 * Moves a campaign to another status. Refuses: `notFound`, `notAllowed`, `stale`, `wrongStatus`, `approvalNeeded`,
 * `approvalRunning`.
 */
export async function changeStatus(
  doors: Doors,
  actor: Actor,
  { campaignId, ifVersion, status, reason = '', back, ...of }: ChangeStatus,
): Promise<Stored<Campaign> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.changeStatus');
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (version !== ifVersion) return refuse('stale');
  const at = doors.clock.now();
  const moved = back ? moveBack(before, status, at) : moveStatus(before, status, reason, at);
  if (isRefusal(moved)) return moved;
  if (!moved.happening) return { document: before, version };

  const { tenantId, workspaceId } = before;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: moved.campaign, ifVersion: version }],
    events: record(doors.clock, scene, [inBatch(moved.happening, of)]),
  });
  if (isRefusal(settled)) return settled;
  return { document: moved.campaign, version: settled.versions[`campaign/${campaignId}`] ?? '' };
}
