import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignStatus } from '../../domain/campaign.ts';
import { moveBack, moveStatus } from '../../domain/campaign-status.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { basisOf } from '../../domain/second-person.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { type OfBatch, inBatch, record } from '../record.ts';
import { settle } from '../settle.ts';
import { type Consent, clear } from '../second-person/ask.ts';
import { throughGate } from '../launch/gate.ts';
import { findCampaign } from './find.ts';

export interface ChangeStatus extends OfBatch {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly status: CampaignStatus;
  readonly reason?: string;
  /** Somebody else said yes to it. */
  readonly consent?: Consent;
  /** A move is taken back. */
  readonly back?: true;
}

/**
 * Moves a campaign to another status. Refuses: `notFound`, `notAllowed`, `stale`, `wrongStatus`, `approvalNeeded`,
 * `approvalRunning`; of a look back `retrospectiveNeeded`; of a launch `launchBlocked` (by its checklist), `secondPersonNeeded`, `nobodyToConfirm`, `changedSinceShown`.
 */
export async function changeStatus(
  doors: Doors,
  actor: Actor,
  { campaignId, ifVersion, status, reason = '', back, consent, ...of }: ChangeStatus,
): Promise<Stored<Campaign> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.changeStatus');
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (version !== ifVersion) return refuse('stale');
  const at = doors.clock.now();
  const moved = back ? moveBack(before, status, at) : moveStatus(before, status, reason, at);
  if (isRefusal(moved)) return moved;
  const { happening } = moved;
  if (happening?.type !== 'campaign.statusChanged') return { document: before, version };

  const { tenantId, workspaceId } = before;
  if (status === 'retrospectiveDone' && !back) {
    const written = await doors.store.get(partition, 'retrospective', campaignId);
    if (!written?.document.published) return refuse('retrospectiveNeeded', { at: 'status' });
  }
  // What paused or ended went live already; a move that is taken back was allowed when it was made.
  const goesLive = status === 'running' && before.status === 'approved' && !back;
  const gate = goesLive ? await throughGate(doors.store, partition, before, at) : [];
  if (isRefusal(gate)) return gate;
  const act = { type: 'launch', reason, ...(back && { back }) } as const;
  const wanted = { act, workspaceId, campaign: before, basis: basisOf(before), consent };
  const cleared =
    status === 'running'
      ? await clear(doors, actor, { ...wanted, quiet: (of.batchId ?? of.undoes) !== undefined })
      : { put: [], events: [], by: {} };
  if (isRefusal(cleared)) return cleared;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: moved.campaign, ifVersion: version }, ...gate, ...cleared.put],
    events: [
      ...record(doors.clock, scene, [inBatch({ ...happening, ...cleared.by }, of)]),
      ...cleared.events,
    ],
  });
  if (isRefusal(settled)) return settled;
  return { document: moved.campaign, version: settled.versions[`campaign/${campaignId}`] ?? '' };
}
