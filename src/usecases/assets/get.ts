import type { Actor } from '../../domain/actor.ts';
import type { Asset } from '../../domain/asset.ts';
import { type ShownPicture, shownKeyOf } from '../../domain/asset-file.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Files, Partition } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';

export interface WhichAsset {
  readonly campaignId: string;
  readonly assetId: string;
}

/** A file with its bytes. Refuses: `notFound`; `fileLost` when the store of files has it no more. */
export async function getAsset(
  { store, files }: Pick<Doors, 'store' | 'files'>,
  actor: Actor,
  { campaignId, assetId }: WhichAsset,
): Promise<{ asset: Asset; bytes: Uint8Array } | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'asset.read');
  if (isRefusal(found)) return found;
  const stored = await store.get(found.partition, 'asset', assetId);
  if (!stored) return refuse('notFound');
  const bytes = await files.get(found.partition, stored.document.fileKey);
  return bytes
    ? { asset: stored.document, bytes }
    : refuse('fileLost', { facts: { name: stored.document.name } });
}

/** What is shown of a file. Refuses: `notFound` (also for a file of which nothing is shown), `fileLost`. */
export async function getPicture(
  { store, files }: Pick<Doors, 'store' | 'files'>,
  actor: Actor,
  { campaignId, assetId }: WhichAsset,
): Promise<ShownPicture | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'asset.read');
  if (isRefusal(found)) return found;
  const stored = await store.get(found.partition, 'asset', assetId);
  return stored ? pictureOf(files, found.partition, stored.document) : refuse('notFound');
}

/** The same for an asset that was read already, by somebody who may see it. */
export async function pictureOf(
  files: Pick<Files, 'get'>,
  partition: Partition,
  asset: Asset,
): Promise<ShownPicture | Refusal> {
  if (!asset.shown) return refuse('notFound');
  const bytes = await files.get(partition, shownKeyOf(asset.id));
  return bytes ? { asset, bytes } : refuse('fileLost', { facts: { name: asset.name } });
}
