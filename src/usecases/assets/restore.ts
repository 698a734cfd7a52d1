import type { Actor } from '../../domain/actor.ts';
import type { Asset } from '../../domain/asset.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Stored } from '../../ports.ts';
import { addAsset } from './add.ts';
import { type WhichAsset, getAsset } from './get.ts';

/**
 * Makes an older version the newest again: its bytes are kept once more, as the next version, with all that follows from a new
 * file. The newest one stays as it is. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `fileLost`, `stale`.
 */
export async function restoreAsset(
  doors: Doors,
  actor: Actor,
  which: WhichAsset,
): Promise<Stored<Asset> | Refusal> {
  const found = await getAsset(doors, actor, which);
  if (isRefusal(found)) return found;
  const { asset, bytes } = found;
  return addAsset(doors, actor, { campaignId: which.campaignId, name: asset.name, bytes });
}
