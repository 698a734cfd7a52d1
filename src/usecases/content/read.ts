import type { Actor } from '../../domain/actor.ts';
import { type BudgetLine, standingLines, sumOfBudgets } from '../../domain/budget-line.ts';
import { type Campaign, type MarketingChannel, marketingChannels } from '../../domain/campaign.ts';
import {
  type ChannelGap,
  type ChannelPlanContent,
  blankChannelPlan,
  gapsOf,
} from '../../domain/channel-plan.ts';
import {
  type ContentItem,
  type ContentState,
  type ContentStep,
  contentState,
  countingRequest,
  nextSteps,
} from '../../domain/content-item.ts';
import { isAmountGoal } from '../../domain/goal.ts';
import type { Money } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { latestRequests } from './find.ts';

export interface SeenPlan extends ChannelPlanContent {
  readonly channel: MarketingChannel;
  readonly version: Version | null;
  readonly gaps: readonly ChannelGap[];
  /** It is measured by money, and its reader may not see any. */
  readonly kpiHidden: boolean;
  /** What the lines of the budget plan for it; null where they say nothing, or the reader may not see amounts. */
  readonly planned: Money | null;
}

export interface SeenItem extends Stored<ContentItem> {
  readonly state: ContentState;
  readonly next: readonly ContentStep[];
  /** Its approval, where there is one that counts. */
  readonly requestId: string | null;
}

export interface ReadContent {
  readonly channels: readonly SeenPlan[];
  readonly items: readonly SeenItem[];
  readonly can: { readonly edit: boolean; readonly exempt: boolean; readonly seeAmounts: boolean };
}

/**
 * The marketing channels of a campaign as they are planned, and what goes out through them, by day; amounts and a KPI about
 * money only for those who may see amounts. Refuses: `notFound`, `notAllowed`.
 */
export async function readContent(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadContent | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'content.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const [plans, stored, requests, lines, links] = await Promise.all([
    readAll(store, partition, 'channelPlansOfCampaign', {}),
    readAll(store, partition, 'contentOfCampaign', {}),
    latestRequests({ store }, partition),
    readAll(store, partition, 'budgetLinesOfCampaign', {}),
    readAll(store, partition, 'trackedLinksOfCampaign', {}),
  ]);
  const seeAmounts = may(actor, 'campaign.readBudget', subject);
  const items = stored.map((each): SeenItem => {
    const latest = requests.get(each.document.id);
    const requestId = countingRequest(each.document, latest)?.id ?? null;
    const { document } = each;
    return { ...each, state: contentState(document, latest), next: nextSteps(document, latest), requestId };
  });
  const budgetLines = lines.map(({ document }) => document);
  const known = new Map(plans.map((plan) => [plan.document.channel, plan]));
  const channels = marketingChannels
    .filter((channel) => campaign.channels.includes(channel) || known.has(channel))
    .map((channel): SeenPlan => {
      const plan = known.get(channel);
      const content = plan ? contentOf(plan.document) : blankChannelPlan;
      const kpiHidden = !seeAmounts && isAmountGoal(content.metric);
      const out = items.filter(
        ({ document }) => document.channel === channel && document.step !== 'dropped',
      ).length;
      return {
        channel,
        ...content,
        ...(kpiHidden && { metric: null, measure: '', currency: null, target: null }),
        version: plan?.version ?? null,
        gaps: gapsOf(channel, content, campaign, {
          items: out,
          links: links.filter(({ document }) => document.channel === channel && !document.retired).length,
        }),
        kpiHidden,
        planned: seeAmounts ? plannedFor(channel, campaign, budgetLines) : null,
      };
    });
  const isOpen = campaign.status !== 'archived';
  const edit = isOpen && may(actor, 'content.edit', subject);
  const exempt = edit && may(actor, 'content.exempt', subject);
  return { channels, items: items.toSorted(byDay), can: { edit, exempt, seeAmounts } };
}

/** In the currency of the budget. */
function plannedFor(
  channel: MarketingChannel,
  { budget }: Pick<Campaign, 'budget'>,
  lines: readonly BudgetLine[],
): Money | null {
  const own = standingLines(lines).filter((line) => line.channel === channel);
  if (budget === null || own.length === 0) return null;
  return { minor: sumOfBudgets(own, budget.currency), currency: budget.currency };
}

function contentOf(plan: ChannelPlanContent): ChannelPlanContent {
  const { ownerId, start, end, metric, measure, currency, target, note } = plan;
  return { ownerId, start, end, metric, measure, currency, target, note };
}

/** What has no day stands last. */
function byDay({ document: one }: SeenItem, { document: other }: SeenItem): number {
  const [day, otherDay] = [one, other].map(
    ({ publishOn, publishAt }) => `${publishOn ?? '9999'} ${publishAt ?? ''}`,
  );
  if (day !== otherDay) return (day ?? '') < (otherDay ?? '') ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
