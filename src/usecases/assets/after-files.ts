import type { FieldChange } from '../../domain/campaign.ts';
import { fallBack } from '../../domain/campaign-status.ts';
import type { Happening } from '../../domain/event.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Commit, Doors } from '../../ports.ts';
import { approvalPart } from '../approvals/after-edit.ts';
import { putTimed } from '../approvals/working-times.ts';
import type { FoundCampaign } from '../campaigns/find.ts';

/** What joins the commit that adds, changes or removes a file. */
export interface AfterFiles {
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
  readonly due: readonly DueItem[];
}

/** Where no approval has to do with it. */
export const nothingAfter: AfterFiles = { put: [], happenings: [], due: [] };

/** A change of a campaign's files, as an edit of content is: of the class `asset`. */
export function fileChange(before: string | null, after: string | null): FieldChange {
  return { field: 'asset', from: before, to: after };
}

/**
 * What a change of files does to the approvals that are asked for or were given: the campaign is another revision then,
 * so that a card which was drawn before is not answered unseen. Nothing where no approval has to do with it.
 */
export async function afterFiles(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  { document: before, partition, version }: FoundCampaign,
  change: FieldChange,
  at: string,
): Promise<AfterFiles> {
  const changed = { ...before, revision: before.revision + 1, updatedAt: at };
  const part = await approvalPart(store, partition, changed, [change], at);
  if (!part) return nothingAfter;
  const timed = await putTimed({ store, directory }, part.put);
  const { campaign, happening } = fallBack(part.campaign);
  return {
    put: [{ document: campaign, ifVersion: version }, ...timed.put],
    due: timed.due,
    happenings: [...part.happenings, ...(happening ? [happening] : [])],
  };
}
