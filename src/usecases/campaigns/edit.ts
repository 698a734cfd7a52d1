import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { ownRights } from '../../domain/grant.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { clashesAtSave, movesPlan } from '../conflicts/at-save.ts';
import type { OfBatch } from '../record.ts';
import { settle } from '../settle.ts';
import { editCommit } from './edit-commit.ts';
import { changesUnseen, findCampaign } from './find.ts';
import { refuseUnknownPeople } from './people-of-edit.ts';

export interface EditCampaign extends OfBatch {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly edit: CampaignEdit;
  /** Why a hard clash with another plan is taken. */
  readonly acceptClash?: string | undefined;
}

/**
 * Changes fields of a campaign; what that does to its approval happens in the same commit. Nothing changed writes
 * nothing. Refuses: `notFound`, `notAllowed`, `stale`, `wrongStatus`, `unknownPerson`, `flightReversed`,
 * `clash` (with no reason to take it).
 */
export async function editCampaign(
  doors: Doors,
  actor: Actor,
  { campaignId, ifVersion, edit, acceptClash, ...of }: EditCampaign,
): Promise<Stored<Campaign> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (namesPeople(edit, before) && !may(ownRights(actor), 'campaign.edit', found.subject))
    return refuse('notAllowed');
  if (changesUnseen(actor, edit, found.subject)) return refuse('notAllowed');
  if (version !== ifVersion) return refuse('stale');
  const unknown = await refuseUnknownPeople(doors.directory, before, edit, before);
  if (unknown) return unknown;
  // What is taken back was there before: nobody is asked for a reason again.
  const edited = await editCommit(doors, found, edit, actor.personId, of, async (after, { changes }) =>
    movesPlan(changes) && of.undoes === undefined
      ? clashesAtSave(doors, actor, after, { before, reason: acceptClash })
      : [],
  );
  if (isRefusal(edited)) return edited;
  if (!edited) return { document: before, version };
  const settled = await settle(doors.store, partition, edited.commit);
  if (isRefusal(settled)) return settled;
  return { document: edited.campaign, version: settled.versions[`campaign/${campaignId}`] ?? '' };
}

/** Who works on it decides who may see it from now on: what was given for a time is not enough for that. */
function namesPeople(edit: CampaignEdit, before: Campaign): boolean {
  return (['ownerId', 'teamIds', 'guestIds'] as const).some(
    (field) => edit[field] !== undefined && String(edit[field]) !== String(before[field]),
  );
}
