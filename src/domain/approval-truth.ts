import { z } from 'zod';
import type { ApprovalSubject } from './approval-subject.ts';
import type { Asset } from './asset.ts';
import { statusFault } from './campaign-status.ts';
import { type TransferTruth, WantedTransfer, trueTransfer } from './budget-transfer.ts';
import type { Campaign } from './campaign.ts';
import type { Expense } from './expense.ts';
import type { ContentItem } from './content-item.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Misfit, type Refusal, refuse } from './refusal.ts';

/** What somebody wants to have approved, in the words of whoever asks; what is true of it is looked up. */
export const WantedSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign') }),
  /** `from` is the total that the requester saw. */
  z.strictObject({ kind: z.literal('budgetChange'), from: Money.nullable(), to: Money }),
  WantedTransfer,
  /** A deliverable: the task that makes it, or the content item that it is. */
  z.strictObject({ kind: z.literal('contentItem'), itemId: Id }),
  /** `sha256` is that of the file that the requester saw. */
  z.strictObject({ kind: z.literal('assetVersion'), assetId: Id, sha256: z.string().max(64) }),
  z.strictObject({
    kind: z.literal('expense'),
    amount: Money,
    vendor: z.string().trim().min(1).max(160),
    purpose: z.string().trim().min(1).max(500),
    /** The one that is written down; the rest is then what the requester saw of it. Absent: it is written down with the request. */
    expenseId: Id.optional(),
  }),
  z.strictObject({ kind: z.literal('launch') }),
]);
export type WantedSubject = z.infer<typeof WantedSubject>;

/** What stands now, as far as a request is about it. */
export interface Truth {
  readonly campaign: Campaign;
  readonly asset: Asset | undefined;
  /** The task or the content item. */
  readonly deliverable:
    | ({ readonly id: string; readonly title: string } & Partial<
        Pick<ContentItem, 'channel' | 'publishOn' | 'text'>
      >)
    | undefined;
  /** Where money is to move between lines. */
  readonly transfer?: TransferTruth | undefined;
  /** Follows from the intention, so that a repeated request is about the same expense. */
  readonly expenseId: string;
  /** The expense that is named. */
  readonly expense?: Expense | undefined;
}

/**
 * What is asked about, held against what stands. Refuses: `stale` (another total, another file, another expense), `notFound`
 * (no such file, deliverable or expense), `malformed` (no change, no amount, another currency), `wrongStatus`, `approvalNeeded`.
 */
export function trueSubject(wanted: WantedSubject, truth: Truth): ApprovalSubject | Refusal {
  const { campaign, asset, deliverable } = truth;
  if (campaign.status === 'archived') return wrongStatus(campaign);
  switch (wanted.kind) {
    case 'campaign':
      return wanted;
    case 'launch':
      return launchFault(campaign) ?? wanted;
    case 'budgetChange':
      return changeFault(wanted.from, wanted.to, campaign) ?? wanted;
    case 'budgetTransfer':
      return trueTransfer(wanted, truth.transfer ?? { lines: [], results: [] });
    case 'expense':
      return trueExpense(wanted, truth);
    case 'contentItem':
      return deliverable ? deliverableSubject(deliverable) : refuse('notFound', { at: 'subject.itemId' });
    case 'assetVersion': {
      if (!asset) return refuse('notFound', { at: 'subject.assetId' });
      const { id: assetId, sha256, name, version = 1, mediaType, bytes } = asset;
      const stands = sha256 === wanted.sha256 && !asset.replaced;
      return stands
        ? { kind: 'assetVersion', assetId, sha256, name, version, mediaType, bytes }
        : refuse('stale', { at: 'subject.assetId' });
    }
  }
}

function trueExpense(
  wanted: Extract<WantedSubject, { kind: 'expense' }>,
  { expense, expenseId }: Truth,
): ApprovalSubject | Refusal {
  const { amount, vendor, purpose } = wanted;
  if (amount.minor === 0) return unfit('amount', 'amount');
  if (wanted.expenseId === undefined) return { ...wanted, expenseId };
  const at = 'subject.expenseId';
  if (!expense || expense.state === 'removed') return refuse('notFound', { at });
  const stands =
    isSameAmount(expense.amount, amount) && expense.vendor === vendor && expense.purpose === purpose;
  if (!stands) return refuse('stale', { at });
  const { id, invoiceNumber, receipt } = expense;
  return {
    ...wanted,
    expenseId: id,
    ...(invoiceNumber !== '' && { invoiceNumber }),
    ...(receipt && { receipt: receipt.name }),
  };
}

/** Of a task there is its title alone. */
function deliverableSubject({
  id: itemId,
  title,
  channel,
  publishOn,
  text,
}: NonNullable<Truth['deliverable']>): ApprovalSubject {
  return {
    kind: 'contentItem',
    itemId,
    title: title.slice(0, 160),
    ...(channel && { channel }),
    ...(publishOn !== undefined && { publishOn }),
    ...(text && { text }),
  };
}

/** The last yes is asked for once everything else has one: from `approved`, and from nowhere else. */
export function launchFault(campaign: Pick<Campaign, 'status' | 'approval'>): Refusal | undefined {
  if (campaign.status === 'approved') return statusFault(campaign, 'running');
  return campaign.status === 'draft' || campaign.status === 'planning'
    ? refuse('approvalNeeded', { at: 'status', facts: { status: 'running' } })
    : wrongStatus(campaign);
}

function changeFault(
  from: Money | null,
  to: Money,
  { budget }: Pick<Campaign, 'budget'>,
): Refusal | undefined {
  if (!isSameAmount(from, budget)) return refuse('stale', { at: 'subject.from' });
  if (isSameAmount(budget, to)) return unfit('to', 'amount');
  return budget !== null && budget.currency !== to.currency ? unfit('to', 'currency') : undefined;
}

/** Whether two totals are the same, currency included. */
export function isSameAmount(one: Money | null, other: Money | null): boolean {
  return one?.minor === other?.minor && one?.currency === other?.currency;
}

function wrongStatus({ status }: Pick<Campaign, 'status'>): Refusal {
  return refuse('wrongStatus', { facts: { status } });
}

function unfit(field: string, what: Misfit): Refusal {
  return refuse('malformed', { at: `subject.${field}`, facts: { what } });
}
