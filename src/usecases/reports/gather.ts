import type { ApprovalRequest } from '../../domain/approval.ts';
import type { MarketingChannel } from '../../domain/campaign.ts';
import type { ReportDefinition } from '../../domain/report-definition.ts';
import { summariseReport } from '../../domain/report-summary.ts';
import { type Period, weekBefore } from '../../domain/period.ts';
import type { ReportContent } from '../../domain/report.ts';
import type { Result } from '../../domain/result.ts';
import type { Risk } from '../../domain/risk.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Task } from '../../domain/task.ts';
import { addDays } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

export interface Wanted {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly period: Period;
  readonly zone: string;
  /** Where it is set against other days than the seven before. */
  readonly before?: Period;
  readonly asked?: Pick<ReportDefinition, 'sections' | 'metrics'>;
  /** Of these alone; all of the workspace where nothing is said. */
  readonly campaigns?: readonly Summary[];
  /** Results of these alone; all where there is none. */
  readonly channels?: readonly MarketingChannel[];
}

interface Facts {
  readonly tasks: readonly Task[];
  readonly results: readonly Result[];
  readonly approvals: readonly ApprovalRequest[];
  readonly risks: readonly Risk[];
}

/** Campaigns whose partitions are read at the same time. */
const abreast = 16;

/** The numbers of a workspace for one period, from every campaign's own partition; amounts included. */
export async function gatherReport(
  doors: Pick<Doors, 'store' | 'clock'>,
  { tenantId, workspaceId, period, zone, before, asked, campaigns: chosen, channels = [] }: Wanted,
): Promise<ReportContent> {
  const { store, clock } = doors;
  const asOf = clock.now();
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const campaigns =
    chosen ?? (await readAll(store, board, 'summariesOfWorkspace', {})).map(({ document }) => document);
  const days = [period, before ?? weekBefore(period.start)];
  const withRisks = asked?.sections.includes('risks') ?? false;
  const facts: Facts[] = [];
  for (let at = 0; at < campaigns.length; at += abreast) {
    const some = campaigns.slice(at, at + abreast);
    facts.push(...(await Promise.all(some.map((campaign) => factsOf(store, campaign, days, withRisks)))));
  }
  const results = facts.flatMap((each) => each.results);
  return summariseReport({
    campaigns,
    tasks: facts.flatMap(({ tasks }) => tasks),
    results: channels.length === 0 ? results : results.filter(({ channel }) => channels.includes(channel)),
    approvals: facts.flatMap(({ approvals }) => approvals),
    risks: facts.flatMap(({ risks }) => risks),
    period,
    zone,
    asOf,
    ...(before && { before }),
    ...(asked && { asked }),
  });
}

/** Partitions of which the summary says that they hold nothing are not asked. */
async function factsOf(
  store: Doors['store'],
  campaign: Summary,
  days: readonly Period[],
  withRisks: boolean,
): Promise<Facts> {
  const partition = { tenantId: campaign.tenantId, scope: scopes.campaign(campaign.id) };
  const hasTasks = campaign.openTasks + campaign.doneTasks > 0;
  const [tasks, results, approvals, risks] = await Promise.all([
    hasTasks ? readAll(store, partition, 'tasksOfCampaign', {}) : [],
    Promise.all(
      spansOf(days).map(({ start: from, end: to }) =>
        readAll(store, partition, 'resultsOfCampaign', { from, to }),
      ),
    ),
    campaign.approvalState === null ? [] : readAll(store, partition, 'approvalsOfCampaign', {}),
    withRisks ? readAll(store, partition, 'risksOfCampaign', {}) : [],
  ]);
  return {
    tasks: tasks.map(({ document }) => document),
    results: results.flat().map(({ document }) => document),
    approvals: approvals.map(({ document }) => document),
    risks: risks.map(({ document }) => document),
  };
}

/** The days to be read: each once, even where a year is set against itself. */
function spansOf(days: readonly Period[]): readonly Period[] {
  const spans: Period[] = [];
  for (const { start, end } of days.toSorted((one, other) => (one.start < other.start ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && start <= addDays(last.end, 1)) {
      spans[spans.length - 1] = { start: last.start, end: end > last.end ? end : last.end };
    } else spans.push({ start, end });
  }
  return spans;
}
