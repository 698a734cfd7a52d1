import type { Actor } from '../../domain/actor.ts';
import { mapHeadings } from '../../domain/import-mapping.ts';
import type { Import, ImportNoun } from '../../domain/import.ts';
import { withMaskedEmails } from '../../domain/masked.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';
import { chunksOf, storeChunks } from './chunks.ts';
import { examine } from './examine.ts';
import { mayImport } from './find.ts';
import { readFile } from './read-file.ts';
import { type ShownImport, shown, versionIn } from './shown.ts';

export interface StartImport {
  readonly workspaceId: string;
  readonly noun: ImportNoun;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads, maps and checks a file, and says what accepting it would do. Only the import itself is stored. Refuses:
 * `notFound`, `notAllowed`, `tooLarge`, `unreadableFile`, `busy`.
 */
export async function startImport(
  doors: Doors,
  actor: Actor,
  { workspaceId, noun, fileName: typed, bytes }: StartImport,
): Promise<ShownImport | Refusal> {
  // The name stands in records and lists that more people read than may see addresses.
  const fileName = withMaskedEmails(typed).slice(0, 200);
  const allowed = mayImport(actor, workspaceId, noun);
  if (isRefusal(allowed)) return allowed;
  const file = readFile(bytes, noun);
  if (isRefusal(file)) return file;
  const { tenantId, personId: createdBy } = actor;
  const { headings, headingLine, rows, readAs } = file;
  const sheet = { noun, headings, headingLine, mapping: mapHeadings(noun, headings), rows };
  const findings = await examine(doors, { tenantId, workspaceId, createdBy, fileName }, sheet);
  if (isRefusal(findings)) return findings;

  const partition = { tenantId, scope: scopes.imports(workspaceId) };
  const id = doors.clock.newId();
  const chunks = chunksOf(id, tenantId, rows);
  const document: Import = {
    kind: 'import',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    noun,
    fileName,
    status: 'checked',
    headings: [...headings],
    mapping: sheet.mapping,
    rows: rows.length,
    chunks: chunks.length,
    ...findings,
    applied: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    createdBy,
    createdAt: doors.clock.now(),
    readAs,
    headingLine,
  };
  // The rows first: an import that can be seen is whole.
  const refused = await storeChunks(doors, partition, chunks);
  if (refused) return refused;
  const settled = await settle(doors.store, partition, { put: [{ document, ifVersion: 'absent' }] });
  if (isRefusal(settled)) return settled;
  return shown(doors, partition, { document, version: versionIn(settled, document) });
}
