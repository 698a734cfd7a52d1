import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type FoundSchedule, mayReadSchedule, reportsOf } from './find.ts';

/** The schedules of a workspace that concern this reader, oldest first. Refuses: `notFound`. */
export async function listSchedules(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly FoundSchedule[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const partition = reportsOf(actor.tenantId, workspaceId);
  const all = await readAll(store, partition, 'schedulesOfWorkspace', {});
  return all
    .filter(({ document }) => mayReadSchedule(actor, document))
    .map((stored) => ({ ...stored, partition }));
}
