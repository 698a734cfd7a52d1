import { isOpen } from '../../domain/approval.ts';
import { approvalAfterEdit, concerning, partAfterEdit, subjectNow } from '../../domain/approval-edit.ts';
import type { Campaign, FieldChange } from '../../domain/campaign.ts';
import type { Happening } from '../../domain/event.ts';
import type { Commit, Partition, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { snapshotOf } from './snapshot.ts';

/** What has to join the commit of an edit. `campaign` is the one to put: its approval may have become outdated. */
export interface ApprovalConsequence {
  readonly campaign: Campaign;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
}

type Reading = Pick<Store, 'get' | 'read'>;

/**
 * What an edit of content does to the approvals that are asked for or were given; undefined when nothing. `campaign` is
 * the edited one, not yet written; whoever calls puts it with what is returned here in one commit.
 */
export async function approvalPart(
  store: Reading,
  partition: Partition,
  campaign: Campaign,
  changes: readonly FieldChange[],
  at: string,
): Promise<ApprovalConsequence | undefined> {
  if (changes.length === 0) return undefined;
  const plan = await planPart(store, partition, campaign, changes, at);
  const parts = await partsAfter(store, partition, plan?.campaign ?? campaign, changes, at);
  if (!plan && parts.put.length === 0) return undefined;
  return {
    campaign: plan?.campaign ?? campaign,
    put: [...(plan?.put ?? []), ...parts.put],
    happenings: [...(plan?.happenings ?? []), ...parts.happenings],
  };
}

/** What it does to the request about the campaign itself. */
export async function planPart(
  store: Pick<Store, 'get'>,
  partition: Partition,
  campaign: Campaign,
  changes: readonly FieldChange[],
  at: string,
): Promise<ApprovalConsequence | undefined> {
  if (campaign.approval === null) return undefined;
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

/** What it does to open requests about parts of it: a change of budget, a launch; all but the one that is the edit. */
export async function partsAfter(
  store: Reading,
  partition: Partition,
  campaign: Campaign,
  changes: readonly FieldChange[],
  at: string,
  exceptId?: string,
): Promise<Omit<ApprovalConsequence, 'campaign'>> {
  if (changes.length === 0) return { put: [], happenings: [] };
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  const put: ApprovalConsequence['put'][number][] = [];
  const happenings: Happening[] = [];
  for (const { document, version } of all) {
    const isPart = document.subject.kind !== 'campaign' && concerning(document, changes).length > 0;
    if (!isPart || !isOpen(document) || document.id === exceptId) continue;
    const snapshot = await snapshotOf(campaign, subjectNow(document.subject, campaign));
    const after = partAfterEdit(document, campaign, changes, snapshot.id, at);
    if (!after) continue;
    put.push({ document: after.request, ifVersion: version }, { document: snapshot, ifVersion: 'any' });
    happenings.push(...after.happenings);
  }
  return { put, happenings };
}
