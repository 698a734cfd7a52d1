import type { ApprovalSubject } from '../../domain/approval-subject.ts';
import { type WantedSubject, trueSubject } from '../../domain/approval-truth.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Store } from '../../ports.ts';
import type { FoundCampaign } from '../campaigns/find.ts';

/** What is asked about, held against what the store has now. Refuses what the rule of the same name refuses. */
export async function subjectAsItIs(
  store: Pick<Store, 'get'>,
  { document: campaign, partition }: FoundCampaign,
  wanted: WantedSubject,
  expenseId: string,
): Promise<ApprovalSubject | Refusal> {
  const asset =
    wanted.kind === 'assetVersion' ? await store.get(partition, 'asset', wanted.assetId) : undefined;
  const deliverable =
    wanted.kind === 'contentItem'
      ? ((await store.get(partition, 'contentItem', wanted.itemId)) ??
        (await store.get(partition, 'task', wanted.itemId)))
      : undefined;
  return trueSubject(wanted, {
    campaign,
    asset: asset?.document,
    deliverable: deliverable?.document,
    expenseId,
  });
}
