import type { BulkPart } from '../../src/domain/bulk-change.ts';
import type { Task } from '../../src/domain/task.ts';
import type { TrashLine, Trashed } from '../../src/domain/trash.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

const instants = ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z', '2026-11-22T09:30:00.000Z'];

const lying = ({ tenantId }: Partition, id: string, chance: Chance) => ({
  schema: 1 as const,
  id,
  tenantId,
  workspaceId: 'brand',
  campaignId: 'campaign',
  noun: 'task' as const,
  targetId: 'one',
  name: `Name ${chance.below(1_000)}`,
  deletedAt: chance.pick(instants),
  deletedBy: 'owner',
  until: chance.pick(instants),
});

export function trashedSample(where: Partition, id: string, chance: Chance, document: Task): Trashed {
  return { ...lying(where, id, chance), kind: 'trashed', document };
}

export function trashLineSample(where: Partition, id: string, chance: Chance): TrashLine {
  const people = { madeBy: 'owner', ownerId: 'owner', teamIds: [], guestIds: [] };
  return { ...lying(where, id, chance), kind: 'trashLine', code: 'MKT-1', ...people };
}

export function bulkPartSample({ tenantId }: Partition, id: string, chance: Chance): BulkPart {
  const where = { tenantId, workspaceId: 'brand', batchId: 'batch', part: chance.below(9) };
  const change = { kind: 'shift', days: 1 + chance.below(9) } as const;
  const asked = { actorId: 'owner', at: chance.pick(instants), change, campaignIds: ['coast', 'lamp'] };
  return { kind: 'bulkPart', schema: 1, id, ...where, ...asked };
}
