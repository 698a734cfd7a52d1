import type { Actor } from '../../domain/actor.ts';
import { bulkPartId, daysToUndo, doneBy, wayBack } from '../../domain/bulk-change.ts';
import { CampaignEdit } from '../../domain/campaign.ts';
import type { Event } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { addMilliseconds } from '../../domain/time.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { changeStatus } from '../campaigns/change-status.ts';
import { editCampaign } from '../campaigns/edit.ts';
import { findCampaign } from '../campaigns/find.ts';
import { restore } from '../trash/restore.ts';
import { type OneOfBulk, inShares } from './one.ts';

export interface UndoneBulk {
  readonly outcomes: readonly OneOfBulk[];
  /** There is another part after this one. */
  readonly more: boolean;
}

/**
 * Takes one part of one's own bulk change back, campaign by campaign. One that somebody changed since is left alone and
 * named (`stale`); a yes that the change took back does not come back. Twice is once. Refuses: `notFound`, `tooLate`.
 */
export async function undoMany(
  doors: Doors,
  actor: Actor,
  wanted: { readonly workspaceId: string; readonly batchId: string; readonly part: number },
): Promise<UndoneBulk | Refusal> {
  const { workspaceId, batchId, part } = wanted;
  const partition = { tenantId: actor.tenantId, scope: scopes.bulk(workspaceId) };
  const [stored, next] = await Promise.all([
    doors.store.get(partition, 'bulkPart', bulkPartId(batchId, part)),
    doors.store.get(partition, 'bulkPart', bulkPartId(batchId, part + 1)),
  ]);
  if (stored?.document.actorId !== actor.personId) return refuse('notFound');
  const { at, change, campaignIds } = stored.document;
  if (addMilliseconds(at, daysToUndo * 86_400_000) <= doors.clock.now()) return refuse('tooLate');
  const undo = change.kind === 'delete' ? restoreOne : undoOne;
  const outcomes = await inShares(campaignIds, async (campaignId) => ({
    campaignId,
    refusal: await undo(doors, actor, campaignId, batchId),
  }));
  return { outcomes, more: next?.document.actorId === actor.personId };
}

async function restoreOne(
  doors: Doors,
  actor: Actor,
  campaignId: string,
  batchId: string,
): Promise<Refusal | undefined> {
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const lying = await doors.store.get(partition, 'trashed', trashedId('campaign', campaignId));
  // Not deleted at all, or restored already; or deleted again by somebody.
  if (!lying) return undefined;
  if (lying.document.batchId !== batchId) return refuse('stale');
  const restored = await restore(doors, actor, { campaignId, noun: 'campaign', targetId: campaignId });
  return isRefusal(restored) ? restored : undefined;
}

async function undoOne(
  doors: Doors,
  actor: Actor,
  campaignId: string,
  batchId: string,
): Promise<Refusal | undefined> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { document: campaign, version: ifVersion, partition } = found;
  const what = doneBy(batchId, await historyOf(doors, partition));
  if (!what) return undefined;
  const back = wayBack(campaign, what);
  if (isRefusal(back)) return back;
  if (back.to === 'nothing') return undefined;
  const wanted = { campaignId, ifVersion, undoes: batchId };
  const answer =
    back.to === 'status'
      ? await changeStatus(doors, actor, { ...wanted, status: back.status, back: true })
      : await editCampaign(doors, actor, { ...wanted, edit: CampaignEdit.parse(back.edit) });
  return isRefusal(answer) ? answer : undefined;
}

/** As far back as a page goes: whatever stands further back was changed often enough since. */
async function historyOf(
  { store }: Pick<Doors, 'store'>,
  partition: { readonly tenantId: string; readonly scope: string },
): Promise<readonly Event[]> {
  const page = await store.read(partition, 'historyOfCampaign', {}, { limit: 200 });
  return page.items.map(({ document }) => document);
}
