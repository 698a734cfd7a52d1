import type { Actor } from '../../domain/actor.ts';
import { type ReportChanges, changedSince } from '../../domain/report-changes.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { gatherAsked } from './make-run.ts';
import { readRun, readableRun } from './read-runs.ts';

/** What a report as sent would say otherwise today, in the limits of what the reader may see. Refuses: `notFound`. */
export async function readChanges(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: { readonly workspaceId: string; readonly runId: string },
): Promise<ReportChanges | Refusal> {
  const run = await readRun(doors, actor, which);
  if (isRefusal(run)) return run;
  const { tenantId, workspaceId, content, zone = actor.zone, asked, campaignIds } = run;
  const { period, before } = content;
  const wanted = {
    tenantId,
    workspaceId,
    period,
    zone,
    ...(before && { before }),
    ...(campaignIds && { campaignIds }),
  };
  const today = readableRun(actor, { ...run, content: await gatherAsked(doors, wanted, asked) });
  return changedSince(content, today.content);
}
