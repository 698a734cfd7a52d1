import type { Actor } from '../../domain/actor.ts';
import { type AuditEntry, type AuditReach, auditEntry } from '../../domain/audit-entry.ts';
import { lastRecordId } from '../../domain/audit.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { type SettingKind, isSettingOf, settingKindOf } from '../../domain/setting-change.ts';
import type { Doors } from '../../ports.ts';
import { auditReach } from '../audit/search.ts';
import { type ToldChange, toldChange } from './told-change.ts';

/** A change of a setting as it was told. `change` is undefined where a part of it was taken away. */
export interface SettingLine {
  readonly entry: AuditEntry;
  readonly kind: SettingKind;
  readonly change: ToldChange | undefined;
}

export interface SettingHistory {
  readonly reach: AuditReach;
  readonly lines: readonly SettingLine[];
  readonly next: string | null;
}

const wanted = 30;
const pageSize = 500;
/** So many records are looked at for one answer, however few of them are about settings. */
const mostPages = 6;

/**
 * What was changed in the settings of a department, newest first, of one kind or all; fewer than there are when much else
 * had to be passed over. For those who read its record. Refuses: `notFound`, `notAllowed`, `malformed` (cursor).
 */
export async function settingHistory(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  asked: {
    readonly workspaceId: string;
    readonly kind?: SettingKind | undefined;
    readonly cursor?: string | undefined;
  },
): Promise<SettingHistory | Refusal> {
  const { store } = doors;
  const reach = await reachOf(doors, actor, asked.workspaceId);
  if (isRefusal(reach)) return reach;
  if (asked.cursor !== undefined && !store.isCursor('auditBack', asked.cursor))
    return refuse('malformed', { at: 'cursor' });
  const partition = { tenantId: actor.tenantId, scope: scopes.audit() };
  const place = { first: '0', last: lastRecordId };
  const found: SettingLine[] = [];
  let cursor: string | null = asked.cursor ?? null;
  for (let page = 0; page < mostPages && found.length < wanted; page += 1) {
    const read: Awaited<ReturnType<typeof store.read<'auditBack'>>> = await store.read(
      partition,
      'auditBack',
      place,
      { limit: pageSize, cursor },
    );
    for (const { document } of read.items) {
      const entry = auditEntry(actor, reach, document);
      const kind = entry && isSettingOf(asked.workspaceId, entry) ? settingKindOf(entry.type) : undefined;
      if (entry && kind && (asked.kind ?? kind) === kind) found.push({ entry, kind, change: undefined });
    }
    cursor = read.next;
    if (cursor === null) break;
  }
  const lines = await Promise.all(
    found.map(async (line) => ({ ...line, change: await toldChange(doors, actor.tenantId, line.entry) })),
  );
  return { reach, lines, next: cursor };
}

/** Whose names somebody may read who may read the record of this department. Refuses: `notFound`, `notAllowed`. */
export async function reachOf(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<AuditReach | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'audit.read', { workspaceId })) return refuse('notAllowed');
  return auditReach(doors, actor);
}
