import { type Actor, roleIn } from '../../domain/actor.ts';
import { scopes } from '../../domain/scope.ts';
import type { WorkItem } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** My open tasks and approvals across campaigns, by due date; nothing from workspaces that I have left. */
export async function readMyWork(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
): Promise<readonly WorkItem[]> {
  const partition = { tenantId: actor.tenantId, scope: scopes.person(actor.personId) };
  const items = await readAll(store, partition, 'workOfPerson', {});
  return items
    .map(({ document }) => document)
    .filter(({ workspaceId }) => roleIn(actor, workspaceId) !== undefined);
}
