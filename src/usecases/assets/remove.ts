import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { putAway } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign, subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { type Settled, settle } from '../settle.ts';
import { afterFiles, fileChange, nothingAfter } from './after-files.ts';
import { endRequestsAbout } from './replace.ts';
import type { WhichAsset } from './get.ts';

/** How often it is tried again when somebody writes the campaign in the same moment. */
const attempts = 5;

/** Puts a file into the trash; its bytes stay until it is removed for good. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`. */
export async function removeAsset(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: WhichAsset,
): Promise<Settled | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, which);
    if (!isRefusal(tried) || tried.refused !== 'stale' || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, assetId }: WhichAsset,
): Promise<Settled | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'asset.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const stored = await doors.store.get(partition, 'asset', assetId);
  if (!stored) return refuse('notFound');
  const { name, uploadedBy } = stored.document;
  if (!may(actor, 'asset.remove', subjectOf(campaign, { madeBy: uploadedBy }))) return refuse('notAllowed');
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const { tenantId, workspaceId } = campaign;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const ended = await endRequestsAbout(doors, partition, new Set([assetId]), scene.at);
  // A file that a newer one replaced is shown to nobody any more.
  const after = stored.document.replaced
    ? nothingAfter
    : await afterFiles(doors, found, fileChange(name, null), scene.at);
  const by = { deletedAt: scene.at, deletedBy: actor.personId };
  const { trashed, due } = putAway(stored.document, by);
  return settle(doors.store, partition, {
    put: [...ended.put, ...after.put, { document: trashed, ifVersion: 'any' }],
    remove: [{ kind: 'asset', id: assetId, ifVersion: stored.version }],
    events: [
      ...record(doors.clock, scene, [{ type: 'asset.removed', assetId, name }, ...after.happenings]),
      ...ended.events,
    ],
    due: [...after.due, due],
  });
}
