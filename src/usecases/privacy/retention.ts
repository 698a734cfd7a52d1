import type { Actor } from '../../domain/actor.ts';
import {
  type Retention,
  type RetentionDays,
  type RetentionRound,
  retentionId,
  retentionRoundId,
  usualRetention,
} from '../../domain/retention.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { wholeTenant } from '../../domain/watched.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { managesPrivacy, privacyPlace } from './place.ts';

export interface ReadRetention {
  readonly days: RetentionDays;
  /** Null as long as nobody chose. */
  readonly version: Version | null;
  readonly round: Pick<RetentionRound, 'day' | 'removed' | 'finishedAt'> | null;
}

/** How long a tenant keeps what, for whoever answers for personal data in all of it. Refuses: `notAllowed`. */
export async function readRetention(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
): Promise<ReadRetention | Refusal> {
  if (!(await managesPrivacy(doors, actor))) return refuse('notAllowed');
  const place = privacyPlace(actor.tenantId);
  const [stored, round] = await Promise.all([
    doors.store.get(place, 'retention', retentionId),
    doors.store.get(place, 'retentionRound', retentionRoundId),
  ]);
  return {
    days: stored?.document.days ?? usualRetention,
    version: stored?.version ?? null,
    round: round?.document ?? null,
  };
}

/** Says how long is kept what, from the next night on. Refuses: `notAllowed`, `stale`. */
export async function saveRetention(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { days, ifVersion }: { readonly days: RetentionDays; readonly ifVersion: Version | null },
): Promise<ReadRetention | Refusal> {
  const before = await readRetention(doors, actor);
  if (isRefusal(before)) return before;
  const { store, clock } = doors;
  const { tenantId, personId: actorId } = actor;
  const at = clock.now();
  const document: Retention = {
    kind: 'retention',
    schema: 1,
    id: retentionId,
    tenantId,
    days,
    savedBy: actorId,
    savedAt: at,
  };
  const scene = { tenantId, workspaceId: wholeTenant, campaignId: null, actorId, at };
  const settled = await settle(store, privacyPlace(tenantId), {
    put: [{ document, ifVersion: ifVersion ?? 'absent' }],
    events: record(clock, scene, [
      { type: 'retention.saved', settingId: retentionId, before: before.days, after: days },
    ]),
  });
  if (isRefusal(settled)) return settled;
  return { ...before, days, version: settled.versions[`retention/${retentionId}`] ?? null };
}
