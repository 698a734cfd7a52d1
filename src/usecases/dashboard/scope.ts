import type { Actor } from '../../domain/actor.ts';
import { type CampaignFilter, passes } from '../../domain/campaign-filter.ts';
import type { Period } from '../../domain/period.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReportDefinition, daysOf } from '../../domain/report-definition.ts';
import type { Summary } from '../../domain/summary.ts';
import { type CalendarDate, dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { readSomeSummaries, readSummaries } from '../campaigns/summaries.ts';

/** What somebody wants to see figures of. */
export interface DashboardQuestion extends Pick<ReportDefinition, 'days' | 'compare'> {
  readonly workspaceId: string;
  readonly filter: CampaignFilter;
  /** Of these alone, where some are named. */
  readonly campaignIds: readonly string[];
  /** Of those of one programme, where one is named. */
  readonly programmeId?: string | undefined;
}

export interface DashboardScope {
  readonly campaigns: readonly Summary[];
  readonly period: Period;
  readonly before: Period;
  readonly today: CalendarDate;
  readonly seesAmounts: boolean;
}

/**
 * The campaigns that a question is about, as far as the actor sees them, and its days where they are. Refuses: `notFound`
 * (workspace), `notAllowed`.
 */
export async function dashboardScope(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, filter, campaignIds, programmeId, ...days }: DashboardQuestion,
): Promise<DashboardScope | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'result.read', { workspaceId })) return refuse('notAllowed');
  if (programmeId !== undefined && !may(actor, 'programme.read', { workspaceId }))
    return refuse('notAllowed');
  const summaries =
    campaignIds.length > 0
      ? await readSomeSummaries(doors, actor, workspaceId, campaignIds)
      : await readSummaries(doors, actor, workspaceId);
  if (isRefusal(summaries)) return summaries;
  const today = dateIn(actor.zone, doors.clock.now());
  return {
    campaigns: summaries.filter(
      (each) => passes(filter)(each) && (programmeId === undefined || each.programmeId === programmeId),
    ),
    ...daysOf(days, today),
    today,
    seesAmounts: may(actor, 'campaign.readBudget', { workspaceId }),
  };
}
