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
import type { KeptList } from '../../domain/launch-list.ts';
import { isCostly } from '../../domain/launch-lines.ts';
import { launchFactsOf } from '../../domain/launch-facts.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Partition, Store, Version } from '../../ports.ts';
import { budgetRuleOf } from '../budgets/rule.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { planningRuleOf } from '../planning-rule/rule.ts';
import { teamsOf } from '../teams/read.ts';
import { latestRequests } from '../content/find.ts';
import { readAll } from '../read-all.ts';
import { keptList, launchListOf } from './list.ts';

/** The launch checklist of a campaign as it stands now. */
export interface StandingChecklist {
  readonly checklist: LaunchChecklist;
  /** Null as long as nobody said anything. */
  readonly version: Version | null;
  readonly lines: readonly LaunchLine[];
  /** What the department asks for now; undefined where it asks for nothing of its own. */
  readonly current: KeptList | undefined;
}

export interface ReadLaunch {
  readonly lines: readonly LaunchLine[];
  readonly readiness: Readiness;
  /** Which list of its department the campaign goes by, and which one there is now; 0: none. */
  readonly list: { readonly revision: number; readonly current: number };
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
  { checklist, current, lines: all }: Pick<StandingChecklist, 'checklist' | 'current' | 'lines'>,
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
  const list = { revision: checklist.list?.revision ?? 0, current: current?.revision ?? 0 };
  return { lines, readiness: readinessOf(lines), list, can };
}

/** Everything that the checklist rests on lies in the partition of the campaign, but for what the department set. */
export async function standingChecklist(
  store: Pick<Store, 'get' | 'read'>,
  partition: Partition,
  campaign: Campaign,
): Promise<StandingChecklist> {
  const { tenantId, workspaceId, ownerId } = campaign;
  const [
    stored,
    tasks,
    assets,
    risks,
    goals,
    lines,
    content,
    links,
    asked,
    { choice },
    budgeting,
    list,
    teams,
  ] = await Promise.all([
    store.get(partition, 'launchChecklist', campaign.id),
    readAll(store, partition, 'tasksOfCampaign', {}),
    readAll(store, partition, 'assetsOfCampaign', {}),
    readAll(store, partition, 'risksOfCampaign', {}),
    readAll(store, partition, 'goalsOfCampaign', {}),
    readAll(store, partition, 'budgetLinesOfCampaign', {}),
    readAll(store, partition, 'contentOfCampaign', {}),
    readAll(store, partition, 'trackedLinksOfCampaign', {}),
    latestRequests({ store }, partition),
    planningRuleOf(store, tenantId, workspaceId),
    budgetRuleOf(store, tenantId, workspaceId),
    launchListOf(store, tenantId, workspaceId),
    teamsOf(store, tenantId, workspaceId),
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
  const current = keptList(list);
  const checklist = stored?.document ?? blankChecklist(campaign, current);
  const ownerTeams = teams.teams.flatMap(({ id, memberIds }) => (memberIds.includes(ownerId) ? [id] : []));
  const judged = { ...campaign, ownerTeams };
  return {
    checklist,
    version: stored?.version ?? null,
    lines: launchLinesOf(judged, facts, checklist, choice.contingencyAbove),
    current,
  };
}
