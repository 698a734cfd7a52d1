import type { MarketingChannel } from '../../domain/campaign.ts';
import type { Goal } from '../../domain/goal.ts';
import type { ReportDefinition } from '../../domain/report-definition.ts';
import { type ReportSums, summariseReport } from '../../domain/report-summary.ts';
import { growingSums } from '../../domain/report-sums.ts';
import { growingTargets } from '../../domain/report-targets.ts';
import { type Period, weekBefore } from '../../domain/period.ts';
import type { ReportContent } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { lifetimeValueOf } from '../budgets/rule.ts';
import { readFacts } from './facts.ts';
import { type ResultsAsked, readDayResults } from '../results/day-results.ts';

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
  const days = [period, before ?? weekBefore(period.start)] as const;
  const withRisks = asked?.sections.includes('risks') ?? false;
  const facts = await readFacts(store, campaigns, { risks: withRisks, goals: true });
  const campaignIds = campaigns.map(({ id }) => id);
  return summariseReport({
    campaigns,
    tasks: facts.tasks,
    results: await sumsOf(
      store,
      { tenantId, workspaceId, campaignIds, periods: days },
      channels,
      facts.goals,
    ),
    approvals: facts.approvals,
    risks: facts.risks,
    period,
    zone,
    asOf,
    ...(before && { before }),
    ...(asked && { asked }),
  });
}

/** Added up while they are read: a year of a large department is never in memory at once. */
async function sumsOf(
  store: Doors['store'],
  asked: ResultsAsked & { readonly periods: readonly [Period, Period] },
  channels: readonly MarketingChannel[],
  goals: readonly Goal[],
): Promise<ReportSums> {
  const now = growingSums(asked.periods[0]);
  const before = growingSums(asked.periods[1]);
  // Of some channels alone a goal of the whole campaign says nothing.
  const targets = growingTargets(channels.length === 0 ? goals : [], asked.periods[0]);
  let lastDay: string | null = null;
  for await (const page of readDayResults(store, asked)) {
    const rows = [...page].filter(({ channel }) => channels.length === 0 || channels.includes(channel));
    for (const { date } of rows) if (lastDay === null || date > lastDay) lastDay = date;
    now.add(rows);
    before.add(rows);
    targets.add(rows);
  }
  const lifetimeValue = await lifetimeValueOf(store, asked);
  return { now: now.sums(), before: before.sums(), lastDay, targets: targets.targets(), lifetimeValue };
}
