import { canonicalJson } from '../domain/canonical-json.ts';
import { linesOfCampaign } from '../domain/campaign-lines.ts';
import { scopes } from '../domain/scope.ts';
import { type Partition, type Store, uncommitted } from '../ports.ts';
import { changedCampaigns } from './changed-campaigns.ts';
import type { Subscriber } from './subscriber.ts';
import { tasksOf } from './tasks-of.ts';

/**
 * Keeps tasks, milestones, approvals due and content true in the calendar of a workspace: one document a campaign, made from what
 * stands in the store now, and written only over the one that was read before.
 */
export function projectLines(store: Store): Subscriber {
  return {
    id: 'project-lines',
    async follow(events) {
      for (const { tenantId, workspaceId, campaignIds } of changedCampaigns(events)) {
        const board = { tenantId, scope: scopes.board(workspaceId) };
        for (const campaignId of campaignIds) while (!(await projectCampaign(store, board, campaignId)));
      }
    },
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function projectCampaign(store: Store, board: Partition, campaignId: string): Promise<boolean> {
  const present = await store.get(board, 'campaignLines', campaignId);
  const partition = { tenantId: board.tenantId, scope: scopes.campaign(campaignId) };
  const [tasks, requests, campaign, items] = await Promise.all([
    tasksOf(store, partition),
    store.read(partition, 'approvalsOfCampaign', {}, { limit: 1_000 }),
    store.get(partition, 'campaign', campaignId),
    store.read(partition, 'contentOfCampaign', {}, { limit: 1_000 }),
  ]);
  const approvals = requests.items.map(({ document }) => document);
  const content = items.items.map(({ document }) => document);
  const document = campaign && linesOfCampaign(campaign.document, tasks, approvals, content);
  if (!document && !present) return true;
  if (document && present && canonicalJson(document) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    board,
    document
      ? { put: [{ document, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'campaignLines', id: campaignId, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The lines of ${campaignId} could not be written`, outcome);
}
