import type { ApprovalRequest } from '../../domain/approval.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Risk } from '../../domain/risk.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** What some campaigns hold beside their results. */
export interface Facts {
  readonly tasks: readonly Task[];
  readonly approvals: readonly ApprovalRequest[];
  readonly risks: readonly Risk[];
  readonly goals: readonly Goal[];
}

/** Campaigns whose partitions are read at the same time. */
const abreast = 16;

/** Tasks and approvals of some campaigns, from each one's own partition; risks and goals where somebody asks for them. */
export async function readFacts(
  store: Doors['store'],
  campaigns: readonly Summary[],
  asked: { readonly risks?: boolean; readonly goals?: boolean },
): Promise<Facts> {
  const facts: Facts[] = [];
  for (let at = 0; at < campaigns.length; at += abreast) {
    const some = campaigns.slice(at, at + abreast);
    facts.push(...(await Promise.all(some.map((campaign) => factsOf(store, campaign, asked)))));
  }
  return {
    tasks: facts.flatMap(({ tasks }) => tasks),
    approvals: facts.flatMap(({ approvals }) => approvals),
    risks: facts.flatMap(({ risks }) => risks),
    goals: facts.flatMap(({ goals }) => goals),
  };
}

/** Partitions of which the summary says that they hold nothing are not asked. */
async function factsOf(
  store: Doors['store'],
  campaign: Summary,
  asked: { readonly risks?: boolean; readonly goals?: boolean },
): Promise<Facts> {
  const partition = { tenantId: campaign.tenantId, scope: scopes.campaign(campaign.id) };
  const hasTasks = campaign.openTasks + campaign.doneTasks > 0;
  const [tasks, approvals, risks, goals] = await Promise.all([
    hasTasks ? readAll(store, partition, 'tasksOfCampaign', {}) : [],
    // Of what was never asked for itself, a file or a change of the budget may have been.
    readAll(store, partition, 'approvalsOfCampaign', {}),
    asked.risks ? readAll(store, partition, 'risksOfCampaign', {}) : [],
    asked.goals ? readAll(store, partition, 'goalsOfCampaign', {}) : [],
  ]);
  return {
    tasks: tasks.map(({ document }) => document),
    approvals: approvals.map(({ document }) => document),
    risks: risks.map(({ document }) => document),
    goals: goals.map(({ document }) => document),
  };
}
