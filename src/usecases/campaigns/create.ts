import { type Actor, isIn } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { createCampaign as decide } from '../../domain/campaign-create.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { clashesAtSave } from '../conflicts/at-save.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { allocateCodes } from './allocate-codes.ts';
import { refuseUnknownPeople } from './people-of-edit.ts';

export interface CreateCampaign {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same campaign back. */
  readonly once: string;
  readonly fields: CampaignEdit & Pick<Campaign, 'name' | 'type'>;
  readonly source: 'person' | 'chat';
  /** Why a hard clash with another plan is taken. */
  readonly acceptClash?: string | undefined;
}

/** A new campaign in draft. Refuses: `notFound`, `notAllowed`, `unknownPerson`, `flightReversed`, `clash`, `busy`. */
export async function createCampaign(
  doors: Doors,
  actor: Actor,
  { workspaceId, once, fields, source, acceptClash }: CreateCampaign,
): Promise<Stored<Campaign> | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'campaign.create', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId } = actor;
  const id = await derivedId('campaign', tenantId, workspaceId, personId, once);
  const partition = { tenantId, scope: scopes.campaign(id) };
  const earlier = await doors.store.get(partition, 'campaign', id);
  if (earlier) return earlier;

  const unknown = await refuseUnknownPeople(doors.directory, { tenantId, workspaceId }, fields, {
    ownerId: personId,
  });
  if (unknown) return unknown;
  const at = doors.clock.now();
  const decided = decide({ id, tenantId, workspaceId, code: '?', fields, source, createdBy: personId, at });
  if (isRefusal(decided)) return decided;
  const clashes = await clashesAtSave(doors, actor, decided.campaign, {
    before: undefined,
    reason: acceptClash,
  });
  if (isRefusal(clashes)) return clashes;
  const codes = await allocateCodes(doors, tenantId, workspaceId, 1);
  if (isRefusal(codes)) return codes;

  const campaign = { ...decided.campaign, code: codes[0] ?? '' };
  const scene = { tenantId, workspaceId, campaignId: id, actorId: personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: campaign, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [decided.happening, ...clashes]),
  });
  if (isRefusal(settled)) {
    // The same request won on another wire: what it made is the answer.
    const winner = settled.refused === 'stale' ? await doors.store.get(partition, 'campaign', id) : undefined;
    return winner ?? settled;
  }
  return { document: campaign, version: settled.versions[`campaign/${id}`] ?? '' };
}
