import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { movesApprovedDates } from '../../domain/campaign-edit.ts';
import { ownRights } from '../../domain/grant.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { clashesAtSave, movesPlan } from '../conflicts/at-save.ts';
import { type MoveTasks, movesPart } from '../plans/move-tasks.ts';
import { asSeen } from '../programmes/room.ts';
import type { OfBatch } from '../record.ts';
import { settle } from '../settle.ts';
import { editCommit } from './edit-commit.ts';
import { changesUnseen, findCampaign, lockOf } from './find.ts';
import { refuseUnknownPeople } from './people-of-edit.ts';

export interface EditCampaign extends OfBatch {
  readonly campaignId: string;
  readonly ifVersion: Version;
  readonly edit: CampaignEdit;
  /** Why a hard clash with another plan is taken. */
  readonly acceptClash?: string | undefined;
  /** Tasks that go along when the dates move, in the same commit. */
  readonly tasks?: MoveTasks['moves'] | undefined;
  /** Why dates move that were approved. */
  readonly reason?: string | undefined;
}

export interface EditedCampaign extends Stored<Campaign> {
  /** The tasks that went along, as they are now. */
  readonly moved: readonly Stored<Task>[];
}

/**
 * Changes fields of a campaign; what that does to its approval happens in the same commit. Nothing changed writes
 * nothing. Refuses: `notFound`, `notAllowed`, `stale`, `wrongStatus`, `unknownPerson`, `flightReversed`,
 * `lockedByTemplate`, `clash` (with no reason to take it), `reasonNeeded` (the dates were approved), `malformed` (tasks go along with dates
 * alone), and what `movesPart` and `programmePart` refuse.
 */
export async function editCampaign(
  doors: Doors,
  actor: Actor,
  { campaignId, ifVersion, edit, acceptClash, tasks = [], reason = '', ...of }: EditCampaign,
): Promise<EditedCampaign | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: before, version, partition } = found;
  if (namesPeople(edit, before) && !may(ownRights(actor), 'campaign.edit', found.subject))
    return refuse('notAllowed');
  if (changesUnseen(actor, edit, found.subject)) return refuse('notAllowed');
  if (version !== ifVersion) return refuse('stale');
  const kept = lockOf(actor, found, edit);
  if (kept) return kept;
  const unknown = await refuseUnknownPeople(doors.directory, before, edit, before);
  if (unknown) return unknown;
  if (tasks.length > 0 && edit.flight === undefined) return refuse('malformed', { at: 'tasks' });
  const moves = await movesPart(doors, actor, found, tasks, doors.clock.now());
  if (isRefusal(moves)) return moves;
  const why = { ...of, ...(reason.trim() !== '' && { reason: reason.trim() }) };
  const isUndo = of.undoes !== undefined;
  const edited = await editCommit(doors, found, edit, actor.personId, why, async (after, { changes }) => {
    if (isUndo || !movesPlan(changes)) return moves.happenings;
    if (why.reason === undefined && movesApprovedDates(before, changes))
      return refuse('reasonNeeded', { at: 'reason', facts: { of: 'dates' } });
    const clashes = await clashesAtSave(doors, actor, after, { before, reason: acceptClash });
    return isRefusal(clashes) ? clashes : [...clashes, ...moves.happenings];
  });
  if (isRefusal(edited)) return asSeen(actor, edited, found.subject.workspaceId);
  if (!edited) return { document: before, version, moved: [] };
  const { put = [], due = [] } = edited.commit;
  const settled = await settle(doors.store, partition, {
    ...edited.commit,
    put: [...put, ...moves.put],
    due: [...due, ...moves.due],
  });
  if (isRefusal(settled)) return settled;
  return {
    document: edited.campaign,
    version: settled.versions[`campaign/${campaignId}`] ?? '',
    moved: moves.movedTo(settled.versions),
  };
}

/** Who works on it decides who may see it from now on: what was given for a time is not enough for that. */
function namesPeople(edit: CampaignEdit, before: Campaign): boolean {
  return (['ownerId', 'teamIds', 'guestIds'] as const).some(
    (field) => edit[field] !== undefined && String(edit[field]) !== String(before[field]),
  );
}
