import type { CampaignEdit } from '../../domain/campaign.ts';
import { handOverTask, isTheirTask, teamWithout } from '../../domain/hand-over.ts';
import type { Given } from '../../domain/handover.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { editCommit } from '../campaigns/edit-commit.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf, remindersOf } from '../tasks/assignee.ts';
import { findTask } from '../tasks/find.ts';
import type { Give, Giving } from './give.ts';

/** A campaign that they own. */
export const giveCampaign: Give = async (doors, actor, giving) => {
  const { fromId, toId } = giving;
  const found = await findCampaign(doors, actor, giving.holding.id, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { ownerId } = found.document;
  if (ownerId !== fromId) return ownerId === toId ? 'given' : 'notTheirs';
  return edit(doors, actor.personId, found, { ownerId: toId });
};

/** Their place in the team of a campaign, or among its guests. */
export const giveTeamPlace: Give = async (doors, actor, giving) => {
  const found = await findCampaign(doors, actor, giving.holding.id, 'campaign.edit');
  if (isRefusal(found)) return found;
  return edit(doors, actor.personId, found, teamWithout(found.document, giving));
};

async function edit(
  doors: Parameters<Give>[0],
  actorId: string,
  found: FoundCampaign,
  wanted: CampaignEdit,
): Promise<Given> {
  const edited = await editCommit(doors, found, wanted, actorId);
  if (isRefusal(edited)) return edited;
  if (!edited) return 'given';
  const settled = await settle(doors.store, found.partition, edited.commit);
  return isRefusal(settled) ? settled : 'given';
}

/** A task that they do, or in which they have a part. */
export const giveTask: Give = async (doors, actor, giving: Giving) => {
  const { fromId, toId, at, holding } = giving;
  const which = { campaignId: holding.within ?? '', taskId: holding.id };
  const found = await findTask(doors, actor, which, 'task.edit');
  if (isRefusal(found)) return found;
  const { document: before, version, campaign } = found;
  const { status } = campaign.document;
  if (status === 'archived') return refuse('wrongStatus', { facts: { status } });
  if (!isTheirTask(before, fromId)) return isTheirTask(before, toId) ? 'given' : 'notTheirs';
  const { task, changes } = handOverTask(before, giving);
  const assignee = await assigneeOf(doors.directory, campaign.document, task.assigneeId);
  const { tenantId, workspaceId, id: campaignId } = campaign.document;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: task, ifVersion: version }],
    events: record(doors.clock, scene, [
      { type: 'task.edited', taskId: task.id, title: task.title, changes },
    ]),
    due: isRefusal(assignee) ? [] : await remindersOf(doors, task, assignee, at),
  });
  return isRefusal(settled) ? settled : 'given';
};
