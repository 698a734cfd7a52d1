import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import {
  type LaunchChecklist,
  type LaunchLine,
  type Readiness,
  blankChecklist,
  launchLinesOf,
  readinessOf,
} from '../../domain/launch-checklist.ts';
import { isCostly } from '../../domain/launch-lines.ts';
import { launchFactsOf } from '../../domain/launch-facts.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Partition, Store, Version } from '../../ports.ts';
import { budgetRuleOf } from '../budgets/rule.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { planningRuleOf } from '../planning-rule/rule.ts';
import { latestRequests } from '../content/find.ts';
import { readAll } from '../read-all.ts';

/** The launch checklist of a campaign as it stands now. */
export interface StandingChecklist {
  readonly checklist: LaunchChecklist;
  /** Null as long as nobody said anything. */
  readonly version: Version | null;
  readonly lines: readonly LaunchLine[];
}

export interface ReadLaunch {
  readonly lines: readonly LaunchLine[];
  readonly readiness: Readiness;
  readonly can: { readonly tick: boolean; readonly edit: boolean; readonly waive: boolean };
}

/** What has to be done before a campaign goes live, and how far it is. Refuses: `notFound`. */
export async function readLaunch(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadLaunch | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  return seen(actor, found, await standingChecklist(doors.store, found.partition, found.document));
}

/** The same for whoever may read the campaign. */
export function seen(
  actor: Actor,
  { document: campaign, subject }: Pick<FoundCampaign, 'document' | 'subject'>,
  { lines: all }: Pick<StandingChecklist, 'lines'>,
): ReadLaunch {
  // That a line is there tells that the budget is above an amount.
  const seesAmounts = may(actor, 'campaign.readBudget', subject);
  const lines = seesAmounts ? all : all.filter(({ id }) => !isCostly(id));
  const open = campaign.status !== 'archived';
  const can = {
    tick: open && may(actor, 'launch.tick', subject),
    edit: open && may(actor, 'campaign.edit', subject),
    waive: open && may(actor, 'launch.waive', subject),
  };
  return { lines, readiness: readinessOf(lines), can };
}

/** Everything that the checklist rests on lies in the partition of the campaign, but for what the department set. */
export async function standingChecklist(
  store: Pick<Store, 'get' | 'read'>,
  partition: Partition,
  campaign: Campaign,
): Promise<StandingChecklist> {
  const [stored, tasks, assets, risks, goals, lines, content, links, asked, { choice }, budgeting] =
    await Promise.all([
      store.get(partition, 'launchChecklist', campaign.id),
      readAll(store, partition, 'tasksOfCampaign', {}),
      readAll(store, partition, 'assetsOfCampaign', {}),
      readAll(store, partition, 'risksOfCampaign', {}),
      readAll(store, partition, 'goalsOfCampaign', {}),
      readAll(store, partition, 'budgetLinesOfCampaign', {}),
      readAll(store, partition, 'contentOfCampaign', {}),
      readAll(store, partition, 'trackedLinksOfCampaign', {}),
      latestRequests({ store }, partition),
      planningRuleOf(store, campaign.tenantId, campaign.workspaceId),
      budgetRuleOf(store, campaign.tenantId, campaign.workspaceId),
    ]);
  const facts = launchFactsOf({
    campaign,
    tasks: tasks.map(({ document }) => document),
    assets: assets.map(({ document }) => document),
    risks: risks.map(({ document }) => document),
    goals: goals.map(({ document }) => document),
    lines: lines.map(({ document }) => document),
    reserve: budgeting.choice.reserve,
    content: content.map(({ document }) => document),
    links: links.map(({ document }) => document),
    asked,
  });
  return {
    checklist: stored?.document ?? blankChecklist(campaign),
    version: stored?.version ?? null,
    lines: launchLinesOf(campaign, facts, stored?.document, choice.contingencyAbove),
  };
}
