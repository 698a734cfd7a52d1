import { type Actor, roleIn } from '../../domain/actor.ts';
import { type BulkChange, type BulkPart, bulkEdit, bulkPartId, doneBy } from '../../domain/bulk-change.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Version } from '../../ports.ts';
import { changeStatus } from '../campaigns/change-status.ts';
import { editCampaign } from '../campaigns/edit.ts';
import { tasksAlong } from '../plans/tasks-along.ts';
import { settle } from '../settle.ts';
import { deleteCampaign } from '../trash/delete-campaign.ts';
import { type OneOfBulk, inShares } from './one.ts';
import { findForBulk } from './preview.ts';

export interface ChangeMany {
  readonly workspaceId: string;
  /** Chosen by the asker once for the whole bulk change. */
  readonly batchId: string;
  /** Which part of it this is, counted from 0. */
  readonly part: number;
  readonly change: BulkChange;
  /** Why hard clashes with other plans are taken. */
  readonly acceptClash?: string | undefined;
  /** Why dates move that were approved. */
  readonly reason?: string | undefined;
  readonly campaigns: readonly { readonly campaignId: string; readonly ifVersion: Version }[];
}

/**
 * The same change for many campaigns, each with a commit and an event of its own, whatever becomes of the others. What
 * was asked is written first, so that all of it can be taken back; asked again with the same batch, each is changed
 * once. Refuses: `notFound` (the workspace), `duplicate` (the batch is another), `busy`.
 */
export async function changeMany(
  doors: Doors,
  actor: Actor,
  wanted: ChangeMany,
): Promise<readonly OneOfBulk[] | Refusal> {
  const { workspaceId, campaigns, change } = wanted;
  if (roleIn(actor, workspaceId) === undefined) return refuse('notFound');
  const allowed = await inShares(campaigns, async ({ campaignId }) => {
    const found = await findForBulk(doors, actor, { workspaceId, campaignId }, change);
    // One that is gone may have been deleted by this very batch.
    return !isRefusal(found) || (change.kind === 'delete' && found.refused === 'notFound')
      ? undefined
      : found;
  });
  if (allowed.some((refusal) => refusal === undefined)) {
    const kept = await keepPart(doors, actor, wanted);
    if (isRefusal(kept)) return kept;
  }
  const places = new Map(campaigns.map(({ campaignId }, index) => [campaignId, allowed[index]]));
  return inShares(campaigns, async (one) => ({
    campaignId: one.campaignId,
    refusal: places.get(one.campaignId) ?? (await changeOne(doors, actor, wanted, one)),
  }));
}

async function keepPart(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId: actorId }: Actor,
  { workspaceId, batchId, part, change, campaigns }: ChangeMany,
): Promise<Refusal | undefined> {
  const partition = { tenantId, scope: scopes.bulk(workspaceId) };
  const id = bulkPartId(batchId, part);
  const campaignIds = campaigns.map(({ campaignId }) => campaignId);
  const asked = { actorId, change, campaignIds };
  const where = { tenantId, workspaceId, batchId, part };
  const document: BulkPart = { kind: 'bulkPart', schema: 1, id, ...where, at: clock.now(), ...asked };
  const settled = await settle(store, partition, { put: [{ document, ifVersion: 'absent' }] });
  if (!isRefusal(settled) || settled.refused !== 'stale') return isRefusal(settled) ? settled : undefined;
  const present = (await store.get(partition, 'bulkPart', id))?.document;
  const same =
    present &&
    canonicalJson({
      actorId: present.actorId,
      change: present.change,
      campaignIds: present.campaignIds,
    }) === canonicalJson(asked);
  return same ? undefined : refuse('duplicate');
}

async function changeOne(
  doors: Doors,
  actor: Actor,
  { batchId, change, workspaceId, acceptClash, reason }: ChangeMany,
  { campaignId, ifVersion }: ChangeMany['campaigns'][number],
): Promise<Refusal | undefined> {
  if (change.kind === 'delete') {
    const deleted = await deleteCampaign(doors, actor, { campaignId, ifVersion, batchId });
    return isRefusal(deleted) ? deleted : undefined;
  }
  const found = await findForBulk(doors, actor, { workspaceId, campaignId }, change);
  if (isRefusal(found)) return found;
  if (found.version !== ifVersion && (await wasDone(doors, actor, campaignId, batchId))) return undefined;
  if (change.kind === 'status') {
    const wanted = { campaignId, ifVersion, status: change.status, batchId };
    const moved = await changeStatus(doors, actor, wanted);
    return isRefusal(moved) ? moved : undefined;
  }
  const edit = bulkEdit(found.document, change);
  if (isRefusal(edit)) return edit;
  const withTasks = change.kind === 'shift' && change.withTasks === true;
  const tasks = withTasks ? await tasksAlong(doors, actor, found, edit.flight) : [];
  if (isRefusal(tasks)) return tasks;
  const why = { acceptClash, reason };
  const edited = await editCampaign(doors, actor, { campaignId, ifVersion, edit, batchId, tasks, ...why });
  return isRefusal(edited) ? edited : undefined;
}

/** Whether this batch has changed it before: then it is asked for the second time. */
async function wasDone(
  { store }: Pick<Doors, 'store'>,
  { tenantId }: Actor,
  campaignId: string,
  batchId: string,
): Promise<boolean> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const page = await store.read(partition, 'historyOfCampaign', {});
  return (
    doneBy(
      batchId,
      page.items.map(({ document }) => document),
    ) !== undefined
  );
}
