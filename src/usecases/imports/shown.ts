import type { Import } from '../../domain/import.ts';
import type { Doors, Partition, Stored, Version } from '../../ports.ts';
import { previewOf } from './chunks.ts';
import type { Settled } from '../settle.ts';

/** An import with its first rows, as screens show it. */
export interface ShownImport extends Stored<Import> {
  readonly preview: readonly (readonly string[])[];
}

/** An import as it stands, for the eye. */
export async function shown(
  doors: Pick<Doors, 'store'>,
  partition: Partition,
  { document, version }: Stored<Import>,
): Promise<ShownImport> {
  return { document, version, preview: await previewOf(doors, partition, document) };
}

/** The version under which an import was just written. */
export function versionIn({ versions }: Settled, { id }: Import): Version {
  return versions[`import/${id}`] ?? '';
}
