import {
  type Campaign,
  type CampaignEdit,
  type FieldChange,
  contentFields,
  filingFields,
} from './campaign.ts';
import { differences } from './campaign-differences.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Edited {
  readonly campaign: Campaign;
  /** Empty when every field already had the wanted value. */
  readonly changes: readonly FieldChange[];
  /** The part of `changes` that approvers said yes to. */
  readonly contentChanges: readonly FieldChange[];
}

/**
 * Applies an edit; fields that already have the value are no change, and the revision counts content edits only.
 * Refuses: `wrongStatus` (archived), `flightReversed`.
 */
export function editCampaign(campaign: Campaign, edit: CampaignEdit, at: string): Edited | Refusal {
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const wanted = tidy(edit);
  const reversed = flightFault(wanted);
  if (reversed) return reversed;
  const contentChanges = differences<CampaignEdit>(campaign, wanted, contentFields);
  const changes = [...contentChanges, ...differences<CampaignEdit>(campaign, wanted, filingFields)];
  if (changes.length === 0) return { campaign, changes, contentChanges };
  const changed = new Set(changes.map(({ field }) => field));
  const applied = Object.fromEntries(Object.entries(wanted).filter(([field]) => changed.has(field)));
  return {
    campaign: {
      ...campaign,
      ...applied,
      revision: campaign.revision + (contentChanges.length > 0 ? 1 : 0),
      updatedAt: at,
    },
    changes,
    contentChanges,
  };
}

/** A flight whose last day is before its first; the same rule for creating, editing, moving and importing. */
export function flightFault({ flight }: Pick<CampaignEdit, 'flight'>): Refusal | undefined {
  return flight && flight.end < flight.start ? refuse('flightReversed', { at: 'flight' }) : undefined;
}

/** Nobody and nothing is named twice. */
export function tidy(edit: CampaignEdit): CampaignEdit {
  return {
    ...edit,
    ...(edit.regions && { regions: oncePerName(edit.regions) }),
    ...(edit.segments && { segments: oncePerName(edit.segments) }),
    ...(edit.channels && { channels: [...new Set(edit.channels)] }),
    ...(edit.teamIds && { teamIds: [...new Set(edit.teamIds)] }),
    ...(edit.guestIds && { guestIds: [...new Set(edit.guestIds)] }),
    ...(edit.tags && { tags: [...new Set(edit.tags)] }),
  };
}

/** "EMEA" and "emea" are one region: the first spelling stays. */
function oncePerName(names: readonly string[]): string[] {
  const known = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => known.get(name.toLowerCase()) ?? name))];
}

/** Whether an edit moves dates that were approved: then it needs a reason. First dates are no move. */
export function movesApprovedDates(
  before: Pick<Campaign, 'approval'>,
  changes: readonly FieldChange[],
): boolean {
  const isApproved = before.approval?.state === 'approved';
  return isApproved && changes.some(({ field, from }) => field === 'flight' && from !== null);
}
