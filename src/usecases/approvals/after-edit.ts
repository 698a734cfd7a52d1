import { isOpen } from '../../domain/approval.ts';
import { approvalAfterEdit } from '../../domain/approval-edit.ts';
import type { Campaign, FieldChange } from '../../domain/campaign.ts';
import type { Happening } from '../../domain/event.ts';
import type { Commit, Partition, Store } from '../../ports.ts';
import { snapshotOf } from './snapshot.ts';

/** What has to join the commit of an edit. `campaign` is the one to put: its approval may have become outdated. */
export interface ApprovalConsequence {
  readonly campaign: Campaign;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
}

/**
 * What an edit of content does to the approval that is asked for or was given; undefined when nothing. `campaign` is the
 * edited one, not yet written; whoever calls puts it with what is returned here in one commit.
 */
export async function approvalPart(
  store: Pick<Store, 'get'>,
  partition: Partition,
  campaign: Campaign,
  changes: readonly FieldChange[],
  at: string,
): Promise<ApprovalConsequence | undefined> {
  if (campaign.approval === null || changes.length === 0) return undefined;
  const stored = await store.get(partition, 'approval', campaign.approval.requestId);
  if (!stored) return undefined;
  const snapshot = await snapshotOf(campaign);
  const after = approvalAfterEdit(stored.document, campaign, changes, snapshot.id, at);
  if (!after) return undefined;
  const put = isOpen(after.request)
    ? [
        { document: after.request, ifVersion: stored.version },
        { document: snapshot, ifVersion: 'any' as const },
      ]
    : [];
  return { campaign: after.campaign, put, happenings: after.happenings };
}
