import type { Actor } from '../../domain/actor.ts';
import {
  type ComparedCampaign,
  comparedCampaign,
  fewestCompared,
  mostCompared,
} from '../../domain/comparison.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { DayResult } from '../../domain/result-month.ts';
import type { Doors } from '../../ports.ts';
import { readSomeSummaries } from '../campaigns/summaries.ts';
import { lifetimeValueOf } from '../budgets/rule.ts';
import { readDayResults } from '../results/day-results.ts';

const always = { start: '0000-01-01', end: '9999-12-31' };

/**
 * Two to five campaigns side by side, each over all its days, in the order in which they were named. Refuses: `notFound`
 * (workspace, or one of them that does not exist or may not be seen), `notAllowed`, `malformed` (how many).
 */
export async function compareCampaigns(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  {
    workspaceId,
    campaignIds: named,
  }: { readonly workspaceId: string; readonly campaignIds: readonly string[] },
): Promise<readonly ComparedCampaign[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'result.read', { workspaceId })) return refuse('notAllowed');
  const campaignIds = [...new Set(named)];
  if (campaignIds.length < fewestCompared || campaignIds.length > mostCompared)
    return refuse('malformed', { at: 'campaigns' });
  const summaries = await readSomeSummaries(doors, actor, workspaceId, campaignIds);
  if (isRefusal(summaries)) return summaries;
  if (summaries.length < campaignIds.length) return refuse('notFound', { at: 'campaigns' });
  const seesAmounts = may(actor, 'campaign.readBudget', { workspaceId });
  const rows = new Map<string, DayResult[]>(campaignIds.map((id) => [id, []]));
  const wanted = { tenantId: actor.tenantId, workspaceId, campaignIds, periods: [always] };
  for await (const page of readDayResults(doors.store, wanted))
    for (const row of page) rows.get(row.campaignId)?.push(row);
  const lifetimeValue = await lifetimeValueOf(doors.store, { tenantId: actor.tenantId, workspaceId });
  return summaries.map((summary) =>
    comparedCampaign(summary, rows.get(summary.id) ?? [], seesAmounts, lifetimeValue),
  );
}
