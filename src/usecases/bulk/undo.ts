import type { Actor } from '../../domain/actor.ts';
import { bulkPartId, daysToUndo, doneBy, tasksBack, wayBack } from '../../domain/bulk-change.ts';
import { CampaignEdit } from '../../domain/campaign.ts';
import type { Event } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { addMilliseconds } from '../../domain/time.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors, Partition } from '../../ports.ts';
import { changeStatus } from '../campaigns/change-status.ts';
import { editCampaign } from '../campaigns/edit.ts';
import { findCampaign } from '../campaigns/find.ts';
import type { MoveTasks } from '../plans/move-tasks.ts';
import { readAll } from '../read-all.ts';
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
  const history = await historyOf(doors, partition);
  const what = doneBy(batchId, history);
  if (!what) return undefined;
  const back = wayBack(campaign, what);
  if (isRefusal(back)) return back;
  if (back.to === 'nothing') return undefined;
  const wanted = { campaignId, ifVersion, undoes: batchId };
  if (back.to === 'status') {
    const moved = await changeStatus(doors, actor, { ...wanted, status: back.status, back: true });
    return isRefusal(moved) ? moved : undefined;
  }
  const tasks = await tasksOf(doors, partition, batchId, history);
  if (isRefusal(tasks)) return tasks;
  const answer = await editCampaign(doors, actor, { ...wanted, edit: CampaignEdit.parse(back.edit), tasks });
  return isRefusal(answer) ? answer : undefined;
}

/** The tasks that went along, with their dates from before. */
async function tasksOf(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  batchId: string,
  history: readonly Event[],
): Promise<MoveTasks['moves'] | Refusal> {
  if (!history.some(({ what }) => what.type === 'task.edited' && what.batchId === batchId)) return [];
  const all = await readAll(store, partition, 'tasksOfCampaign', {});
  const stored = new Map(all.map((one) => [one.document.id, one]));
  const back = tasksBack(batchId, history, (id) => stored.get(id)?.document);
  if (isRefusal(back)) return back;
  return back.map((one) => ({ ...one, ifVersion: stored.get(one.taskId)?.version ?? '' }));
}

/** As far back as a page goes: whatever stands further back was changed often enough since. */
async function historyOf({ store }: Pick<Doors, 'store'>, partition: Partition): Promise<readonly Event[]> {
  const page = await store.read(partition, 'historyOfCampaign', {}, { limit: 200 });
  return page.items.map(({ document }) => document);
}
