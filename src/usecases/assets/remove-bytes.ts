import type { Asset } from '../../domain/asset.ts';
import { shownKeyOf } from '../../domain/asset-file.ts';
import type { Files, Partition } from '../../ports.ts';

/** Takes away what lies behind an asset for good: the file, and the picture that is shown of it. */
export async function removeBytes(
  files: Pick<Files, 'remove'>,
  partition: Partition,
  { id, fileKey, shown }: Pick<Asset, 'id' | 'fileKey' | 'shown'>,
): Promise<void> {
  await files.remove(partition, fileKey);
  if (shown) await files.remove(partition, shownKeyOf(id));
}
