import type { Actor } from '../../domain/actor.ts';
import { auditEntry } from '../../domain/audit-entry.ts';
import { auditRecordId } from '../../domain/audit.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { isSettingOf, settingDifferences, touched } from '../../domain/setting-change.ts';
import type { Doors } from '../../ports.ts';
import { reachOf } from './history.ts';
import { type PresentSetting, settingRooms } from './kinds.ts';
import { puttingBack } from './put-back-store.ts';
import { type ToldChange, toldChange } from './told-change.ts';

export interface WhichChange {
  readonly workspaceId: string;
  /** Its place in the chain. */
  readonly sequence: number;
}

/** What putting a change back would do now. */
export interface Foreseen {
  readonly change: ToldChange;
  readonly present: PresentSetting;
  /** From how it stands now to how it was before the change; nothing: it is so already. */
  readonly does: readonly FieldChange[];
  /** What others changed since, from what the change led to, to how it stands now: it would be lost. */
  readonly overwrites: readonly FieldChange[];
}

/** Refuses: `notFound` (also the setting), `notAllowed`, `wrongStatus` (a part of the record was taken away). */
export async function foreseeRollBack(
  doors: Doors,
  actor: Actor,
  { workspaceId, sequence }: WhichChange,
): Promise<Foreseen | Refusal> {
  const reach = await reachOf(doors, actor, workspaceId);
  if (isRefusal(reach)) return reach;
  const partition = { tenantId: actor.tenantId, scope: scopes.audit() };
  const record = await doors.store.get(partition, 'auditRecord', auditRecordId(sequence));
  const entry = record && auditEntry(actor, reach, record.document);
  if (!entry || !isSettingOf(workspaceId, entry)) return refuse('notFound');
  if (!entry.what) return refuse('wrongStatus');
  const change = await toldChange(doors, actor.tenantId, entry);
  if (!change) return refuse('notFound');
  const present = await settingRooms[change.kind].read(doors, actor, { workspaceId, ...change });
  if (isRefusal(present)) return present;
  const now = touched(present.values, change);
  return {
    change,
    present,
    does: settingDifferences(now, change.before),
    overwrites: settingDifferences(change.after, now),
  };
}

/**
 * Puts a setting back to how it was before a change, by the use case that changes it at any time: its rights, its guards
 * and its events hold, and the event says which change was put back and why. Whatever was changed since is only lost
 * when `over` is the version that the reader was shown. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `reasonNeeded`,
 * `stale` (with what would be done and lost), and whatever that use case refuses.
 */
export async function rollBack(
  doors: Doors,
  actor: Actor,
  wanted: WhichChange & { readonly reason: string; readonly over: string | null },
): Promise<Foreseen | Refusal | { readonly refusal: Refusal; readonly foreseen: Foreseen }> {
  const foreseen = await foreseeRollBack(doors, actor, wanted);
  if (isRefusal(foreseen)) return foreseen;
  const reason = wanted.reason.trim();
  if (reason === '') return refuse('reasonNeeded', { at: 'reason' });
  const { change, present, does, overwrites } = foreseen;
  if (does.length === 0) return foreseen;
  if (overwrites.length > 0 && wanted.over !== present.version) return { refusal: refuse('stale'), foreseen };
  const store = puttingBack(doors.store, { putsBack: wanted.sequence, reason });
  const done = await settingRooms[change.kind].put(
    { ...doors, store },
    actor,
    { ...wanted, ...change },
    {
      wanted: change.before,
      present,
    },
  );
  return isRefusal(done) ? done : foreseen;
}
