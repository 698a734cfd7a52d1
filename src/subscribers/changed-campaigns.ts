import type { Event, HappeningType } from '../domain/event.ts';

/** Happenings of a campaign that no board, list or calendar shows. */
const unseen: ReadonlySet<HappeningType> = new Set([
  'task.snoozed',
  'task.remarked',
  'task.reminded',
  'task.escalated',
  'campaign.reminded',
  'series.created',
  'series.edited',
  'series.skipped',
  'series.resumed',
  'channel.followed',
  'channel.unfollowed',
  'channel.lost',
  'link.made',
  'link.used',
  'link.revoked',
  'asset.added',
  'asset.removed',
  'results.recorded',
  'launchLine.ticked',
  'launchLine.waived',
  'launchLine.added',
  'launchLine.dropped',
  'launchList.taken',
  'budgetLine.set',
  'budgetLine.edited',
  'expense.recorded',
  'expense.edited',
  'goal.set',
  'goal.edited',
  'channelPlan.edited',
  'trackedLinks.added',
  'trackedLink.retired',
  'alert.raised',
  'risk.named',
  'risk.edited',
  'retrospective.edited',
  'retrospective.published',
  'action.takenOver',
  'conflict.accepted',
]);

/** Campaigns of one workspace of which something happened. */
export interface Changed {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignIds: readonly string[];
}

/** The campaigns that boards and calendars have to show anew, workspace by workspace. */
export function changedCampaigns(events: readonly Event[]): Changed[] {
  const changed = new Map<string, { tenantId: string; workspaceId: string; campaignIds: Set<string> }>();
  for (const { tenantId, workspaceId, campaignId, what } of events) {
    if (campaignId === null || unseen.has(what.type)) continue;
    const key = JSON.stringify([tenantId, workspaceId]);
    const known = changed.get(key) ?? { tenantId, workspaceId, campaignIds: new Set() };
    known.campaignIds.add(campaignId);
    changed.set(key, known);
  }
  return [...changed.values()].map((each) => ({ ...each, campaignIds: [...each.campaignIds] }));
}
