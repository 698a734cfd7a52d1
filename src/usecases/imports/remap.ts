import type { Actor } from '../../domain/actor.ts';
import type { ColumnMapping } from '../../domain/import-columns.ts';
import { remap } from '../../domain/import-mapping.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Version } from '../../ports.ts';
import { settle } from '../settle.ts';
import { examine } from './examine.ts';
import { type WhichImport, findImport } from './find.ts';
import { sheetOf } from './sheet-of.ts';
import { type ShownImport, shown, versionIn } from './shown.ts';

export interface RemapImport extends WhichImport {
  readonly ifVersion: Version;
  /** Only the fields that change. */
  readonly mapping: ColumnMapping;
}

/**
 * Changes which column means what, and checks everything again. Refuses: `notFound`, `notAllowed`, `importClosed`,
 * `stale`, `unknownField`, `malformed`, `busy`.
 */
export async function remapImport(
  doors: Doors,
  actor: Actor,
  { ifVersion, mapping: wanted, ...which }: RemapImport,
): Promise<ShownImport | Refusal> {
  const found = await findImport(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: before, partition, version } = found;
  if (before.status !== 'checked') return refuse('importClosed');
  if (version !== ifVersion) return refuse('stale');
  const mapping = remap(before.noun, before.headings, before.mapping, wanted);
  if (isRefusal(mapping)) return mapping;
  const sheet = await sheetOf(doors, partition, before);
  const findings = await examine(doors, before, { ...sheet, mapping });
  if (isRefusal(findings)) return findings;
  const document = { ...before, ...findings, mapping };
  const settled = await settle(doors.store, partition, { put: [{ document, ifVersion: version }] });
  if (isRefusal(settled)) return settled;
  return shown(doors, partition, { document, version: versionIn(settled, document) });
}
