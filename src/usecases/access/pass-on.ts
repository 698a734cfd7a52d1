import type { AccessRequest } from '../../domain/access-request.ts';
import { actorOf } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { end } from '../../domain/delivery.ts';
import { ownRights } from '../../domain/grant.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Directory, Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** So many are asked at most where the owner cannot be. */
const mostAsked = 20;

/**
 * Brings a wish to those who may answer it. Where there is no such campaign, or it is open to the asker already, nothing
 * comes of it, and nobody is told. One that waits for its answer is not asked twice.
 */
export const passOnAccessRequest: Work<ErrandOf<'passOnAccessRequest'>> = async (doors, item, errand) => {
  const { store, clock, directory } = doors;
  const { tenantId } = item.document;
  const { campaignId, personId, askedAt } = errand;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  const asker = await directory.person(tenantId, personId);
  const wish = await wishOf(doors, item.document, errand);
  if (!campaign || !asker?.active || !wish) return end(item.document, 'done', 'nothing');
  if (may(actorOf(asker), 'campaign.read', subjectOf(campaign))) return end(item.document, 'done', 'open');
  const id = await requestId(campaignId, personId);
  const stored = await store.get(partition, 'accessRequest', id);
  if (stored && (stored.document.answer === null || stored.document.askedAt >= askedAt))
    return end(item.document, 'done', 'asked');
  const askedIds = await whomToAsk(directory, campaign);
  const { workspaceId } = campaign;
  const request: AccessRequest = {
    kind: 'accessRequest',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    personId,
    reason: wish.reason,
    askedAt,
    round: (stored?.document.round ?? 0) + 1,
    askedIds,
    answer: null,
  };
  const { round, reason } = request;
  const settled = await settle(store, partition, {
    put: [{ document: request, ifVersion: stored?.version ?? 'absent' }],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId: personId, at: clock.now() }, [
      { type: 'access.asked', requestId: id, personId, round, reason },
    ]),
  });
  return isRefusal(settled) ? 'again' : end(item.document, 'done', 'asked');
};

export const requestId = (campaignId: string, personId: string): Promise<string> =>
  derivedId('access', campaignId, personId);

async function wishOf(
  { store }: Pick<Doors, 'store'>,
  { tenantId, scope }: { readonly tenantId: string; readonly scope: string },
  { campaignId, askedAt }: ErrandOf<'passOnAccessRequest'>,
) {
  const asks = await store.get({ tenantId, scope }, 'accessAsks', 'asks');
  return asks?.document.asks.find((each) => each.campaignId === campaignId && each.at === askedAt);
}

/** The owner; where they left or may not give access any more, whoever leads the department, else its administrators. */
export async function whomToAsk(
  directory: Pick<Directory, 'person' | 'people'>,
  campaign: Campaign,
): Promise<string[]> {
  const subject = subjectOf(campaign, { madeBy: campaign.ownerId });
  const owner = await directory.person(campaign.tenantId, campaign.ownerId);
  if (owner?.active && may(ownRights(actorOf(owner)), 'access.give', subject)) return [owner.id];
  const everybody = await directory.people(campaign.tenantId);
  const able = everybody
    .filter(({ active }) => active)
    .map(actorOf)
    .filter((each) => may(each, 'access.give', subject));
  const leaders = able.filter((each) => !may(each, 'people.manage', subject));
  return (leaders.length > 0 ? leaders : able).slice(0, mostAsked).map(({ personId }) => personId);
}
