import { type Actor, roleIn } from '../../domain/actor.ts';
import { type BulkChange, type ReasonFor, bulkEdit } from '../../domain/bulk-change.ts';
import { editCampaign, movesApprovedDates } from '../../domain/campaign-edit.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { statusFault } from '../../domain/campaign-status.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { clashesAtSave, movesPlan } from '../conflicts/at-save.ts';
import { refuseUnknownPeople } from '../campaigns/people-of-edit.ts';
import { previewEdit } from '../campaigns/preview-edit.ts';
import { foreseeAlong } from '../plans/tasks-along.ts';
import { findDeletable } from '../trash/delete-campaign.ts';
import { foreseeDeletion } from '../trash/foresee.ts';
import { type OneOfBulk, inShares } from './one.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** What a bulk change would do to one campaign, said before. */
export interface ForeseenOne extends OneOfBulk {
  /** Who would be asked again, because what they said yes to changes. */
  readonly askedAgainIds: readonly string[];
  /** The yes that was given would not hold any more. */
  readonly outdates: boolean;
  /** Open requests that would be withdrawn. */
  readonly withdrawn: number;
  /** It stands so already. */
  readonly unchanged: boolean;
  /** Tasks that would go along. */
  readonly tasks: number;
  /** Tasks that stay although they would have gone along. */
  readonly stays: number;
  /** What it is only done for with a reason. */
  readonly needs: readonly ReasonFor[];
}

const nothing = {
  refusal: undefined,
  askedAgainIds: [],
  outdates: false,
  withdrawn: 0,
  unchanged: false,
  tasks: 0,
  stays: 0,
  needs: [],
};

/** What would happen to each of many campaigns; writes nothing. Refuses: `notFound` (the workspace). */
export async function previewBulk(
  doors: Reading,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly change: BulkChange;
    readonly campaignIds: readonly string[];
  },
): Promise<readonly ForeseenOne[] | Refusal> {
  const { workspaceId, change } = wanted;
  if (roleIn(actor, workspaceId) === undefined) return refuse('notFound');
  return inShares([...new Set(wanted.campaignIds)], async (campaignId) => {
    const found = await findForBulk(doors, actor, { workspaceId, campaignId }, change);
    const foreseen = isRefusal(found) ? found : await foresee(doors, actor, found, change);
    return isRefusal(foreseen)
      ? { ...nothing, campaignId, refusal: foreseen }
      : { ...nothing, ...foreseen, campaignId };
  });
}

/** The campaign, when it is one of this workspace to which the actor may do this. Refuses: `notFound`, `notAllowed`. */
export async function findForBulk(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, campaignId }: { readonly workspaceId: string; readonly campaignId: string },
  { kind }: BulkChange,
): Promise<FoundCampaign | Refusal> {
  const verb = kind === 'status' ? 'campaign.changeStatus' : 'campaign.edit';
  const found = await (kind === 'delete'
    ? findDeletable(doors, actor, campaignId)
    : findCampaign(doors, actor, campaignId, verb));
  if (isRefusal(found)) return found;
  return found.document.workspaceId === workspaceId ? found : refuse('notFound');
}

async function foresee(
  doors: Reading,
  actor: Actor,
  found: FoundCampaign,
  change: BulkChange,
): Promise<Partial<ForeseenOne> | Refusal> {
  const { document: campaign } = found;
  const { id: campaignId } = campaign;
  if (change.kind === 'delete') {
    const foreseen = await foreseeDeletion(doors, actor, campaignId);
    return isRefusal(foreseen) ? foreseen : { withdrawn: foreseen.requests };
  }
  if (change.kind === 'status')
    return statusFault(campaign, change.status) ?? { unchanged: campaign.status === change.status };
  const edit = bulkEdit(campaign, change);
  if (isRefusal(edit)) return edit;
  const unknown = await refuseUnknownPeople(doors.directory, campaign, edit, campaign);
  if (unknown) return unknown;
  const preview = await previewEdit(doors, actor, { campaignId, edit });
  if (isRefusal(preview)) return preview;
  const after = { ...campaign, ...edit };
  const clashes = movesPlan(Object.keys(edit).map((field) => ({ field })))
    ? await clashesAtSave(doors, actor, after, { before: campaign })
    : [];
  if (isRefusal(clashes) && clashes.refused !== 'clash') return clashes;
  const withTasks = change.kind === 'shift' && change.withTasks === true;
  const along = withTasks ? await foreseeAlong(doors, actor, found, edit.flight) : { moves: [], stays: 0 };
  if (isRefusal(along)) return along;
  const edited = editCampaign(campaign, edit, doors.clock.now());
  const needs: ReasonFor[] = [
    ...(isRefusal(clashes) ? (['clash'] as const) : []),
    ...(!isRefusal(edited) && movesApprovedDates(campaign, edited.changes) ? (['dates'] as const) : []),
  ];
  const askedAgainIds = [...new Set(preview.reopens.flatMap(({ personIds }) => personIds))];
  const { outdates } = preview;
  const unchanged = isUnchanged(campaign, edit);
  return { askedAgainIds, outdates, unchanged, tasks: along.moves.length, stays: along.stays, needs };
}

function isUnchanged(campaign: Campaign, edit: object): boolean {
  const now: Readonly<Record<string, unknown>> = { ...campaign };
  return Object.entries(edit).every(([field, value]) => JSON.stringify(now[field]) === JSON.stringify(value));
}
