import type { Actor } from '../../domain/actor.ts';
import { type Baseline, baselineSpans, mostInBaseline } from '../../domain/baseline.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/**
 * Keeps the dates of a campaign's tasks as its baseline, over the one before. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus` (archived), `incomplete` (no task has a date), `tooLarge`, `stale`, `busy`.
 */
export async function keepBaseline(
  { store, clock }: Doors,
  actor: Actor,
  campaignId: string,
): Promise<Baseline | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const tasks = (await readAll(store, partition, 'tasksOfCampaign', {})).map(({ document }) => document);
  const spans = baselineSpans(tasks);
  const count = Object.keys(spans).length;
  if (count === 0) return refuse('incomplete', { at: 'due', facts: { field: 'due' } });
  if (count > mostInBaseline) return refuse('tooLarge');
  const { tenantId, workspaceId } = campaign;
  const at = clock.now();
  const before = await store.get(partition, 'baseline', campaignId);
  const baseline: Baseline = {
    kind: 'baseline',
    schema: 1,
    id: campaignId,
    tenantId,
    workspaceId,
    campaignId,
    keptAt: at,
    keptBy: actor.personId,
    spans,
  };
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [{ document: baseline, ifVersion: before?.version ?? 'absent' }],
    events: record(clock, scene, [{ type: 'plan.kept', tasks: count }]),
  });
  return isRefusal(settled) ? settled : baseline;
}
