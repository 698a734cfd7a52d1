import type { Actor } from '../../domain/actor.ts';
import { type BulkPart, bulkPartId, daysToUndo } from '../../domain/bulk-change.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';

/** A bulk change as a whole: of how many campaigns, and until when this reader can take it back. */
export interface ReadBulk {
  readonly campaigns: number;
  readonly undoUntil: string | null;
}

/** So many parts are read at the same time. */
const readTogether = 10;

/**
 * How many campaigns a bulk change was for: told to whoever did it, and to those who see every campaign. Refuses:
 * `notFound`.
 */
export async function readBulk(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, batchId }: { readonly workspaceId: string; readonly batchId: string },
): Promise<ReadBulk | Refusal> {
  const parts = await partsOf(doors, actor.tenantId, workspaceId, batchId);
  const mine = parts.filter(({ actorId }) => actorId === actor.personId);
  const told = may(actor, 'campaign.read', { workspaceId }) ? parts : mine;
  const [first] = told;
  if (!first) return refuse('notFound');
  const undoUntil = addMilliseconds(first.at, daysToUndo * 86_400_000);
  return {
    campaigns: told.reduce((sum, { campaignIds }) => sum + campaignIds.length, 0),
    undoUntil: first.actorId === actor.personId && undoUntil > doors.clock.now() ? undoUntil : null,
  };
}

async function partsOf(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  workspaceId: string,
  batchId: string,
): Promise<BulkPart[]> {
  const partition = { tenantId, scope: scopes.bulk(workspaceId) };
  const parts: BulkPart[] = [];
  for (;;) {
    const from = parts.length;
    const numbers = Array.from({ length: readTogether }, (_, index) => from + index);
    const read = await Promise.all(
      numbers.map((part) => store.get(partition, 'bulkPart', bulkPartId(batchId, part))),
    );
    parts.push(...read.flatMap((stored) => (stored ? [stored.document] : [])));
    if (parts.length < from + readTogether) return parts;
  }
}
