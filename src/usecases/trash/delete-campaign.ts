import type { Actor } from '../../domain/actor.ts';
import { follow } from '../../domain/approval-standing.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { type Trashed, putAway, trashedId } from '../../domain/trash.ts';
import type { Doors, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign, subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { type Cleared, type Consent, clear } from '../second-person/ask.ts';
import { basisOf } from '../../domain/second-person.ts';
import { settle } from '../settle.ts';
import { endRequests } from './end-requests.ts';

export interface DeleteCampaign {
  readonly campaignId: string;
  readonly ifVersion: Version;
  /** The bulk change that it is a part of. */
  readonly batchId?: string;
  /** Somebody else said yes to it. */
  readonly consent?: Consent;
}

/** How often it is tried again when an approver answers in the same moment. */
const attempts = 5;

/**
 * Puts a campaign with everything that belongs to it into the trash; its open requests are withdrawn in the same commit.
 * Twice by the same person is once. Refuses: `notFound`, `notAllowed`, `stale`, `tooLarge` (dozens of open requests),
 * `secondPersonNeeded`, `nobodyToConfirm`, `changedSinceShown`.
 */
export async function deleteCampaign(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wanted: DeleteCampaign,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findDeletable(doors, actor, wanted.campaignId);
    if (isRefusal(found) && wanted.consent) return found;
    if (isRefusal(found)) return (await deletedByMe(doors, actor, wanted.campaignId)) ?? found;
    if (found.version !== wanted.ifVersion) return refuse('stale');
    const { document: campaign } = found;
    const cleared = await clear(doors, actor, {
      act: { type: 'deleteCampaign' },
      workspaceId: campaign.workspaceId,
      campaign,
      basis: basisOf(campaign),
      consent: wanted.consent,
      quiet: wanted.batchId !== undefined,
    });
    if (isRefusal(cleared)) return cleared;
    const deleted = await commitDeletion(doors, actor, found, { batchId: wanted.batchId, cleared });
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}

/** A campaign that this person may delete. Refuses: `notFound`, `notAllowed`. */
export async function findDeletable(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<FoundCampaign | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const subject = subjectOf(found.document, { madeBy: found.document.createdBy });
  return may(actor, 'campaign.delete', subject) ? found : refuse('notAllowed');
}

async function commitDeletion(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { document: campaign, version, partition }: FoundCampaign,
  { batchId, cleared }: { readonly batchId: string | undefined; readonly cleared: Cleared },
): Promise<Trashed | Refusal> {
  const { id: campaignId, tenantId, workspaceId, name } = campaign;
  const at = clock.now();
  const ended = await endRequests(store, partition, at, () => true);
  const latest = ended.requests.find(({ id }) => id === campaign.approval?.requestId);
  const followed = latest ? follow(campaign, latest, at) : { campaign, happening: undefined };
  const by = { deletedAt: at, deletedBy: actor.personId, batchId };
  const { trashed, due } = putAway(followed.campaign, by);
  const { until } = trashed;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    put: [...ended.put, { document: trashed, ifVersion: 'any' }, ...cleared.put],
    remove: [{ kind: 'campaign', id: campaignId, ifVersion: version }],
    events: [
      ...record(clock, scene, [
        ...ended.happenings,
        followed.happening,
        {
          type: 'thing.deleted',
          noun: 'campaign',
          targetId: campaignId,
          name,
          until,
          ...(batchId !== undefined && { batchId }),
          ...cleared.by,
        },
      ]),
      ...cleared.events,
    ],
    due: [due],
  });
  return isRefusal(settled) ? settled : trashed;
}

/** A second click finds what the first one did. */
async function deletedByMe(
  { store }: Pick<Doors, 'store'>,
  { tenantId, personId }: Actor,
  campaignId: string,
): Promise<Trashed | undefined> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const lying = await store.get(partition, 'trashed', trashedId('campaign', campaignId));
  return lying?.document.deletedBy === personId ? lying.document : undefined;
}
