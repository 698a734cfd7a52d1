import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import type { WhichAsset } from './get.ts';

/** Long enough to begin a download on a slow phone; whoever gets hold of the link later finds nothing. */
const minutes = 5;

/**
 * A short-lived address of the file, for those who may read it; null where there are no such links, then `getAsset`
 * gives the bytes. Refuses: `notFound`.
 */
export async function linkAsset(
  { store, files }: Pick<Doors, 'store' | 'files'>,
  actor: Actor,
  { campaignId, assetId }: WhichAsset,
): Promise<{ readonly url: string | null } | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'asset.read');
  if (isRefusal(found)) return found;
  const stored = await store.get(found.partition, 'asset', assetId);
  if (!stored) return refuse('notFound');
  const { fileKey, name } = stored.document;
  const url = await files.link(found.partition, fileKey, { name, minutes });
  return { url: url?.href ?? null };
}
