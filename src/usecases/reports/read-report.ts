import type { Actor } from '../../domain/actor.ts';
import { passes } from '../../domain/campaign-filter.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReportDefinition, daysOf } from '../../domain/report-definition.ts';
import { type ReportContent, withoutAmounts } from '../../domain/report.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { readSummaries } from '../campaigns/summaries.ts';
import { gatherReport } from './gather.ts';

/**
 * A report as somebody asks for it, as of now: of the campaigns that they see, with amounts where they may see them.
 * Refuses: `notFound` (workspace), `notAllowed`.
 */
export async function readReport(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, definition }: { readonly workspaceId: string; readonly definition: ReportDefinition },
): Promise<ReportContent | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'result.read', { workspaceId })) return refuse('notAllowed');
  const summaries = await readSummaries(doors, actor, workspaceId);
  if (isRefusal(summaries)) return summaries;
  const { filter, sections, metrics } = definition;
  const content = await gatherReport(doors, {
    tenantId: actor.tenantId,
    workspaceId,
    ...daysOf(definition, dateIn(actor.zone, doors.clock.now())),
    zone: actor.zone,
    asked: { sections, metrics },
    campaigns: summaries.filter(passes(filter)),
    channels: filter.channel,
  });
  return may(actor, 'campaign.readBudget', { workspaceId }) ? content : withoutAmounts(content);
}
