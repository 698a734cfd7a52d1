import type { Event, Happening } from '../domain/event.ts';
import type { Clock } from '../ports.ts';

export interface Scene {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string | null;
  /** The person who acted, or `byRule`. */
  readonly actorId: string;
  readonly at: string;
}

/** The audit trail of one commit: each happening with a time-ordered id, in the order told. */
export function record(clock: Clock, scene: Scene, happenings: readonly (Happening | undefined)[]): Event[] {
  return happenings
    .filter((what) => what !== undefined)
    .map((what) => ({ kind: 'event', schema: 1, id: clock.newId(), ...scene, what }));
}

/** The same, as a part of a bulk change. */
export function inBatch(
  happening: Happening | undefined,
  batchId: string | undefined,
): Happening | undefined {
  if (batchId === undefined || !happening) return happening;
  const canCarry = happening.type === 'campaign.edited' || happening.type === 'campaign.statusChanged';
  return canCarry ? { ...happening, batchId } : happening;
}
