import type { ApprovalRequest } from '../../domain/approval.ts';
import { summariseReport } from '../../domain/report-summary.ts';
import { type Period, weekBefore } from '../../domain/report-times.ts';
import type { ReportContent } from '../../domain/report.ts';
import type { Result } from '../../domain/result.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

export interface Wanted {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly period: Period;
  readonly zone: string;
}

interface Facts {
  readonly tasks: readonly Task[];
  readonly results: readonly Result[];
  readonly approvals: readonly ApprovalRequest[];
}

/** Campaigns whose partitions are read at the same time. */
const abreast = 16;

/** The numbers of a workspace for one period, from every campaign's own partition; amounts included. */
export async function gatherReport(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, workspaceId, period, zone }: Wanted,
): Promise<ReportContent> {
  const asOf = clock.now();
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const campaigns = (await readAll(store, board, 'summariesOfWorkspace', {})).map(({ document }) => document);
  const facts: Facts[] = [];
  for (let at = 0; at < campaigns.length; at += abreast) {
    const some = campaigns.slice(at, at + abreast);
    facts.push(...(await Promise.all(some.map((campaign) => factsOf(store, campaign, period)))));
  }
  return summariseReport({
    campaigns,
    tasks: facts.flatMap(({ tasks }) => tasks),
    results: facts.flatMap(({ results }) => results),
    approvals: facts.flatMap(({ approvals }) => approvals),
    period,
    zone,
    asOf,
  });
}

/** Partitions of which the summary says that they hold nothing are not asked. */
async function factsOf(store: Doors['store'], campaign: Summary, period: Period): Promise<Facts> {
  const partition = { tenantId: campaign.tenantId, scope: scopes.campaign(campaign.id) };
  const range = { from: weekBefore(period.start).start, to: period.end };
  const hasTasks = campaign.openTasks + campaign.doneTasks > 0;
  const [tasks, results, approvals] = await Promise.all([
    hasTasks ? readAll(store, partition, 'tasksOfCampaign', {}) : [],
    readAll(store, partition, 'resultsOfCampaign', range),
    campaign.approvalState === null ? [] : readAll(store, partition, 'approvalsOfCampaign', {}),
  ]);
  return {
    tasks: tasks.map(({ document }) => document),
    results: results.map(({ document }) => document),
    approvals: approvals.map(({ document }) => document),
  };
}
