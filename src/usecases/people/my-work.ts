import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { WorkItem } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

/** My open tasks and approvals across campaigns, by due date; nothing from what I have left or may not read any more. */
export async function readMyWork(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
): Promise<readonly WorkItem[]> {
  const partition = { tenantId: actor.tenantId, scope: scopes.person(actor.personId) };
  const items = await readAll(store, partition, 'workOfPerson', {});
  const work = items
    .map(({ document }) => document)
    .filter(({ workspaceId }) => may(actor, 'workspace.read', { workspaceId }));
  const lost = await lostCampaigns({ store }, actor, work);
  return work.filter(({ campaignId }) => !lost.has(campaignId));
}

/** A line of work outlives the right to its campaign; for those who see some campaigns only, each is looked at again. */
async function lostCampaigns(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  work: readonly WorkItem[],
): Promise<ReadonlySet<string>> {
  const doubtful = work.filter(({ workspaceId }) => !may(actor, 'campaign.read', { workspaceId }));
  const ids = [...new Set(doubtful.map(({ campaignId }) => campaignId))];
  const found = await Promise.all(ids.map((id) => findCampaign(doors, actor, id, 'campaign.read')));
  return new Set(ids.filter((_, index) => isRefusal(found[index])));
}
