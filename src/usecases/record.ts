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

/** The bulk change that something is a part of, or that it takes back. */
export interface OfBatch {
  readonly batchId?: string | undefined;
  readonly undoes?: string | undefined;
}

/** The same, as a part of a bulk change or of its undo. */
export function inBatch(
  happening: Happening | undefined,
  { batchId, undoes }: OfBatch,
): Happening | undefined {
  const isPart =
    happening?.type === 'campaign.edited' ||
    happening?.type === 'campaign.statusChanged' ||
    happening?.type === 'task.edited';
  if (!isPart) return happening;
  return {
    ...happening,
    ...(batchId !== undefined && { batchId }),
    ...(undoes !== undefined && { undoes }),
  };
}
