import type { Actor } from '../../domain/actor.ts';
import type { Asset } from '../../domain/asset.ts';
import {
  cleanFileName,
  drawable,
  fileKeyOf,
  fileType,
  largestFile,
  shownKeyOf,
} from '../../domain/asset-file.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { hashOf } from '../hash-of.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { afterFiles, fileChange } from './after-files.ts';
import { endRequestsAbout, nextVersion, replacedBy } from './replace.ts';

export interface AddAsset {
  readonly campaignId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How often it is tried again when somebody writes the campaign in the same moment. */
const attempts = 5;

/**
 * Keeps a file with a campaign. Uploading the same bytes under the same name again gives the file that is there.
 * Other bytes under a name are its next version, which takes the place of the one before and of its approval. Refuses:
 * `notFound`, `notAllowed`, `wrongStatus`, `malformed` (empty), `tooLarge`, `wrongContentType`, `stale`.
 */
export async function addAsset(
  doors: Doors,
  actor: Actor,
  wanted: AddAsset,
): Promise<Stored<Asset> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, wanted);
    if (!isRefusal(tried) || tried.refused !== 'stale' || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Doors,
  actor: Actor,
  { campaignId, name: given, bytes }: AddAsset,
): Promise<Stored<Asset> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'asset.add');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  if (bytes.length === 0) return refuse('malformed', { at: 'body' });
  if (bytes.length > largestFile) return refuse('tooLarge', { facts: { most: '25 MB' } });
  const name = cleanFileName(given);
  const mediaType = fileType(name, bytes);
  if (isRefusal(mediaType)) return mediaType;
  const sha256 = await hashOf(bytes);
  const present = await readAll(doors.store, partition, 'assetsOfCampaign', {});
  const same = present.find(
    ({ document }) => document.sha256 === sha256 && document.name === name && !document.replaced,
  );
  if (same) return same;

  const at = doors.clock.now();
  const id = doors.clock.newId();
  const { tenantId, workspaceId } = campaign;
  const shown = drawable.has(mediaType) ? await doors.pictures.draw(bytes) : undefined;
  const asset: Asset = {
    kind: 'asset',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    name,
    mediaType,
    bytes: bytes.length,
    sha256,
    fileKey: fileKeyOf(id),
    ...(shown && { shown: { bytes: shown.length } }),
    uploadedAt: at,
    uploadedBy: actor.personId,
    version: nextVersion(present, name),
  };
  // Bytes first: a file without a document is swept, a document without its file would be a broken promise.
  await doors.files.put(partition, asset.fileKey, bytes);
  if (shown) await doors.files.put(partition, shownKeyOf(id), shown);
  const older = replacedBy(present, name);
  const olderIds = new Set(older.map(({ document }) => document.id));
  const ended = await endRequestsAbout(doors, partition, olderIds, at);
  const change = fileChange(older.length > 0 ? name : null, name);
  const after = await afterFiles(doors, found, change, at);
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: asset, ifVersion: 'absent' }, ...older, ...ended.put, ...after.put],
    events: [
      ...record(doors.clock, scene, [{ type: 'asset.added', assetId: id, name }, ...after.happenings]),
      ...ended.events,
    ],
    due: [...after.due],
  });
  if (isRefusal(settled)) return settled;
  return { document: asset, version: settled.versions[`asset/${id}`] ?? '' };
}
