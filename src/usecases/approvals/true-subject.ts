import type { ApprovalSubject } from '../../domain/approval-subject.ts';
import { type WantedSubject, trueSubject } from '../../domain/approval-truth.ts';
import { budgetFault } from '../../domain/budget-change.ts';
import type { TransferTruth } from '../../domain/budget-transfer.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Partition, Store } from '../../ports.ts';
import type { FoundCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

/** What is asked about, held against what the store has now. Refuses what the rule of the same name refuses. */
export async function subjectAsItIs(
  store: Pick<Store, 'get' | 'read'>,
  { document: campaign, partition }: FoundCampaign,
  wanted: WantedSubject,
  expenseId: string,
): Promise<ApprovalSubject | Refusal> {
  if (wanted.kind === 'budgetChange') {
    const lines = await readAll(store, partition, 'budgetLinesOfCampaign', {});
    const all = lines.map(({ document }) => document);
    const fault = budgetFault(all, wanted.to, campaign.budget);
    if (fault) return fault;
  }
  const transfer = wanted.kind === 'budgetTransfer' ? await transferTruth(store, partition) : undefined;
  const asset =
    wanted.kind === 'assetVersion' ? await store.get(partition, 'asset', wanted.assetId) : undefined;
  const deliverable =
    wanted.kind === 'contentItem'
      ? ((await store.get(partition, 'contentItem', wanted.itemId)) ??
        (await store.get(partition, 'task', wanted.itemId)))
      : undefined;
  const expense =
    wanted.kind === 'expense' && wanted.expenseId !== undefined
      ? await store.get(partition, 'expense', wanted.expenseId)
      : undefined;
  return trueSubject(wanted, {
    campaign,
    asset: asset?.document,
    deliverable: deliverable?.document,
    transfer,
    expenseId,
    expense: expense?.document,
  });
}

async function transferTruth(store: Pick<Store, 'read'>, partition: Partition): Promise<TransferTruth> {
  const [lines, results] = await Promise.all([
    readAll(store, partition, 'budgetLinesOfCampaign', {}),
    readAll(store, partition, 'resultsOfCampaign', { from: '0001-01-01', to: '9999-12-31' }),
  ]);
  return {
    lines: lines.map(({ document }) => document),
    results: results.map(({ document }) => document),
  };
}
