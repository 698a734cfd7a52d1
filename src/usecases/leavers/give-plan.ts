import { MarketingChannel } from '../../domain/campaign.ts';
import type { Given } from '../../domain/handover.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { WorkFunction } from '../../domain/work-request.ts';
import { findItem } from '../content/find.ts';
import { changeContent } from '../content/save-item.ts';
import { planChannel } from '../content/save-plan.ts';
import { findWorkRequest, readIntake } from '../intake/find.ts';
import { saveQueues } from '../intake/queues.ts';
import { turnWorkRequest } from '../intake/turn.ts';
import { editLine } from '../launch/change.ts';
import { readLaunch } from '../launch/read.ts';
import { findProgramme } from '../programmes/find.ts';
import { editProgramme } from '../programmes/save.ts';
import { editRisk, findRisk } from '../risks/save.ts';
import type { Give, Giving } from './give.ts';

/* What somebody looks after beside tasks: each is given by the use case that anybody else would change it with. */

/** Gives what is theirs; what is the heir's was given before. */
async function handed(
  { fromId, toId }: Giving,
  ownerId: string | null | undefined,
  edit: () => Promise<object | Refusal>,
): Promise<Given> {
  if (ownerId !== fromId) return ownerId === toId ? 'given' : 'notTheirs';
  const edited = await edit();
  return isRefusal(edited) ? edited : 'given';
}

/** A content item that is not out yet. */
export const giveContent: Give = async (doors, actor, giving) => {
  const { holding, toId: ownerId } = giving;
  const which = { campaignId: holding.within ?? '', contentItemId: holding.id };
  const found = await findItem(doors, actor, which);
  if (isRefusal(found)) return found;
  const wanted = { ...which, ifVersion: found.version, edit: { ownerId } };
  return handed(giving, found.document.ownerId, () => changeContent(doors, actor, wanted));
};

/** A marketing channel of a campaign. */
export const giveChannel: Give = async (doors, actor, giving) => {
  const { holding, toId: ownerId } = giving;
  const campaignId = holding.within ?? '';
  const { data: channel } = MarketingChannel.safeParse(holding.id);
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const plan = channel && (await doors.store.get(partition, 'channelPlan', channel));
  if (!channel || !plan) return refuse('notFound');
  const wanted = { campaignId, channel, ifVersion: plan.version, edit: { ownerId } };
  return handed(giving, plan.document.ownerId, () => planChannel(doors, actor, wanted));
};

/** A risk that is not over. */
export const giveRisk: Give = async (doors, actor, giving) => {
  const { holding, toId: ownerId } = giving;
  const which = { campaignId: holding.within ?? '', riskId: holding.id };
  const found = await findRisk(doors, actor, which);
  if (isRefusal(found)) return found;
  const wanted = { ...which, ifVersion: found.version, edit: { ownerId } };
  return handed(giving, found.document.ownerId, () => editRisk(doors, actor, wanted));
};

/** A line of the list before a launch. */
export const giveCheck: Give = async (doors, actor, giving) => {
  const { holding, toId: ownerId } = giving;
  const campaignId = holding.within ?? '';
  const read = await readLaunch(doors, actor, campaignId);
  if (isRefusal(read)) return read;
  const line = read.lines.find(({ id }) => id === holding.id);
  if (!line) return refuse('notFound');
  const wanted = { campaignId, lineId: line.id, edit: { ownerId } };
  return handed(giving, line.ownerId, () => editLine(doors, actor, wanted));
};

export const giveProgramme: Give = async (doors, actor, giving) => {
  const { workspaceId, holding, toId: ownerId } = giving;
  const which = { workspaceId, programmeId: holding.id };
  const found = await findProgramme(doors, actor, which);
  if (isRefusal(found)) return found;
  const wanted = { ...which, ifVersion: found.version, edit: { ownerId } };
  return handed(giving, found.document.ownerId, () => editProgramme(doors, actor, wanted));
};

/** Work that they took. */
export const giveWork: Give = async (doors, actor, giving) => {
  const { workspaceId, holding, toId: ownerId } = giving;
  const which = { workspaceId, workRequestId: holding.id };
  const found = await findWorkRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const wanted = { ...which, act: { act: 'assigned' as const, ownerId } };
  return handed(giving, found.document.ownerId, () => turnWorkRequest(doors, actor, wanted));
};

/** Their place among those who take the requests of a function. */
export const giveQueue: Give = async (doors, actor, giving) => {
  const { workspaceId, holding, fromId, toId } = giving;
  const { data: of } = WorkFunction.safeParse(holding.id);
  if (!of) return refuse('notFound');
  const { queues } = (await readIntake(doors, actor.tenantId, workspaceId)).intake;
  const before = queues[of];
  if (!before.includes(fromId)) return before.includes(toId) ? 'given' : 'notTheirs';
  const after = [...new Set(before.map((id) => (id === fromId ? toId : id)))];
  const saved = await saveQueues(doors, actor, { workspaceId, queues: { ...queues, [of]: after } });
  return isRefusal(saved) ? saved : 'given';
};
