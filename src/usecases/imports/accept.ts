import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { examine } from './examine.ts';
import { type WhichImport, findImport } from './find.ts';
import { sheetOf } from './sheet-of.ts';
import { type ShownImport, shown, versionIn } from './shown.ts';

export interface AcceptImport extends WhichImport {
  readonly ifVersion: Version;
}

/** The import cannot be accepted; `current` is how it stands after it was checked once more. */
export interface NotAccepted {
  readonly refusal: Refusal;
  readonly current: ShownImport;
}

/**
 * Takes all rows in, or none. Everything is checked once more, because the world may have changed since; what is found
 * then is stored and shown. From here on the import can only go forward. Refuses: `notFound`, `notAllowed`,
 * `importClosed`, `stale`, `importHasErrors`, `busy`.
 */
export async function acceptImport(
  doors: Doors,
  actor: Actor,
  { ifVersion, ...which }: AcceptImport,
): Promise<ShownImport | NotAccepted | Refusal> {
  const found = await findImport(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: before, partition, version } = found;
  if (before.status !== 'checked') return refuse('importClosed');
  if (version !== ifVersion) return refuse('stale');
  const findings = await examine(doors, before, await sheetOf(doors, partition, before));
  if (isRefusal(findings)) return findings;

  const hasErrors = findings.problemCount > 0;
  const { id: importId, tenantId, workspaceId, fileName, rows } = before;
  const document = { ...before, ...findings, status: hasErrors ? before.status : ('applying' as const) };
  const at = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: version }],
    ...(!hasErrors && {
      events: record(doors.clock, scene, [{ type: 'import.accepted', importId, fileName, rows }]),
      due: [arm(`import.${importId}`, partition, { type: 'applyImport', importId }, at)],
    }),
  });
  if (isRefusal(settled)) return settled;
  const current = await shown(doors, partition, { document, version: versionIn(settled, document) });
  if (!hasErrors) return current;
  return { refusal: refuse('importHasErrors', { facts: { count: findings.problemCount } }), current };
}
